import Markup from './result-lookup.svelte';

const ownName = 'binhan-result-lookup';

/** The class of `<binhan-result-lookup>`, not registered. In a program without a page it is an empty class. */
// A compiled custom element always carries its class; the type allows for components that are none.
export const BinhanResultLookup = Markup.element as unknown as typeof HTMLElement;

/** Registers the look-up, under its own name or another. A name that is taken is left as it is. */
export function defineResultLookup(name = ownName): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class can be registered once; a second name gets a class of its own.
  customElements.define(name, name === ownName ? BinhanResultLookup : class extends BinhanResultLookup {});
}
