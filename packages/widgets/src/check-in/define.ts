import Markup from './check-in.svelte';

const ownName = 'binhan-check-in';

/** The class of `<binhan-check-in>`, not registered. In a program without a page it is an empty class. */
// A compiled custom element always carries its class; the type allows for components that are none.
export const BinhanCheckIn = Markup.element as unknown as typeof HTMLElement;

/** Registers the check-in, under its own name or another. A name that is taken is left as it is. */
export function defineCheckIn(name = ownName): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class can be registered once; a second name gets a class of its own.
  customElements.define(name, name === ownName ? BinhanCheckIn : class extends BinhanCheckIn {});
}
