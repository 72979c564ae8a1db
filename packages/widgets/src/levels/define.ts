import Markup from './levels.svelte';

const ownName = 'binhan-levels';

/** The class of `<binhan-levels>`, not registered. In a program without a page it is an empty class. */
// A compiled custom element always carries its class; the type allows for components that are none.
export const BinhanLevels = Markup.element as unknown as typeof HTMLElement;

/** Registers the levels, under their own name or another. A name that is taken is left as it is. */
export function defineLevels(name = ownName): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class can be registered once; a second name gets a class of its own.
  customElements.define(name, name === ownName ? BinhanLevels : class extends BinhanLevels {});
}
