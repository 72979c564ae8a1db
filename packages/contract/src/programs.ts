import { AreaCode } from '@binhan/domain/area';
import { ConsentText, Section } from '@binhan/domain/declaration';
import { LocalizedText } from '@binhan/domain/text';
import { AgeInMonths, DoseType, Program } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { endpoint, json } from './endpoint';

/** A priority group with the number forms give it. */
export const NamedGroup = z
  .object({ id: z.string(), number: z.int(), name: LocalizedText })
  .meta({ id: 'NamedGroup' });
export type NamedGroup = z.infer<typeof NamedGroup>;

/** A vaccination program as people who may register for it see it. */
export const OpenProgram = z
  .object({
    id: z.string(),
    name: LocalizedText,
    about: LocalizedText,
    kind: Program.shape.kind,
    /** The names of its products. */
    vaccines: z.array(z.string()),
    ages: AgeInMonths,
    /** Below this age in months another person registers, agrees and comes along. */
    guardianUntil: z.exactOptional(z.int()),
    admission: Program.shape.admission,
    /** In which order which doses are given. */
    doses: z.array(z.object({ type: DoseType, ordinal: z.int() })),
    /** Its groups in the order in which they are invited, and whether people may say so of themselves. */
    groups: z.array(NamedGroup.extend({ rank: z.int(), chosenByPeople: z.boolean() })),
    /** What is asked about health when somebody registers. */
    history: z.array(Section),
    consents: z.array(ConsentText),
    prepare: LocalizedText,
  })
  .meta({ id: 'OpenProgram' });
export type OpenProgram = z.infer<typeof OpenProgram>;

const both = (vi: string, en: string) => ({ vi, en });
const sample = {
  id: 'measles-rubella',
  name: both('Tiêm vắc xin sởi - rubella', 'Measles-rubella'),
  about: both('Phòng bệnh sởi và rubella cho trẻ.', 'Protects children from measles and rubella.'),
  kind: 'expanded',
  vaccines: ['MRVAC'],
  ages: { from: 9, until: 60 },
  guardianUntil: 216,
  admission: 'open',
  doses: [{ type: 'basic', ordinal: 1 }],
  groups: [],
  history: [],
  consents: [],
  prepare: both('Mang theo sổ tiêm chủng.', 'Bring the vaccination booklet.'),
};

/** Vaccination programs. */
export const programs = {
  find: endpoint({
    method: 'POST',
    path: '/programs/search',
    effect: 'read',
    summary:
      'The vaccination programs in force in a province or commune: for whom, with what, in which order, and what is asked of whoever registers',
    access: { who: 'anyone' },
    input: z.strictObject({ area: AreaCode }),
    output: json(z.object({ programs: z.array(OpenProgram) })),
    refusals: ['not_found'],
    examples: [{ input: { area: '31' }, output: { programs: [sample] } }],
  }),
};
