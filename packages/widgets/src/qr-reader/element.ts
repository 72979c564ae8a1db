import { Reader } from '../scan/reader.svelte';
import { tell } from '../tell';
import { setAgain } from '../upgrade';
import { asField } from './field';

/** Where the markup finds the reader of its element; not public. */
export const reader = Symbol('reader');

/** Puts a tag's methods on the class, so that they are there from the first moment and not only once it is drawn. */
export function withReader(Base: typeof HTMLElement) {
  return class extends asField(Base) {
    readonly [reader]: Reader = new Reader({
      read: (reading) => {
        // Who is told finds the value already there.
        this.keep(reading.raw);
        const kept = tell(this, 'binhan-read', reading, true);
        if (!kept) this.keep('');
        return kept;
      },
      error: (code) => tell(this, 'binhan-error', { code }),
    });

    constructor() {
      super();
      this.host = {
        switchedOff: (isOff) => this[reader].switchOff(isOff),
        recalled: (text) => void this[reader].recall(text),
        missed: (isMissing) => {
          this[reader].isMissed = isMissing;
        },
        reset: () => this.reset(),
        anchor: () => this.#field(),
      };
      setAgain(this, ['name', 'disabled', 'value']);
    }

    start(): Promise<void> {
      return this[reader].start();
    }

    stop(): void {
      this[reader].stop();
    }

    reset(): void {
      this[reader].reset();
      this.keep('');
      const field = this.#field();
      if (field) field.value = '';
    }

    override focus(options?: FocusOptions): void {
      this.#field()?.focus(options);
    }

    /** Sets a custom state for the page's style sheet, where the browser knows them. */
    markState(name: string, on: boolean): void {
      const states = this.internals?.states;
      try {
        if (on) states?.add(name);
        else states?.delete(name);
      } catch {
        // Browsers of 2022 and 2023 want two dashes before the name; there the state is simply not there.
      }
    }

    #field(): HTMLInputElement | null {
      return this.shadowRoot?.querySelector('input[type=text]') ?? null;
    }
  };
}

/** An element with its reader, as the markup sees it. */
export type ReaderHost = InstanceType<ReturnType<typeof withReader>>;
