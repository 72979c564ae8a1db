import type { Moment, OptionalMoment } from './columns';

export interface ShiftTable {
  id: string;
  place: string;
  session: string;
  startsAt: Moment;
  endsAt: Moment;
  endedAt: OptionalMoment;
  madeBy: string;
  madeAt: Moment;
  area: string;
  province: string;
}

export interface ShiftAccountTable {
  userId: string;
  shift: string;
  number: number;
  codeHash: string;
  signedInAt: OptionalMoment;
}
