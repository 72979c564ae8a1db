import {
  type ListAnchor,
  type ListRefusal,
  readRevocationList,
  readTrustList,
  type SignedRevocationList,
  type SignedTrustList,
} from '@binhan/certificates';
import { certificates } from '@binhan/client/routes';
import { type Asking, portalAt } from '../portal';
import type { Undecided } from './answer';

const MINUTE = 60_000;
/** After this time the portal is asked again before anything is judged: a stop is heard within a quarter of an hour. */
const FRESH = 10 * MINUTE;
/** A portal that did not answer is left alone that long, as long as there are lists. */
const PAUSE = MINUTE;

/** Where lists come from, and by which keys they are checked. */
export interface ListSource extends Pick<Asking, 'origin' | 'apiKey' | 'language'> {
  anchors: readonly ListAnchor[];
}

/** A list that was read, and the text it came as. */
interface Kept<List> {
  text: string;
  list: List;
}

/** The newest lists of one portal, in memory only. A list older than one seen before never takes its place. */
export class Lists {
  readonly #source: ListSource;
  #trust: Kept<SignedTrustList> | undefined;
  #revocations: Kept<SignedRevocationList> | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;
  #wait = 0;
  #asking: Promise<Undecided[]> | undefined;
  /** What went wrong last, as long as a list is missing. */
  #fault: Undecided | undefined;

  constructor(source: ListSource) {
    this.#source = source;
  }

  get trust(): SignedTrustList | undefined {
    return this.#trust?.list;
  }

  get revocations(): SignedRevocationList | undefined {
    return this.#revocations?.list;
  }

  /** The texts, for a page that wants to hand them back when it has no network. */
  get texts(): { trust?: string; revocations?: string } {
    return {
      ...(this.#trust && { trust: this.#trust.text }),
      ...(this.#revocations && { revocations: this.#revocations.text }),
    };
  }

  /** Why a list is missing. */
  get fault(): Undecided {
    return this.#fault ?? { code: 'lists_unreachable' };
  }

  /** Asks the portal when it is time to, and answers what went wrong, to the first who asked. */
  async refresh(at: Date): Promise<Undecided[]> {
    if (this.#asking) return this.#asking.then(() => []);
    // A clock that was set back must not keep old lists fresh.
    const passed = Math.abs(at.getTime() - this.#askedAt);
    if (this.#source.origin === '' || passed < this.#wait) return [];
    this.#askedAt = at.getTime();
    this.#asking = this.#ask(at);
    const errors = await this.#asking;
    this.#asking = undefined;
    this.#wait = this.#trust && this.#revocations ? (errors.length === 0 ? FRESH : PAUSE) : 0;
    return errors;
  }

  /** Takes lists in, each only when it is authentic and not older than the one that is there. */
  async take(texts: { trust?: unknown; revocations?: unknown }, at: Date): Promise<Undecided[]> {
    const { anchors } = this.#source;
    const errors: Undecided[] = [];
    const refuse = (refused: ListRefusal | undefined) => {
      if (refused !== undefined) errors.push((this.#fault = { code: 'list_refused', refused }));
    };
    if (typeof texts.trust === 'string' && texts.trust !== this.#trust?.text) {
      const { trust: list, refused } = await readTrustList(texts.trust, {
        anchors,
        at,
        ...(this.trust && { last: this.trust.sequence }),
      });
      if (list) this.#trust = { text: texts.trust, list };
      else refuse(refused);
    }
    if (typeof texts.revocations === 'string' && texts.revocations !== this.#revocations?.text) {
      const { revocations: list, refused } = await readRevocationList(texts.revocations, {
        anchors,
        at,
        ...(this.revocations && { last: this.revocations.sequence }),
      });
      if (list) this.#revocations = { text: texts.revocations, list };
      else refuse(refused);
    }
    return errors;
  }

  async #ask(at: Date): Promise<Undecided[]> {
    const { anchors: _anchors, ...asking } = this.#source;
    const has = this.#trust && this.#revocations;
    // With lists at hand nobody at the gate waits for a network that is not there.
    const patience = has ? { timeout: 4000, retries: 0 } : { timeout: 8000, retries: 1 };
    try {
      const portal = portalAt({ certificates }, { ...asking, ...patience });
      const [trust, revocations] = await Promise.all([
        portal.certificates.trustList({}),
        portal.certificates.revocationList({}),
      ]);
      return await this.take({ trust: trust.list, revocations: revocations.list }, at);
    } catch {
      return [(this.#fault = { code: 'lists_unreachable' })];
    }
  }
}
