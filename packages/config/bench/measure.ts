/**
 * Measuring side by side: contestants take turns in short rounds, so that whatever else the machine does hits all of
 * them, and the median round counts.
 */

/** One way of doing the same work. Gives how many units of it were done. */
export interface Contestant {
  name: string;
  run: () => number | Promise<number>;
}

/** What a contestant reached. */
export interface Measured {
  name: string;
  /** Units a second, median of the rounds. */
  perSecond: number;
  /** Milliseconds of one unit: median and 95th percentile of the rounds' means. */
  milliseconds: number;
}

/** Runs every contestant in every round for about `milliseconds`, in changing order, after one round nobody counts. */
export async function interleaved(
  contestants: readonly Contestant[],
  { rounds = 7, milliseconds = 200 }: { rounds?: number; milliseconds?: number } = {},
): Promise<Measured[]> {
  const speeds = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const { name, run } of order) {
      const begin = performance.now();
      let units = 0;
      let spent = 0;
      while (spent < milliseconds) {
        units += await run();
        spent = performance.now() - begin;
      }
      if (round >= 0) speeds.get(name)?.push((units / spent) * 1000);
    }
  }
  return contestants.map(({ name }) => {
    const perSecond = median(speeds.get(name) ?? []);
    return { name, perSecond, milliseconds: 1000 / perSecond };
  });
}

/** One way of doing one piece of work, which is timed by itself. */
export interface Call {
  name: string;
  call: () => unknown;
}

/**
 * Times each call by itself, contestants taking turns, so many calls of each in a row. A machine that others share stands still
 * for a fraction of a millisecond now and then: that is in few calls, and in nearly every batch of them.
 *
 * @returns the mean of the middle half of all calls of each, in microseconds: browsers tell time in steps of five.
 */
export async function callByCall(
  contestants: readonly Call[],
  { rounds = 1000, calls = 16 }: { rounds?: number; calls?: number } = {},
): Promise<number[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -100; round < rounds; round++) {
    for (const [place, { call }] of contestants.entries()) {
      for (let i = 0; i < calls; i++) {
        const begin = performance.now();
        const answer = call();
        // Waiting for what is there already would cost a turn of the event loop's own.
        if (answer instanceof Promise) await answer;
        const took = performance.now() - begin;
        if (round >= 0) times[place]?.push(took * 1000);
      }
    }
  }
  return times.map(middleMean);
}

function middleMean(values: readonly number[]): number {
  const quarter = Math.floor(values.length / 4);
  const middle = values.toSorted((a, b) => a - b).slice(quarter, values.length - quarter);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** The middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which a share of the others lie; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three significant digits, thousands as `k`. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 10_000) return `${figure(value / 1000)} k`;
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A table in Markdown, aligned so that it also reads in a terminal. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Collects what must hold; says each failure and gives the process's exit code. */
export function demands(): { hold(what: string, holds: boolean): void; exitCode(): number } {
  const failed: string[] = [];
  return {
    hold(what, holds) {
      if (!holds) failed.push(what);
    },
    exitCode() {
      for (const what of failed) console.error(`✗ ${what}`);
      return failed.length === 0 ? 0 : 1;
    },
  };
}
