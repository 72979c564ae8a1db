import { isolated } from './element';
import type { IsolatedTag } from './elements';

/**
 * Registers an element that lives in a sandboxed frame of its portal, under its own name or another. A name that is taken is
 * left as it is: a page has each element with a frame or without one, under the name that came first.
 */
export function defineIsolated(element: IsolatedTag, name: string = element): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  customElements.define(name, isolated(element));
}
