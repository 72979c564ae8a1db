import { Id, PersonDetails } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant, PartialDate } from '@binhan/domain/time';
import {
  ConflictKind,
  Dose,
  DoseFacts,
  DoseFinding,
  DoseType,
  NotCertified,
} from '@binhan/domain/vaccination';
import { z } from 'zod';
import { endpoint, exampleId, json } from './endpoint';

/** A line of a record with what is unclear about it. */
export const RecordLine = Dose.extend({
  programName: LocalizedText,
  vaccineName: z.string(),
  siteName: z.exactOptional(z.string()),
  findings: z.array(DoseFinding),
  /** Contradictions nobody decided yet, each with the other line. */
  conflicts: z.array(z.strictObject({ id: Id, kind: ConflictKind, with: Id })),
  /** Why there is no certificate of it; absent where there is one. */
  notCertified: z.exactOptional(NotCertified),
  /** The lot was called back: the person is told, and the dose stays in the record. */
  lotRecalled: z.exactOptional(z.literal(true)),
  endedAt: z.exactOptional(Instant),
  note: z.exactOptional(z.string()),
}).meta({ id: 'RecordLine' });
export type RecordLine = z.infer<typeof RecordLine>;

/** Somebody's vaccination record. */
export const RecordOfPerson = z
  .strictObject({
    person: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(PartialDate),
    /** Lines that count, in the order in which they were given. */
    lines: z.array(RecordLine),
    /** Lines that were replaced or withdrawn: nothing is removed. */
    ended: z.array(RecordLine),
    /** What is due next in every program that was begun. */
    next: z.array(
      z.strictObject({
        program: z.string(),
        programName: LocalizedText,
        kind: z.enum(['due', 'complete', 'none']),
        type: z.exactOptional(DoseType),
        ordinal: z.exactOptional(z.int()),
        earliest: z.exactOptional(DateOnly),
        recommended: z.exactOptional(DateOnly),
      }),
    ),
  })
  .meta({ id: 'RecordOfPerson' });
export type RecordOfPerson = z.infer<typeof RecordOfPerson>;

/** A program with its products and doses, to choose from. */
export const DoseChoices = z
  .strictObject({
    id: z.string(),
    name: LocalizedText,
    vaccines: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    doses: z.array(z.strictObject({ type: DoseType, ordinal: z.int() })),
  })
  .meta({ id: 'DoseChoices' });
export type DoseChoices = z.infer<typeof DoseChoices>;

const facts = {
  program: 'covid-19',
  vaccine: 'comirnaty',
  type: 'basic' as const,
  ordinal: 1,
  givenOn: '2021-09-01',
};
const records = json(z.object({ records: z.array(RecordOfPerson) }));
const record = json(RecordOfPerson);
const note = z.string().trim().min(5).max(500);

/** The vaccination record: its lines, on what evidence they rest, and how they are corrected. */
export const doses = {
  mine: endpoint({
    method: 'GET',
    path: '/me/doses',
    effect: 'read',
    summary:
      'Vaccination records of the caller and the household: each line with its evidence, what is unclear, and what is due next',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: records,
    refusals: [],
    examples: [{ input: {}, output: { records: [] } }],
  }),
  choices: endpoint({
    method: 'GET',
    path: '/doses/choices',
    effect: 'read',
    summary:
      'Programs the catalogue ever held, with their products and doses: what a line of a record may name',
    access: { who: 'anyone' },
    input: z.strictObject({}),
    output: json(z.object({ programs: z.array(DoseChoices) })),
    refusals: [],
    examples: [{ input: {}, output: { programs: [] } }],
  }),
  declare: endpoint({
    method: 'POST',
    path: '/me/doses',
    effect: 'write',
    summary:
      'State a dose oneself (Tự khai); it is shown as stated, and which programs certify such a line is a rule',
    access: { who: 'person' },
    input: z.strictObject({ person: Id, facts: DoseFacts }),
    output: record,
    refusals: ['not_found'],
    examples: [{ input: { person: exampleId, facts } }],
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/me/doses/{dose}/withdrawal',
    effect: 'write',
    summary: 'Take back a line that the caller or the household stated',
    access: { who: 'person' },
    input: z.strictObject({ dose: Id }),
    output: record,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { dose: exampleId } }],
  }),
  foreign: endpoint({
    method: 'POST',
    path: '/me/doses/foreign',
    effect: 'write',
    summary:
      'Add the dose of a foreign certificate that verifies and names this person; unknown, revoked, too old and somebody else’s are one answer',
    access: { who: 'person' },
    input: z.strictObject({ person: Id, text: z.string().min(1).max(10_000) }),
    output: record,
    refusals: ['not_found', 'certificate_not_accepted'],
    examples: [{ input: { person: exampleId, text: 'HC1:6BF' } }],
  }),
  find: endpoint({
    method: 'POST',
    path: '/places/{place}/records/search',
    effect: 'read',
    summary:
      'At a site: the record of whoever shows a code or states a number; each look is counted and shown to the person',
    access: { may: 'record.keep' },
    input: z.strictObject({ place: Id, text: z.string().min(1).max(2000) }),
    output: records,
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, text: '030123456789' }, output: { records: [] } }],
  }),
  key: endpoint({
    method: 'POST',
    path: '/places/{place}/records',
    effect: 'write',
    summary:
      'At a site: write a dose from its paper into a record; whoever is not known yet is put down with it',
    access: { may: 'record.keep' },
    input: z.strictObject({
      place: Id,
      who: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('person'), person: Id }),
        z.strictObject({ by: z.literal('details'), details: PersonDetails }),
      ]),
      facts: DoseFacts,
      note: z.exactOptional(note),
    }),
    output: record,
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, who: { by: 'person', person: exampleId }, facts } }],
  }),
  replace: endpoint({
    method: 'POST',
    path: '/places/{place}/doses/{dose}/replacement',
    effect: 'write',
    summary:
      'At the site of a line: put another in its place and say why. Both stay readable; a certificate of the former is revoked',
    access: { may: 'record.keep' },
    input: z.strictObject({ place: Id, dose: Id, facts: DoseFacts, note }),
    output: record,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, dose: exampleId, facts, note: 'Ghi nhầm số lô' } }],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/places/{place}/doses/{dose}/withdrawal',
    effect: 'write',
    summary:
      'At the site of a line: withdraw it and say why. It stays readable and counts no more; its certificate is revoked',
    access: { may: 'record.keep' },
    input: z.strictObject({ place: Id, dose: Id, note }),
    output: record,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, dose: exampleId, note: 'Ghi cho người khác' } }],
  }),
};
