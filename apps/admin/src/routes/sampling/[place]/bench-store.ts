import type { Bench } from './bench.ts';

const nameOf = (place: string) => `binhan-open-tube.${place}`;

/** Keeps the open tube in this tab; forgets it once none is open. */
export function keepBench(place: string, bench: Bench): void {
  if (bench.open === undefined) sessionStorage.removeItem(nameOf(place));
  else sessionStorage.setItem(nameOf(place), JSON.stringify(bench));
}

/** The tube that was open when this tab was loaded again. */
export function keptBench(place: string): Bench | undefined {
  const kept = sessionStorage.getItem(nameOf(place));
  // Written by `keepBench` of this tab and by nobody else.
  return kept === null ? undefined : (JSON.parse(kept) as Bench);
}
