import { setAgain } from '../upgrade';
import { Held } from './held.svelte';

/** Where the markup finds what its element holds; not public. */
export const held = Symbol('held');

/** Adds the property `text`, which has no attribute: a certificate does not stand in the document. */
export function withText(Base: typeof HTMLElement) {
  return class extends Base {
    readonly [held] = new Held();

    constructor() {
      super();
      setAgain(this, ['text']);
    }

    /** The certificate, as the text of its code. */
    get text(): string {
      return this[held].text;
    }

    set text(text: string | null | undefined) {
      this[held].text = text ?? '';
      this[held].open = false;
    }

    /** Nothing is shown any more. */
    reset(): void {
      this.text = '';
    }

    override focus(options?: FocusOptions): void {
      this.shadowRoot?.querySelector('button')?.focus(options);
    }
  };
}

/** An element with its text, as the markup sees it. */
export type CertificateHost = InstanceType<ReturnType<typeof withText>>;
