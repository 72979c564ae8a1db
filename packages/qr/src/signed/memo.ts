import type { QrWarning } from '../warnings';
import type { QrClaims } from './claims';
import type { QrKey } from './keys';

/** What a token said, and the key whose signature it carried. */
export interface Remembered {
  key: QrKey;
  claims: QrClaims;
  warnings: readonly QrWarning[];
}

/**
 * Tokens whose signature held, for who verifies the same codes again and again: a poster that a market's visitors scan, or
 * a pass shown every morning. Kind, time and keys in force are judged anew each time. Holds ids of people, so it belongs
 * in memory and nowhere else.
 */
export class QrMemo {
  readonly #known = new Map<string, Remembered>();

  /** @param most How many tokens it keeps; the one not seen for longest goes first. */
  constructor(private readonly most = 10_000) {}

  /** What a token says, if it was verified before by a key that is still among these. */
  recall(token: string, keys: readonly QrKey[]): Remembered | undefined {
    const known = this.#known.get(token);
    if (known === undefined || !keys.includes(known.key)) return undefined;
    this.#known.delete(token);
    this.#known.set(token, known);
    return known;
  }

  /** Keeps what a verified token says. */
  keep(token: string, verified: Remembered): void {
    this.#known.set(token, verified);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.most && oldest !== undefined) this.#known.delete(oldest);
  }
}
