import { Answers } from '@binhan/domain/declaration';
import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import {
  AdverseEventInput,
  BodySite,
  Dose,
  DoseFinding,
  NotGivenReason,
  Reaction,
  ScreeningConclusion,
  ScreeningRules,
  Vaccine,
} from '@binhan/domain/vaccination';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const note = z.string().trim().min(1).max(500);
const FindingCode = z.enum(DoseFinding.options.map(({ shape }) => shape.code.value));

/** How far somebody is on the way through a vaccination site. */
export const VisitStage = z
  .enum(['to-screen', 'to-vaccinate', 'observing', 'left', 'not-given'])
  .meta({ id: 'VisitStage' });
export type VisitStage = z.infer<typeof VisitStage>;

/** A dose of the record, as far as whoever gives the next one looks at it. */
const GivenBefore = Dose.pick({
  program: true,
  vaccine: true,
  type: true,
  ordinal: true,
  givenOn: true,
}).strip();

/** Somebody who came for a dose, as those who screen and vaccinate see them. */
export const Visitor = z
  .object({
    booking: Id,
    /** The spoken code of the booking. */
    code: z.string(),
    queueNumber: z.exactOptional(z.int()),
    stage: VisitStage,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    /** What is due by the program today; absent where the birth date is not known. */
    due: z.exactOptional(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('due'),
          type: Dose.shape.type,
          ordinal: Dose.shape.ordinal,
          choices: z.array(z.object({ vaccine: Key, earliest: DateOnly, recommended: DateOnly })),
        }),
        z.object({ kind: z.literal('complete') }),
        z.object({ kind: z.literal('none'), because: z.enum(['too-old', 'no-vaccine']) }),
      ]),
    ),
    /** Earlier doses of the program that count. */
    before: z.array(GivenBefore),
    /** What they said about their health when they registered. */
    history: z.exactOptional(Answers),
    /** The newest screening. */
    screening: z.exactOptional(
      z.object({
        vaccine: Key,
        conclusion: ScreeningConclusion,
        /** Ids of the rules that held. */
        because: z.array(Key),
        at: Instant,
        cleared: z.boolean(),
      }),
    ),
    dose: z.exactOptional(
      z.object({
        id: Id,
        vaccine: Key,
        type: Dose.shape.type,
        ordinal: Dose.shape.ordinal,
        at: Instant,
        observeUntil: Instant,
        /** Whether another line of the record contradicts it, of which somebody will decide. */
        conflict: z.boolean(),
      }),
    ),
    notGiven: z.exactOptional(z.object({ reason: Key, againOn: z.exactOptional(DateOnly) })),
  })
  .meta({ id: 'Visitor' });
export type Visitor = z.infer<typeof Visitor>;

/** A lot that may be used at a site today, with what is left of it there. */
export const UsableLot = z
  .object({
    id: Id,
    number: z.string(),
    expiresOn: DateOnly,
    /** Doses in closed vials, and in the one that is open. */
    closed: z.int(),
    open: z.int(),
    /** Until when the open vial may be used. */
    openUntil: z.exactOptional(Instant),
  })
  .meta({ id: 'UsableLot' });
export type UsableLot = z.infer<typeof UsableLot>;

const session = { place: Id, session: Id };
const visit = { place: Id, booking: Id };
/** When it was done, by the device's clock; it may come hours later. */
const at = { at: z.exactOptional(Instant) };
const sampleVisit = { place: exampleId, booking: exampleId };

/** A vaccination session: who came, screening, the dose, observation. */
export const visits = {
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/sessions/{session}/vaccination',
    effect: 'read',
    summary:
      'What a session of a program needs, also without a network: products with their lots here, the rules of screening in force, reasons and reactions',
    access: { may: 'visit.work' },
    input: z.strictObject(session),
    output: json(
      z.object({
        site: z.object({ id: Id, name: z.string() }),
        session: z.object({ id: Id, on: DateOnly, from: Instant, until: Instant }),
        program: z.object({
          id: Key,
          name: LocalizedText,
          observationMinutes: z.int(),
          afterwards: LocalizedText,
        }),
        vaccines: z.array(
          Vaccine.pick({ name: true, route: true, volume: true, dosesPerVial: true, advice: true })
            .extend({
              id: Key,
              /** Numbers of its boxes (GS1). */
              gtins: z.array(z.string()),
              lots: z.array(UsableLot),
            })
            .strip(),
        ),
        screening: ScreeningRules.extend({ id: Key, source: z.string(), from: DateOnly }).strip(),
        reasons: z.array(NotGivenReason.extend({ id: Key }).strip()),
        reactions: z.array(
          Reaction.pick({ name: true, severe: true, advice: true }).extend({ id: Key }).strip(),
        ),
      }),
    ),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, session: exampleId } }],
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/places/{place}/vaccination-sessions',
    effect: 'read',
    summary: 'Sessions of programs at a site, today and the days around it, newest first',
    access: { may: 'visit.work' },
    input: z.strictObject({ place: Id }),
    output: json(
      z.object({
        site: z.object({ id: Id, name: z.string() }),
        sessions: z.array(
          z.object({
            id: Id,
            program: Key,
            name: LocalizedText,
            on: DateOnly,
            from: Instant,
            until: Instant,
          }),
        ),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      { input: { place: exampleId }, output: { site: { id: exampleId, name: 'Trạm y tế' }, sessions: [] } },
    ],
  }),
  people: endpoint({
    method: 'GET',
    path: '/places/{place}/sessions/{session}/visits',
    effect: 'read',
    summary: 'Who arrived at a session, by queue number, each with what is due and how far they are',
    access: { may: 'visit.work' },
    input: z.strictObject({ ...session, ...paging }),
    output: page(Visitor),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, session: exampleId }, output: { items: [] } }],
  }),
  screen: endpoint({
    method: 'POST',
    path: '/places/{place}/visits/{booking}/screenings',
    effect: 'write',
    summary: 'Screen somebody for a product: the rules in force on that day conclude',
    access: { may: 'dose.screen' },
    input: z.strictObject({ ...visit, vaccine: Key, answers: Answers, ...at }),
    output: json(Visitor),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { ...sampleVisit, vaccine: 'comirnaty', answers: { temperature: 36.8 } } }],
  }),
  clear: endpoint({
    method: 'POST',
    path: '/places/{place}/visits/{booking}/clear',
    effect: 'write',
    summary: 'A doctor lets a dose be given in spite of a caution, and says why',
    access: { may: 'dose.screen' },
    input: z.strictObject({ ...visit, vaccine: Key, note, ...at }),
    output: json(Visitor),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { ...sampleVisit, vaccine: 'comirnaty', note: 'Thai 20 tuần, đồng ý tiêm' } }],
  }),
  give: endpoint({
    method: 'POST',
    path: '/places/{place}/visits/{booking}/dose',
    effect: 'write',
    summary:
      'A dose was given: into the record, signed, and out of the stock. Refused without a screening that lets it be given',
    access: { may: 'dose.give' },
    input: z.strictObject({
      ...visit,
      vaccine: Key,
      lot: Id,
      bodySite: BodySite,
      ...at,
      /** What the dose is; what is due by the program, where nothing is said. */
      dose: z.exactOptional(z.strictObject({ type: Dose.shape.type, ordinal: Dose.shape.ordinal })),
      /** Findings whoever vaccinates saw and gave the dose in spite of. */
      acknowledge: z.exactOptional(z.array(FindingCode).max(10)),
    }),
    output: json(Visitor),
    refusals: [
      'not_found',
      'wrong_state',
      'screening_not_cleared',
      'lot_not_usable',
      'not_in_stock',
      'given_already',
      'invalid_input',
    ],
    examples: [{ input: { ...sampleVisit, vaccine: 'comirnaty', lot: exampleId, bodySite: 'left-arm' } }],
  }),
  notGiven: endpoint({
    method: 'POST',
    path: '/places/{place}/visits/{booking}/not-given',
    effect: 'write',
    summary: 'No dose was given, and why: the next action of the reason is carried out',
    access: { may: 'visit.work' },
    input: z.strictObject({ ...visit, reason: Key, note: z.exactOptional(note), ...at }),
    output: json(Visitor),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { ...sampleVisit, reason: 'acute-illness' } }],
  }),
  leave: endpoint({
    method: 'POST',
    path: '/places/{place}/visits/{booking}/leave',
    effect: 'write',
    summary:
      'Observation is over: the person is well, or what was seen is reported at once; before its time only with a reason',
    access: { may: 'visit.work' },
    input: z.strictObject({
      ...visit,
      event: z.exactOptional(AdverseEventInput),
      note: z.exactOptional(note),
      ...at,
    }),
    output: json(Visitor),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: sampleVisit }],
  }),
};
