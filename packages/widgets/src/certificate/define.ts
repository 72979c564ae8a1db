import Markup from './certificate.svelte';

const ownName = 'binhan-certificate';

/** The class of `<binhan-certificate>`, not registered. In a program without a page it is an empty class. */
// A compiled custom element always carries its class; the type allows for components that are none.
export const BinhanCertificate = Markup.element as unknown as typeof HTMLElement;

/** Registers the certificate, under its own name or another. A name that is taken is left as it is. */
export function defineCertificate(name = ownName): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class can be registered once; a second name gets a class of its own.
  customElements.define(name, name === ownName ? BinhanCertificate : class extends BinhanCertificate {});
}
