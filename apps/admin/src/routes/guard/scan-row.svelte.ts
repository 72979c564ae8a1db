import type { Verdict } from './verdict.ts';

/** One scan of the row; `verdict` is absent while it is being looked up. */
export interface Scanned {
  /** Its place among the scans of this row, from 1. */
  place: number;
  text: string;
  verdict?: Verdict;
}

/** Milliseconds for which a verdict stands, and a group to which nobody is added. */
const STANDS = { one: 20_000, group: 10 * 60_000 };

/**
 * The scans on the screen. One after the other, each takes the place of the one before; a group (a bus, a class) stays
 * together until the guard is done with it. A code scanned while another is looked up waits its turn and stays beside it:
 * nobody passes unrecorded because the network was slow, and no "stop" is gone before it was read.
 */
export class ScanRow {
  scans = $state.raw<readonly Scanned[]>([]);
  isGroup = $state(false);
  /** The place in the group of somebody who was scanned once more, until the next scan. */
  repeated = $state<number>();

  readonly #judge: (text: string) => Promise<Verdict>;
  #line: Promise<unknown> = Promise.resolve();
  #expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(judge: (text: string) => Promise<Verdict>) {
    this.#judge = judge;
  }

  /** Whether a code is being looked up. */
  get isBusy(): boolean {
    return this.scans.some(({ verdict }) => verdict === undefined);
  }

  /** Takes a code and gives what was found; nothing where the row knows it already. */
  async scan(text: string): Promise<Verdict | undefined> {
    if (!this.isGroup && !this.isBusy) this.clear();
    const before = this.scans.find((one) => one.text === text);
    // Whoever was stopped may have declared since, and what was not recorded has to be: those are asked again.
    const stands = before && (before.verdict === undefined || before.verdict.tone === 'go');
    this.repeated = stands ? before.place : undefined;
    if (stands) return undefined;
    const others = this.scans.filter((one) => one !== before && one.verdict?.aside !== true);
    // A paper has no number of its own: the visitor who showed it gets the next one.
    const next = 1 + Math.max(0, ...others.map(({ place }) => place));
    const scanned: Scanned = { place: before?.verdict?.aside ? next : (before?.place ?? next), text };
    this.scans = [...others, scanned];
    clearTimeout(this.#expiry);
    // One after the other: what one visitor showed counts for the scan that follows, and for no other.
    const judged = this.#line.then(() => this.#judge(text));
    this.#line = judged.catch(() => undefined);
    let verdict: Verdict | undefined;
    try {
      verdict = await judged;
    } finally {
      this.#settle(scanned, verdict);
    }
    return verdict;
  }

  /** Takes everybody off the screen. */
  clear = (): void => {
    clearTimeout(this.#expiry);
    this.scans = [];
    this.repeated = undefined;
  };

  #settle(scanned: Scanned, verdict: Verdict | undefined): void {
    this.scans = this.scans.flatMap((one) => {
      if (one !== scanned) return [one];
      return verdict === undefined ? [] : [{ ...one, verdict }];
    });
    if (this.isBusy) return;
    clearTimeout(this.#expiry);
    this.#expiry = setTimeout(this.clear, this.isGroup ? STANDS.group : STANDS.one);
  }
}
