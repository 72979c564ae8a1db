import { AreaCode } from '@binhan/domain/area';
import { Answers, Form } from '@binhan/domain/declaration';
import { Id, PersonDetails } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import {
  Case,
  ContactState,
  Exposure,
  ExposureBasis,
  QuarantineKind,
  QuarantineState,
  WarningState,
} from '@binhan/domain/tracing';
import { z } from 'zod';

const Count = z.int().min(0);

/** One step in the way of a case, a contact, a quarantine or a warning. */
export const TracingStep = z
  .object({ event: z.string(), at: Instant, note: z.exactOptional(z.string()) })
  .meta({ id: 'TracingStep' });
export type TracingStep = z.infer<typeof TracingStep>;

/** A case as a list of those who trace shows it. */
export const CaseRow = Case.omit({ result: true })
  .extend({
    /** Counted up in the installation: how people speak of it. */
    number: z.int(),
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    diseaseName: LocalizedText,
    areaName: z.string(),
    /** People followed up because of it, and how many of them nobody spoke with yet. */
    contacts: Count,
    waiting: Count,
  })
  .strip()
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof CaseRow>;

/** A case with what tracing it rests on. */
export const CaseDetail = CaseRow.extend({
  details: PersonDetails.partial(),
  endedOn: z.exactOptional(DateOnly),
  /** Days, both inclusive, in which it may have infected others, and from which date they were reckoned. */
  infectious: z.object({ from: DateOnly, to: DateOnly, by: z.enum(['onset', 'sample', 'report']) }),
  /** The decision the rules of tracing come from, and what they call being together. */
  rules: z.object({ source: z.string(), minutes: z.int(), metres: z.number(), degrees: z.int() }),
  tracedAt: z.exactOptional(Instant),
  steps: z.array(TracingStep),
}).meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetail>;

/** A disease whose cases are traced, with what its rules call being together. */
export const TracedDisease = z
  .object({
    id: z.string(),
    name: LocalizedText,
    source: z.string(),
    minutes: z.int(),
    metres: z.number(),
    /** Communes get a level because of it. */
    levels: z.boolean(),
  })
  .meta({ id: 'TracedDisease' });
export type TracedDisease = z.infer<typeof TracedDisease>;

/** A place a case was in while it may have infected others, with how many people were there then. */
export const CasePlace = z
  .object({
    place: Id,
    name: z.string(),
    area: AreaCode,
    areaName: z.string(),
    from: Instant,
    to: Instant,
    people: Count,
  })
  .meta({ id: 'CasePlace' });
export type CasePlace = z.infer<typeof CasePlace>;

/** What a run of tracing found, and on which data it rests. */
export const TraceOutcome = z
  .object({
    /** Edges that are new, and those that were there before. */
    made: Count,
    known: Count,
    /** People by degree. */
    degrees: z.array(z.object({ degree: z.int(), people: Count })),
    /** The case's own stays and journeys that were looked at, the window, and until when stays had arrived. */
    restsOn: z.object({
      stays: Count,
      journeys: Count,
      from: DateOnly,
      to: DateOnly,
      newestStayAt: z.exactOptional(Instant),
      keptSince: Instant,
    }),
  })
  .meta({ id: 'TraceOutcome' });
export type TraceOutcome = z.infer<typeof TraceOutcome>;

/** A person of a chain; names are only in the list beside it. */
export const ChainNode = z
  .object({ person: Id, label: z.string(), degree: z.int(), case: z.boolean(), on: DateOnly })
  .meta({ id: 'ChainNode' });

/** Who may have infected whom, over all cases linked to one. */
export const Chain = z
  .object({
    nodes: z.array(ChainNode).max(2000),
    edges: z
      .array(
        z.object({
          contact: Id,
          from: Id,
          to: Id,
          degree: z.int(),
          /** Of the longest exposure; absent once where they met was erased. */
          basis: z.exactOptional(ExposureBasis),
          on: DateOnly,
        }),
      )
      .max(5000),
    /** More was there than a drawing holds. */
    cut: z.boolean(),
    at: Instant,
  })
  .meta({ id: 'Chain' });
export type Chain = z.infer<typeof Chain>;

/** Something to do about a contact. */
export const ContactTaskShown = z
  .object({
    kind: z.enum(['speak', 'diary', 'test', 'end']),
    /** A day, or for `speak` the moment until which. */
    by: z.string(),
    test: z.exactOptional(LocalizedText),
    late: z.boolean(),
  })
  .meta({ id: 'ContactTaskShown' });

/** A contact as the queue of those who follow up shows it. */
export const ContactRow = z
  .object({
    id: Id,
    case: Id,
    caseNumber: z.int(),
    diseaseName: LocalizedText,
    person: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    degree: z.int(),
    state: ContactState,
    lastOn: DateOnly,
    followUntil: z.exactOptional(DateOnly),
    assignee: z.exactOptional(Id),
    mine: z.boolean(),
    area: z.string(),
    /** The last diary entry said something to look at. */
    flagged: z.boolean(),
    tasks: z.array(ContactTaskShown),
  })
  .meta({ id: 'ContactRow' });
export type ContactRow = z.infer<typeof ContactRow>;

/** A quarantine as staff see it. */
export const QuarantineRow = z
  .object({
    id: Id,
    person: Id,
    name: z.exactOptional(z.string()),
    kind: QuarantineKind,
    state: QuarantineState,
    from: DateOnly,
    to: DateOnly,
    says: LocalizedText,
    source: z.string(),
    whereabouts: z.exactOptional(z.string()),
    area: z.string(),
    /** Its last day is over and nobody ended it. */
    late: z.boolean(),
  })
  .meta({ id: 'QuarantineRow' });
export type QuarantineRow = z.infer<typeof QuarantineRow>;

/** A quarantine with its way: where it was extended, its former last day stays readable. */
export const QuarantineDetail = QuarantineRow.extend({
  /** The contact it follows from; absent where that is no longer kept. */
  contact: z.exactOptional(Id),
  steps: z.array(TracingStep.extend({ endedOn: z.exactOptional(DateOnly) })),
}).meta({ id: 'QuarantineDetail' });
export type QuarantineDetail = z.infer<typeof QuarantineDetail>;

/** One day of a diary. */
export const DiaryDay = z
  .object({
    on: DateOnly,
    at: Instant,
    flagged: z.boolean(),
    /** The form and version that was asked, and what was said. */
    form: z.string(),
    version: z.int(),
    answers: Answers,
  })
  .meta({ id: 'DiaryDay' });
export type DiaryDay = z.infer<typeof DiaryDay>;

/** A contact with all that is known of it. */
export const ContactDetail = ContactRow.extend({
  details: PersonDetails.partial(),
  from: z.object({ person: Id, name: z.exactOptional(z.string()) }),
  exposures: z.array(
    Exposure.extend({
      placeName: z.exactOptional(z.string()),
      /** It was on none of the days the case may have infected others, as these are reckoned now; of the first degree. */
      outsideWindow: z.exactOptional(z.literal(true)),
    }).strip(),
  ),
  /** What the rule asks, once it was applied; before, what it would ask today. */
  plan: z.exactOptional(
    z.object({
      says: LocalizedText,
      advice: LocalizedText,
      source: z.string(),
      until: DateOnly,
      applied: z.boolean(),
    }),
  ),
  quarantines: z.array(QuarantineRow),
  tests: z.array(z.object({ on: DateOnly, test: LocalizedText, taken: z.boolean() })),
  diary: z.array(DiaryDay),
  /** What the diary asks today; absent where the person is not in follow-up. */
  asks: z.exactOptional(Form),
  steps: z.array(TracingStep),
}).meta({ id: 'ContactDetail' });
export type ContactDetail = z.infer<typeof ContactDetail>;

/** A warning as those who send it see it. */
export const WarningRow = z
  .object({
    id: Id,
    number: z.int(),
    case: Id,
    caseNumber: z.int(),
    diseaseName: LocalizedText,
    state: WarningState,
    stretches: z.array(z.object({ place: Id, name: z.string(), from: Instant, to: Instant })),
    people: Count,
    told: Count,
    read: Count,
    draftedAt: Instant,
    decidedAt: z.exactOptional(Instant),
    recalledAt: z.exactOptional(Instant),
    note: z.exactOptional(z.string()),
    /** The caller drafted it: somebody else releases it. */
    own: z.boolean(),
  })
  .meta({ id: 'WarningRow' });
export type WarningRow = z.infer<typeof WarningRow>;

/** The level of an area as everybody reads it. */
export const AreaLevel = z
  .object({
    area: AreaCode,
    name: z.string(),
    rank: z.int(),
    colour: z.enum(['green', 'yellow', 'orange', 'red']),
    level: LocalizedText,
    holdsFrom: Instant,
    /** The decision of the rules it was judged by. */
    source: z.exactOptional(z.string()),
  })
  .meta({ id: 'AreaLevel' });
export type AreaLevel = z.infer<typeof AreaLevel>;
