import Markup from './certificate-verifier.svelte';

const ownName = 'binhan-certificate-verifier';

/** The class of `<binhan-certificate-verifier>`, not registered. In a program without a page it is an empty class. */
// A compiled custom element always carries its class; the type allows for components that are none.
export const BinhanCertificateVerifier = Markup.element as unknown as typeof HTMLElement;

/** Registers the verifier, under its own name or another. A name that is taken is left as it is. */
export function defineCertificateVerifier(name = ownName): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class can be registered once; a second name gets a class of its own.
  customElements.define(
    name,
    name === ownName ? BinhanCertificateVerifier : class extends BinhanCertificateVerifier {},
  );
}
