/** How fast a lane is, from the moments at which people passed (milliseconds of a steady clock). */
export interface LaneFigures {
  /** Of the last quarter of an hour. */
  count: number;
  /** Seconds from one to the next, the middle of them; absent where fewer than two passed. */
  median?: number;
}

const WINDOW = 15 * 60_000;

/** The figures of a lane at a moment. */
export function laneFigures(passed: readonly number[], now: number): LaneFigures {
  const recent = passed.filter((at) => at > now - WINDOW);
  const gaps = recent.slice(1).map((at, place) => at - (recent[place] ?? at));
  const middle = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)];
  return { count: recent.length, ...(middle === undefined ? {} : { median: Math.round(middle / 1000) }) };
}
