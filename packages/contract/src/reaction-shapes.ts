import { Id, PersonDetails } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import {
  AdverseEvent,
  AdverseEventEvent,
  AdverseEventFacts,
  CausalityClass,
  Dose,
  LotState,
} from '@binhan/domain/vaccination';
import { z } from 'zod';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** A dose of the caller or the household that is being followed. */
export const FollowedDose = z
  .object({
    id: Id,
    person: Id,
    name: z.exactOptional(z.string()),
    program: LocalizedText,
    vaccine: z.string(),
    type: Dose.shape.type,
    ordinal: Dose.shape.ordinal,
    givenAt: Instant,
    site: z.exactOptional(z.string()),
    /** Until when they stay at the site; absent once they left. */
    observeUntil: z.exactOptional(Instant),
    /** What is told after any dose, and of this product. */
    afterwards: LocalizedText,
    advice: z.exactOptional(LocalizedText),
    /** Until which day they are asked. */
    askedUntil: DateOnly,
    /** What they were asked, oldest first; no answer is no answer. */
    questions: z.array(
      z.object({
        day: z.int(),
        askedAt: Instant,
        fine: z.exactOptional(z.boolean()),
        answeredAt: z.exactOptional(Instant),
      }),
    ),
    /** What was reported about it. */
    events: z.array(
      AdverseEvent.pick({
        id: true,
        reportedAt: true,
        startedOn: true,
        state: true,
        reactions: true,
      }).strip(),
    ),
    /** Set where the lot is held back or recalled. */
    lot: z.exactOptional(LotState.exclude(['usable'])),
  })
  .meta({ id: 'FollowedDose' });
export type FollowedDose = z.infer<typeof FollowedDose>;

/** A visit of the caller or the household at which no dose was given. */
export const UnservedVisit = z
  .object({
    person: Id,
    name: z.exactOptional(z.string()),
    program: LocalizedText,
    site: z.string(),
    at: Instant,
    advice: LocalizedText,
    againOn: z.exactOptional(DateOnly),
  })
  .meta({ id: 'UnservedVisit' });
export type UnservedVisit = z.infer<typeof UnservedVisit>;

/** A class of the catalogue, as a report shows it. */
const ShownClass = CausalityClass.pick({ code: true, name: true }).extend({ id: Key }).strip();

/** A report in a list: without anybody's name. */
export const AdverseEventRow = AdverseEvent.pick({
  id: true,
  dose: true,
  state: true,
  serious: true,
  startedOn: true,
  reportedAt: true,
  dueAt: true,
  notifiedAt: true,
  outcome: true,
})
  .extend({
    vaccine: z.string(),
    lot: z.exactOptional(z.string()),
    site: z.exactOptional(z.string()),
    reactions: z.array(LocalizedText),
    /** Whether the authority should have known by now. */
    late: z.boolean(),
    byPerson: z.boolean(),
    /** What the dose had to do with it, once that was decided. */
    causality: z.exactOptional(ShownClass),
  })
  .strip()
  .meta({ id: 'AdverseEventRow' });
export type AdverseEventRow = z.infer<typeof AdverseEventRow>;

/** A report with the person, for whoever looks into it. */
export const AdverseEventDetail = AdverseEventRow.extend({
  person: PersonDetails.partial().strip(),
  seriousness: AdverseEvent.shape.seriousness,
  facts: AdverseEventFacts,
  /** What the person or a relative told when they reported: as they said it, whatever was put down since. */
  told: z.exactOptional(AdverseEventFacts),
  other: z.exactOptional(z.string()),
  reference: z.exactOptional(z.string()),
  /** The staff who reported it for the site; absent where the person or a relative did. */
  reporter: z.exactOptional(z.string()),
  manufacturer: z.exactOptional(z.string()),
  lotExpiresOn: z.exactOptional(DateOnly),
  givenOn: DateOnly,
  givenAt: z.exactOptional(Instant),
  type: Dose.shape.type,
  ordinal: Dose.shape.ordinal,
  steps: z.array(
    z.object({
      event: z.union([AdverseEventEvent, z.literal('report')]),
      at: Instant,
      /** The staff who did it. */
      by: z.exactOptional(z.string()),
      note: z.exactOptional(z.string()),
      causality: z.exactOptional(ShownClass),
      /** What was said before more was put down. */
      before: z.exactOptional(
        z.object({
          seriousness: AdverseEvent.shape.seriousness,
          outcome: AdverseEvent.shape.outcome,
          facts: AdverseEventFacts,
        }),
      ),
    }),
  ),
  /** The classes in force where the person lives. */
  classes: z.array(CausalityClass.extend({ id: Key }).strip()),
})
  .strip()
  .meta({ id: 'AdverseEventDetail' });
export type AdverseEventDetail = z.infer<typeof AdverseEventDetail>;
