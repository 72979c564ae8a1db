import { z } from 'zod';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';

/**
 * Where somebody stays apart: in a facility of the authority, a paid hotel, at home, in a facility for treatment; or goes
 * about and watches their own health.
 */
export const QuarantineKind = z
  .enum(['facility', 'hotel', 'home', 'treatment', 'self-monitoring'])
  .meta({ id: 'QuarantineKind' });
export type QuarantineKind = z.infer<typeof QuarantineKind>;

/** A quarantine is ordered, runs, and is completed; it may be lifted before its end, or cancelled before it began. */
export const QuarantineState = z
  .enum(['ordered', 'running', 'completed', 'lifted', 'cancelled'])
  .meta({ id: 'QuarantineState' });
export type QuarantineState = z.infer<typeof QuarantineState>;

/** What can happen to a quarantine. */
export const QuarantineEvent = z
  .enum(['begin', 'complete', 'lift', 'extend', 'cancel'])
  .meta({ id: 'QuarantineEvent' });
export type QuarantineEvent = z.infer<typeof QuarantineEvent>;

/** Which state of a quarantine may follow which. A positive test extends one that runs; its former end stays readable. */
export const quarantineTransitions: Record<
  QuarantineState,
  Partial<Record<QuarantineEvent, QuarantineState>>
> = {
  ordered: { begin: 'running', extend: 'ordered', cancel: 'cancelled' },
  running: { complete: 'completed', extend: 'running', lift: 'lifted' },
  completed: {},
  lifted: {},
  cancelled: {},
};

/** One stretch of staying apart. */
export const Quarantine = z
  .strictObject({
    id: Id,
    person: Id,
    kind: QuarantineKind,
    state: QuarantineState,
    from: DateOnly,
    /** The last day. */
    to: DateOnly,
    /** The id of the rule that asked for it. */
    rule: z.string(),
    /** Days on which a specimen is to be taken. */
    testsOn: z.array(DateOnly).max(20),
  })
  .meta({ id: 'Quarantine' });
export type Quarantine = z.infer<typeof Quarantine>;

/** Whether somebody has to stay apart on a day: monitoring oneself does not keep anybody from going about. */
export function keepsApart(
  quarantine: Pick<Quarantine, 'kind' | 'state' | 'from' | 'to'>,
  on: DateOnly,
): boolean {
  const runs = quarantine.state === 'running' || quarantine.state === 'ordered';
  return runs && quarantine.kind !== 'self-monitoring' && quarantine.from <= on && on <= quarantine.to;
}
