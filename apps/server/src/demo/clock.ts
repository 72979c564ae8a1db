/** The clock of a demonstration: real time, moved forward by hand to see what happens tomorrow. */
export interface DemoClock {
  now(): string;
  /** Hours the clock is ahead of the machine's. */
  ahead(): number;
  advance(hours: number): void;
}

/** A clock that starts at real time. */
export function demoClock(): DemoClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead * 3_600_000).toISOString(),
    ahead: () => ahead,
    advance: (hours) => {
      ahead += hours;
    },
  };
}
