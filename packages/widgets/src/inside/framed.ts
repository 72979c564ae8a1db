import type { RemoteProxy } from 'penpal';
import type { Outside } from '../isolated/border';
import { type IsolatedTag, type Passing, attributesOf, passingOf } from '../isolated/elements';

/** The page around, once both know each other. */
type Around = Promise<RemoteProxy<Outside>>;

/** One element of ours in this page, of which only what its table lists can be reached from outside. */
export class Framed {
  readonly #element: HTMLElement;
  readonly #passing: Passing;

  constructor(tag: IsolatedTag) {
    this.#passing = passingOf(tag);
    this.#element = document.createElement(tag);
    this.#element.setAttribute('origin', location.origin);
  }

  attribute(name: string, value: string | null): void {
    const passes = attributesOf(this.#passing).includes(name) || (this.#passing.field && name === 'disabled');
    if (!passes) return;
    if (value === null) this.#element.removeAttribute(name);
    else this.#element.setAttribute(name, value);
  }

  value(name: string, value: unknown): void {
    if (this.#passing.values?.includes(name)) Reflect.set(this.#element, name, value);
  }

  call(name: string, given: readonly unknown[]): unknown {
    const { methods, asked = {} } = this.#passing;
    if (!methods.includes(name) && !Object.hasOwn(asked, name)) return undefined;
    const method: unknown = Reflect.get(this.#element, name);
    return typeof method === 'function' ? Reflect.apply(method, this.#element, given) : undefined;
  }

  /** What a form does that misses a value: the field then says so. */
  demand(): void {
    const check: unknown = Reflect.get(this.#element, 'checkValidity');
    if (typeof check === 'function') Reflect.apply(check, this.#element, []);
  }

  /** Puts the element into the page, and tells the page around what becomes of it. */
  draw(around: Around): void {
    const say = (what: (outside: RemoteProxy<Outside>) => Promise<unknown>) =>
      // A page that is gone hears nothing more.
      void around.then(what).catch(() => undefined);
    for (const name of this.#passing.events)
      this.#element.addEventListener(name, (event) => {
        const detail: unknown = event instanceof CustomEvent ? event.detail : null;
        const kept = this.#kept();
        say((outside) => outside.told(name, detail, kept));
        if (name === 'binhan-ready') this.#nameIt((title) => say((outside) => outside.titled(title)));
      });
    document.body.append(this.#element);
    watchHeight(this.#element, (height) => say((outside) => outside.sized(height)));
  }

  #kept(): Record<string, unknown> {
    const { kept = [] } = this.#passing;
    return Object.fromEntries(kept.map((name) => [name, Reflect.get(this.#element, name) as unknown]));
  }

  /** The name of the element in the language of the moment, as screen readers hear it. */
  #nameIt(titled: (title: string) => void): void {
    const base = this.#element.shadowRoot?.querySelector('[part=base]');
    if (!base) return;
    const name = () => {
      document.title = base.getAttribute('aria-label') ?? '';
      titled(document.title);
    };
    name();
    new MutationObserver(name).observe(base, { attributeFilter: ['aria-label'] });
  }
}

/** Tells of another height of the page. A browser lays nothing out by itself while a frame is out of sight: changes are asked for. */
function watchHeight(element: HTMLElement, tell: (height: number) => void): void {
  let last = 0;
  const measure = () => {
    const { height } = document.body.getBoundingClientRect();
    if (height !== last) tell((last = height));
  };
  new ResizeObserver(measure).observe(document.body);
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  if (element.shadowRoot) new MutationObserver(measure).observe(element.shadowRoot, changes);
}
