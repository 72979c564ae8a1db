import { Reader } from '../scan/reader.svelte';
import { tell } from '../tell';

/** Where the markup finds the reader of its element; not public. */
export const reader = Symbol('reader');

/** Puts a tag's methods on the class, so that they are there from the first moment and not only once it is drawn. */
export function withReader(Base: typeof HTMLElement) {
  return class extends Base {
    readonly [reader] = new Reader({
      read: (reading) => tell(this, 'binhan-read', reading, true),
      error: (code) => tell(this, 'binhan-error', { code }),
    });
    readonly #internals: ElementInternals | undefined = this.attachInternals?.();

    start(): Promise<void> {
      return this[reader].start();
    }

    stop(): void {
      this[reader].stop();
    }

    reset(): void {
      this[reader].reset();
      const field = this.#field();
      if (field) field.value = '';
    }

    override focus(options?: FocusOptions): void {
      this.#field()?.focus(options);
    }

    /** Sets a custom state for the page's style sheet, where the browser knows them. */
    markState(name: string, on: boolean): void {
      const states = this.#internals?.states;
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
