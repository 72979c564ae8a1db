import type { DateOnly } from '@binhan/domain/time';

/** A bar of a chart of days. */
export interface Bar {
  day: DateOnly;
  count: number;
  /** Parts of a hundred of the highest bar; what is not nothing can be seen. */
  height: number;
  /** Whether there is room to write its day below it: always, on a wide page, or never. */
  dated: 'always' | 'wide' | 'never';
}

/** Digits there is room for above the bars, side by side, on the narrowest page. */
const DIGITS = 30;
/** Days up to which every bar has room for its day, on a wide page. */
const ROOMY = 10;
/** Bars that are dated at most where there are more, and on a narrow page. */
const DATED = 5;

/** The bars of a chart, lowest nothing, highest 100. */
export function barsOf(counts: readonly { day: DateOnly; count: number }[]): {
  bars: Bar[];
  /** Every bar has room for its number. */
  roomy: boolean;
  highest: number;
} {
  const highest = Math.max(0, ...counts.map(({ count }) => count));
  const roomy = counts.length <= ROOMY && counts.length * String(highest).length <= DIGITS;
  const step = Math.ceil(counts.length / DATED);
  const bars = counts.map(({ day, count }, place): Bar => {
    // Counted from the last day, which is the one people look for; a date reaches back over the bars before it.
    const before = counts.length - 1 - place;
    const here = before % step === 0 && place >= step - 1;
    return {
      day,
      count,
      height: highest === 0 || count === 0 ? 0 : Math.max(2, Math.round((count / highest) * 100)),
      dated: here ? 'always' : counts.length <= ROOMY ? 'wide' : 'never',
    };
  });
  return { bars, roomy, highest };
}
