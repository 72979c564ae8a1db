import { followLinks } from '../led';
import { asField } from '../qr-reader/field';
import { setAgain } from '../upgrade';
import { Controls } from './controls';
import { type IsolatedTag, type Passing, attributesOf, passingOf, propertyOf } from './elements';

/** Where an element keeps its side of the border; not public. */
const controls = Symbol('controls');

interface Isolated extends HTMLElement {
  readonly [controls]: Controls;
}

/** A base class where there is no page, so that a server may import this. */
const Plain = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/** The class of an element that lives in a frame of the portal, with the attributes, properties, methods and events of the one that does not. */
export function isolated(tag: IsolatedTag): typeof HTMLElement {
  const passing = passingOf(tag);
  const made = passing.field ? fieldIn(tag, passing) : elementIn(tag, passing);
  Object.defineProperties(made.prototype, membersOf(passing, made.prototype));
  return made;
}

function elementIn(tag: IsolatedTag, passing: Passing) {
  return class extends Plain {
    static readonly observedAttributes = ['origin', ...attributesOf(passing)];
    readonly [controls] = new Controls(this, tag);

    constructor() {
      super();
      setAgain(this, propertiesOf(passing));
    }

    connectedCallback(): void {
      this[controls].connect();
    }

    disconnectedCallback(): void {
      this[controls].disconnect();
    }

    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      changed(this, name, before, value);
    }
  };
}

/** A field of the form around it: the text it holds is the one its frame tells of. */
function fieldIn(tag: IsolatedTag, passing: Passing) {
  return class extends asField(Plain) {
    static readonly observedAttributes = ['origin', ...attributesOf(passing)];
    readonly [controls] = new Controls(this, tag);
    #leave = (): void => undefined;

    constructor() {
      super();
      const border = this[controls];
      border.keep = (kept) => this.keep(typeof kept['value'] === 'string' ? kept['value'] : '');
      this.host = {
        switchedOff: (isOff) => border.switchOff(isOff),
        recalled: (text) => border.setValue('value', text),
        missed: (isMissing) => isMissing && border.demand(),
        reset: () => void border.call('reset', []),
        anchor: () => border.anchor ?? null,
      };
      setAgain(this, ['name', 'disabled', ...propertiesOf(passing)]);
    }

    connectedCallback(): void {
      this.#leave = followLinks(this);
      this[controls].connect();
    }

    disconnectedCallback(): void {
      this.#leave();
      this[controls].disconnect();
    }

    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      if (name === 'required') this.demand(value !== null);
      changed(this, name, before, value);
    }
  };
}

function changed(element: Isolated, name: string, before: string | null, value: string | null): void {
  if (before === value) return;
  if (name === 'origin') element[controls].originChanged();
  else element[controls].attribute(name, value);
}

function propertiesOf({ texts = [], switches = [], numbers = [], values = [] }: Passing): string[] {
  return ['origin', ...[...texts, ...switches, ...numbers].map(propertyOf), ...values];
}

/** Properties and methods as the element inside has them. A property of an attribute is that attribute. */
function membersOf(passing: Passing, own: object): PropertyDescriptorMap {
  const { texts = [], switches = [], numbers = [], values = [], methods, asked = {} } = passing;
  const members: Record<string, PropertyDescriptor & ThisType<Isolated>> = {};
  for (const name of ['origin', ...texts]) members[propertyOf(name)] = attribute(name, (value) => value);
  for (const name of numbers)
    members[propertyOf(name)] = attribute(name, (value) => (value === null ? null : Number(value)));
  for (const name of switches) members[propertyOf(name)] = attribute(name, (value) => value !== null);
  for (const name of values) {
    // The text of a field is kept by the field.
    if (name in own) continue;
    members[name] = {
      get(): unknown {
        return this[controls].value(name);
      },
      set(value: unknown) {
        this[controls].setValue(name, value);
      },
    };
  }
  for (const name of [...methods, ...Object.keys(asked)])
    members[name] = {
      async value(...given: unknown[]): Promise<unknown> {
        return (await this[controls].call(name, given)) ?? asked[name];
      },
    };
  for (const member of Object.values(members)) member.configurable = true;
  return members;
}

function attribute(
  name: string,
  read: (value: string | null) => unknown,
): PropertyDescriptor & ThisType<Isolated> {
  return {
    get(): unknown {
      return read(this.getAttribute(name));
    },
    set(value: unknown) {
      if (value === null || value === undefined || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? '' : String(value));
    },
  };
}
