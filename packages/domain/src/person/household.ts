import { z } from 'zod';
import { type DateOnly, PeriodOfDates, isInForce } from '../time/date';
import { Id } from './shapes';

/** What the person acted for is to the one who acts. */
export const Relationship = z
  .enum(['child', 'parent', 'spouse', 'sibling', 'relative', 'ward', 'other'])
  .meta({ id: 'Relationship' });
export type Relationship = z.infer<typeof Relationship>;

/** A proxy is active until either side ends it. */
export const ProxyState = z.enum(['active', 'ended']).meta({ id: 'ProxyState' });
export type ProxyState = z.infer<typeof ProxyState>;

/** Which state of a proxy may follow which: nothing follows an end. */
export const proxyTransitions: Record<ProxyState, Partial<Record<'end', ProxyState>>> = {
  active: { end: 'ended' },
  ended: {},
};

/** The right of one person to act for another, with dates; the person acted for can see and end it. */
export const Proxy = z
  .strictObject({
    id: Id,
    actor: Id,
    subject: Id,
    relationship: Relationship,
    period: PeriodOfDates,
    state: ProxyState,
  })
  .meta({ id: 'Proxy' });
export type Proxy = z.infer<typeof Proxy>;

/** Whether a proxy lets its actor act on a day. */
export function mayActFor(proxy: Pick<Proxy, 'state' | 'period'>, on: DateOnly): boolean {
  return proxy.state === 'active' && isInForce(proxy.period, on);
}
