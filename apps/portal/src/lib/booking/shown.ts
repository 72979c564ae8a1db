import type { OwnBooking } from '@binhan/contract';

/** A booking as its pages show it and the device keeps it: what the API says, for whom, and the code in groups. */
export interface ShownBooking extends Omit<OwnBooking, 'reason' | 'site'> {
  self: boolean;
  /** Of the person; absent where nobody saved it. */
  name?: string;
  site: { name: string; address: string };
}

/** A seat the person still has or may still take. */
export function isLive({ state }: Pick<ShownBooking, 'state'>): boolean {
  return state === 'held' || state === 'booked' || state === 'arrived';
}

/** What one shows at a desk, with a network or without: a hold is taken with one. */
export function isShownAtDesk({ state }: Pick<ShownBooking, 'state'>): boolean {
  return state === 'booked' || state === 'arrived';
}
