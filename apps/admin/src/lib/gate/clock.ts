/** The clock of a device, held against the server's. */
export interface GateClock {
  /** Milliseconds by which the device is ahead of the server (behind: negative). */
  ahead: number;
  /** The same moment by a clock nobody can set: the difference to it shows when the device's clock was set meanwhile. */
  wall: number;
  steady: number;
}

/** From how many milliseconds on a clock is called wrong. */
const WRONG = 60_000;

/** Compares the clocks when an answer of the server arrives that says what time it is there. */
export function compareClocks(serverAt: string, asked: number, answered: number, steady: number): GateClock {
  // Between the question and the answer nobody knows when the server looked: the middle is wrong by half of it at most.
  return { ahead: (asked + answered) / 2 - Date.parse(serverAt), wall: answered, steady };
}

/** The moment by the server's clock, as well as the device can tell. */
export function momentBy({ ahead, wall, steady }: GateClock, now: { wall: number; steady: number }): string {
  const passed = Math.max(0, now.steady - steady);
  const set = Math.abs(now.wall - wall - passed) > WRONG;
  return new Date((set ? wall + passed : now.wall) - ahead).toISOString();
}

/** How far a clock is from the server's in whole minutes, ahead or behind; nothing where that is near enough. */
export function wrongBy({ ahead }: Pick<GateClock, 'ahead'>): number | undefined {
  return Math.abs(ahead) > WRONG ? Math.round(ahead / 60_000) : undefined;
}
