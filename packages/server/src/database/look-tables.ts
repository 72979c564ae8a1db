import type { Moment, OptionalMoment } from './columns';

export interface LookStopTable {
  id: string;
  userId: string;
  /** Looks within the budget's time when it was stopped. */
  looks: number;
  stoppedAt: Moment;
  liftedAt: OptionalMoment;
  liftedBy: string | null;
  note: string | null;
}

export interface LookerAddressTable {
  userId: string;
  addressHash: string;
  seenAt: Moment;
}
