import Markup from './qr-reader.svelte';

/** The class of `<binhan-qr-reader>`, not registered. In a program without a page it is an empty class. */
// A compiled custom element always carries its class; the type allows for components that are none.
export const BinhanQrReader = Markup.element as unknown as typeof HTMLElement;

/** Registers the reader, under its own name or another. A name that is taken is left as it is: two copies of this script may meet on a page. */
export function define(name = 'binhan-qr-reader'): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class can be registered once; a second name gets a class of its own.
  customElements.define(name, name === 'binhan-qr-reader' ? BinhanQrReader : class extends BinhanQrReader {});
}
