import { languageOf } from '../language';
import { Reader } from '../scan/reader.svelte';
import { tell } from '../tell';
import type { Verified, VerifierError } from './answer';
import type * as Check from './check';
import type { Checked } from './check';
import { deviceClock } from './clock';
import { anchorsOf, rulesOf } from './settings';

/** What the page sets, as the element has it from the first moment. */
export interface VerifierSettings {
  origin?: string | null;
  apiKey?: string | null;
  anchors?: unknown;
  rules?: unknown;
  clearAfter?: number | null;
}

/** Seconds for which a verdict is shown. */
const SHOWN = 20;

/** Reads, judges, shows for a while and forgets. The judging part is loaded at the first try. */
export class Verifier {
  readonly reader: Reader;
  busy = $state.raw(false);
  shown = $state.raw<{ checked: Checked; View: typeof Check.VerdictView }>();
  /** The judging part did not load. */
  failed = $state.raw(false);
  clock: () => number = deviceClock;

  readonly #host: HTMLElement & VerifierSettings;
  #lists: Check.Lists | undefined;
  /** What the lists belong to: another portal or other keys are another store. */
  #source = '';
  /** Lists that the page gave, until they are taken in. */
  #given: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with everything that is asked, so that an answer that comes late is known to be late. */
  #turn = 0;

  constructor(host: HTMLElement & VerifierSettings) {
    this.#host = host;
    this.reader = new Reader({
      read: ({ raw }) => {
        void this.verify(raw);
        // The text of a certificate is kept nowhere.
        return false;
      },
      error: (code) => this.#tell({ code }),
    });
  }

  /** Seconds after which a verdict goes away by itself. */
  get clearAfter(): number {
    const given = this.#host.clearAfter ?? SHOWN;
    return given >= 1 && given <= 600 ? given : SHOWN;
  }

  /** The lists at hand, as text for `lists` of another time. */
  get lists(): string {
    return this.#lists ? JSON.stringify(this.#lists.texts) : (this.#given ?? '{}');
  }

  set lists(text: string) {
    this.#given = text;
  }

  /** Loads the judging part and the lists while the person still looks for the code. */
  async prepare(): Promise<void> {
    try {
      await this.#gather(await import('./check'));
    } catch {
      // The first certificate will say it.
    }
  }

  /** Judges a text and shows the verdict. Nothing of it is kept. */
  async verify(text: string): Promise<Verified> {
    this.clear();
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const part = await import('./check');
      const checked = await this.#check(part, text);
      if (turn === this.#turn) this.#show({ checked, View: part.VerdictView });
      return checked.told;
    } catch {
      if (turn === this.#turn) {
        this.busy = false;
        this.failed = true;
        this.#tell({ code: 'script_unavailable' });
      }
      return { verdict: 'undetermined', codes: ['script_unavailable'] };
    }
  }

  /** Takes the verdict away. */
  clear(): void {
    this.#turn++;
    clearTimeout(this.#timer);
    this.busy = this.failed = false;
    this.shown = undefined;
  }

  /** Back to the beginning: camera off, nothing shown. Lists stay. */
  reset(): void {
    this.reader.reset();
    this.clear();
  }

  async #check(part: typeof Check, text: string): Promise<Checked> {
    const rules = rulesOf(this.#host.rules);
    if (rules === undefined) this.#tell({ code: 'rules_unusable' });
    await this.#gather(part);
    return part.check(text, { lists: this.#lists, rules, at: new Date(this.clock()) });
  }

  /** Brings the lists up to date and tells the page what is wrong with them. */
  async #gather(part: typeof Check): Promise<void> {
    const { origin, apiKey, anchors: given } = this.#host;
    const anchors = anchorsOf(given);
    const source = JSON.stringify([origin, anchors]);
    if (source !== this.#source) this.#lists = undefined;
    this.#source = source;
    const errors: VerifierError[] = [];
    if (anchors === undefined) errors.push({ code: 'anchors_missing' });
    else {
      const at = new Date(this.clock());
      const language = languageOf(this.#host);
      this.#lists ??= new part.Lists({ origin: origin ?? '', apiKey: apiKey ?? '', language, anchors });
      const lists = this.#lists;
      const handed = this.#given;
      this.#given = undefined;
      if (handed !== undefined) errors.push(...(await lists.take(textsIn(handed), at)));
      errors.push(...(await lists.refresh(at)));
    }
    for (const error of errors) this.#tell(error);
  }

  #show(shown: { checked: Checked; View: typeof Check.VerdictView }): void {
    this.busy = false;
    this.shown = shown;
    tell(this.#host, 'binhan-verified', shown.checked.told);
    this.#timer = setTimeout(() => this.clear(), this.clearAfter * 1000);
  }

  #tell(error: VerifierError): void {
    tell(this.#host, 'binhan-error', error);
  }
}

function textsIn(json: string): { trust?: unknown; revocations?: unknown } {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
