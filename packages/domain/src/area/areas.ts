import type { DateOnly } from '../time/date';
import type { AreaConversion } from './conversion';
import type { AreaCode, AreaLevel, AreaRef, AreaUnit } from './shapes';

/** What to look for among areas. */
export interface AreaSearch {
  /** Words with or without marks, in any order. */
  text: string;
  /** The day whose edition is searched. */
  on: DateOnly;
  level?: AreaLevel;
  /** Only inside this province; without it every province is loaded. */
  province?: AreaCode;
  /** At most this many units, 20 by default. */
  limit?: number;
}

/** The tree of areas as the server, the readers and the pages ask it; data comes from the catalogue. */
export interface Areas {
  /** The unit a code named on a day. */
  find(code: AreaCode, on: DateOnly): Promise<AreaUnit | undefined>;
  /** The provinces of a day. */
  provinces(on: DateOnly): Promise<AreaUnit[]>;
  /** The units directly below another on a day. */
  below(code: AreaCode, on: DateOnly): Promise<AreaUnit[]>;
  search(search: AreaSearch): Promise<AreaUnit[]>;
  /** What a unit of an earlier edition became in the edition that holds on a day. */
  convert(area: AreaRef, on: DateOnly): Promise<AreaConversion>;
}
