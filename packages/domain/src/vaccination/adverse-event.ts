import { z } from 'zod';
import { Id } from '../person/shapes';
import { LocalizedText } from '../text/language';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';
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
  .enum(['investigate', 'notify', 'close', 'reopen'])
  .meta({ id: 'AdverseEventEvent' });
export type AdverseEventEvent = z.infer<typeof AdverseEventEvent>;

/** Which state of a report may follow which. The authority may be notified in any of them; a closed one is opened by news. */
export const adverseEventTransitions: Record<
  AdverseEventState,
  Partial<Record<AdverseEventEvent, AdverseEventState>>
> = {
  received: { investigate: 'investigating', notify: 'received', close: 'closed' },
  investigating: { notify: 'investigating', close: 'closed' },
  closed: { reopen: 'investigating' },
};

/** What somebody saw after a dose. */
export const AdverseEventInput = z
  .strictObject({
    startedOn: DateOnly,
    /** Ids of the catalogue; the empty list says that nothing of the list was seen. */
    reactions: z.array(Key).max(30),
    other: z.exactOptional(z.string().min(1).max(1000)),
    seriousness: z.array(Seriousness).max(6),
    outcome: EventOutcome,
  })
  .meta({ id: 'AdverseEventInput' });
export type AdverseEventInput = z.infer<typeof AdverseEventInput>;

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

/** Whether an event is serious: it has a reason to be, or a reaction that the catalogue calls severe. */
export function isSerious(
  event: Pick<AdverseEventInput, 'reactions' | 'seriousness'>,
  reactions: ReadonlyMap<string, Pick<Reaction, 'severe'>>,
): boolean {
  return event.seriousness.length > 0 || event.reactions.some((id) => reactions.get(id)?.severe === true);
}
