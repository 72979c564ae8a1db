/**
 * Sets again, through the accessors of the class, what a page set on an element before its class was there. Svelte does
 * that for its own properties only.
 */
export function setAgain(element: HTMLElement, names: readonly string[]): void {
  for (const name of names) {
    const given = Object.getOwnPropertyDescriptor(element, name);
    if (given === undefined) continue;
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, given.value);
  }
}
