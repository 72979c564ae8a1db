import { setAgain } from '../upgrade';
import type { Verified } from './answer';
import { Verifier } from './verifier.svelte';

/** Where the markup finds the verifier of its element; not public. */
export const verifier = Symbol('verifier');

/** Puts a tag's methods on the class, so that they are there from the first moment and not only once it is drawn. */
export function withVerifier(Base: typeof HTMLElement) {
  return class extends Base {
    readonly [verifier] = new Verifier(this);

    constructor() {
      super();
      setAgain(this, ['lists', 'clock']);
    }

    /** The signed lists at hand, to be given back when there is no network. */
    get lists(): string {
      return this[verifier].lists;
    }

    set lists(text: string) {
      this[verifier].lists = text;
    }

    /** Milliseconds since 1970, for tests and demonstrations; default: the device's. */
    get clock(): () => number {
      return this[verifier].clock;
    }

    set clock(clock: () => number) {
      this[verifier].clock = clock;
    }

    start(): Promise<void> {
      return this[verifier].reader.start();
    }

    stop(): void {
      this[verifier].reader.stop();
    }

    reset(): void {
      this[verifier].reset();
      const field = this.#field();
      if (field) field.value = '';
    }

    verify(text: string): Promise<Verified> {
      return this[verifier].verify(text);
    }

    override focus(options?: FocusOptions): void {
      this.#field()?.focus(options);
    }

    #field(): HTMLInputElement | null {
      return this.shadowRoot?.querySelector('input[type=text]') ?? null;
    }
  };
}

/** An element with its verifier, as the markup sees it. */
export type VerifierHost = InstanceType<ReturnType<typeof withVerifier>>;
