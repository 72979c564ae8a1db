import { z } from 'zod';
import { Id } from '../person/shapes';
import { LocalizedText } from '../text/language';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';
import { LotNumber } from './dose';
import { Codes, Key } from './key';

/** What may be seen after a dose, as data: severe ones make the event serious by themselves. */
export const Reaction = z
  .strictObject({
    name: LocalizedText,
    codes: Codes,
    /** Whether whoever has it is told to go to a hospital at once. */
    severe: z.boolean(),
    /** What the person is told to do. */
    advice: LocalizedText,
  })
  .meta({ id: 'Reaction' });
export type Reaction = z.infer<typeof Reaction>;

/** Why an event is serious (WHO, Global manual on surveillance of adverse events following immunization). */
export const Seriousness = z
  .enum(['death', 'life-threatening', 'hospitalised', 'disability', 'congenital', 'other-important'])
  .meta({ id: 'Seriousness' });
export type Seriousness = z.infer<typeof Seriousness>;

/** How it ended, as far as is known. */
export const EventOutcome = z
  .enum(['recovering', 'recovered', 'recovered-with-sequelae', 'not-recovered', 'died', 'unknown'])
  .meta({ id: 'EventOutcome' });
export type EventOutcome = z.infer<typeof EventOutcome>;

/** A report is received, looked into where it is serious, and closed with a conclusion. */
export const AdverseEventState = z
  .enum(['received', 'investigating', 'closed'])
  .meta({ id: 'AdverseEventState' });
export type AdverseEventState = z.infer<typeof AdverseEventState>;

/** What can happen to a report. */
export const AdverseEventEvent = z
  .enum(['complete', 'investigate', 'notify', 'assess', 'close', 'reopen'])
  .meta({ id: 'AdverseEventEvent' });
export type AdverseEventEvent = z.infer<typeof AdverseEventEvent>;

/**
 * Which state of a report may follow which. More may be put down and the authority notified while it is open; what the
 * dose had to do with it is judged once somebody looked into it, as often as there is reason; a closed one is opened by news.
 */
export const adverseEventTransitions: Record<
  AdverseEventState,
  Partial<Record<AdverseEventEvent, AdverseEventState>>
> = {
  received: { complete: 'received', investigate: 'investigating', notify: 'received', close: 'closed' },
  investigating: {
    complete: 'investigating',
    notify: 'investigating',
    assess: 'investigating',
    close: 'closed',
  },
  closed: { reopen: 'investigating' },
};

/** Whether a woman was with child or nursing when she got the dose. */
export const PregnancyAtDose = z
  .enum(['pregnant', 'breastfeeding', 'neither'])
  .meta({ id: 'PregnancyAtDose' });
export type PregnancyAtDose = z.infer<typeof PregnancyAtDose>;

const words = (most: number) => z.exactOptional(z.string().trim().min(1).max(most));

/**
 * What the core variables of the WHO (Global manual on surveillance of adverse events following immunization, annex on the
 * reporting form) ask beyond what the record and the dose say already: who the person is, product, maker, lot, expiry,
 * number and moment of the dose, and site. Nothing of it is required: a report is not to wait for it.
 */
export const AdverseEventFacts = z
  .strictObject({
    /** The time of day at which it began, at the place. */
    startedTime: z.exactOptional(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    /** Illnesses, allergies, and what was seen after earlier doses. */
    history: words(1000),
    pregnancy: z.exactOptional(PregnancyAtDose),
    /** Other vaccines of the same day, and medicines. */
    alsoTaken: words(500),
    diluentLot: z.exactOptional(LotNumber),
    diluentExpiresOn: z.exactOptional(DateOnly),
    treatment: words(1000),
    /** Where the person is or was treated. */
    hospital: words(200),
    diedOn: z.exactOptional(DateOnly),
    autopsy: z.exactOptional(z.enum(['done', 'planned', 'not-done'])),
    /** Who saw it, their profession and how to reach them, where that is not whoever reports. */
    witness: words(200),
  })
  .meta({ id: 'AdverseEventFacts' });
export type AdverseEventFacts = z.infer<typeof AdverseEventFacts>;

/**
 * Of these, what the person or a relative can tell. Diluent and autopsy are not theirs to know, and whoever saw it is who
 * tells it.
 */
export const ToldFacts = AdverseEventFacts.pick({
  startedTime: true,
  history: true,
  pregnancy: true,
  alsoTaken: true,
  treatment: true,
  hospital: true,
  diedOn: true,
}).meta({ id: 'ToldFacts' });
export type ToldFacts = z.infer<typeof ToldFacts>;

/** What somebody saw after a dose. */
export const AdverseEventInput = z
  .strictObject({
    startedOn: DateOnly,
    /** Ids of the catalogue; the empty list says that nothing of the list was seen. */
    reactions: z.array(Key).max(30),
    other: z.exactOptional(z.string().min(1).max(1000)),
    seriousness: z.array(Seriousness).max(6),
    outcome: EventOutcome,
    facts: z.exactOptional(AdverseEventFacts),
  })
  .meta({ id: 'AdverseEventInput' });
export type AdverseEventInput = z.infer<typeof AdverseEventInput>;

/** What the person or a relative saw after a dose. */
export const ToldEvent = AdverseEventInput.extend({ facts: z.exactOptional(ToldFacts) }).meta({
  id: 'ToldEvent',
});
export type ToldEvent = z.infer<typeof ToldEvent>;

/** A report of an event after a dose. */
export const AdverseEvent = AdverseEventInput.extend({
  id: Id,
  dose: Id,
  state: AdverseEventState,
  serious: z.boolean(),
  reportedAt: Instant,
  /** Serious ones: until when the authority must know. */
  dueAt: z.exactOptional(Instant),
  notifiedAt: z.exactOptional(Instant),
}).meta({ id: 'AdverseEvent' });
export type AdverseEvent = z.infer<typeof AdverseEvent>;

/** Whether an event is serious: it has a reason to be, somebody died, or the catalogue calls a reaction severe. */
export function isSerious(
  event: Pick<AdverseEventInput, 'reactions' | 'seriousness' | 'outcome'>,
  reactions: ReadonlyMap<string, Pick<Reaction, 'severe'>>,
): boolean {
  return (
    event.seriousness.length > 0 ||
    event.outcome === 'died' ||
    event.reactions.some((id) => reactions.get(id)?.severe === true)
  );
}
