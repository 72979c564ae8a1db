import type { DateOnly } from '@binhan/domain/time';

/** A bar of a chart of days. */
export interface Bar {
  day: DateOnly;
  count: number;
  /** Parts of a hundred of the highest bar; what is not nothing can be seen. */
  height: number;
  /** Whether there is room to write its day below it. */
  dated: boolean;
}

/** Days up to which every bar has room for its day and number. */
const ROOMY = 10;
/** Bars that are dated where there are more, about. */
const DATED = 6;

/** The bars of a chart, lowest nothing, highest 100. */
export function barsOf(counts: readonly { day: DateOnly; count: number }[]): {
  bars: Bar[];
  /** Every bar has room for its number. */
  roomy: boolean;
  highest: number;
} {
  const highest = Math.max(0, ...counts.map(({ count }) => count));
  const roomy = counts.length <= ROOMY;
  const step = roomy ? 1 : Math.ceil(counts.length / DATED);
  const bars = counts.map(({ day, count }, place) => ({
    day,
    count,
    height: highest === 0 || count === 0 ? 0 : Math.max(2, Math.round((count / highest) * 100)),
    // A date at the right edge would stick out.
    dated: place % step === 0 && (roomy || place <= counts.length - step / 2),
  }));
  return { bars, roomy, highest };
}
