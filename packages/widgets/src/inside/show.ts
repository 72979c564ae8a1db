import { WindowMessenger, connect } from 'penpal';
import type { Inside, Outside } from '../isolated/border';
import { isIsolatedTag } from '../isolated/elements';
import { originIn } from '../isolated/origin';
import { Framed } from './framed';
import { wear } from './look';

/** Draws an element in this page as the page around it asks for, and speaks with that page alone. */
export function showFrame(): void {
  const page = new URLSearchParams(location.search).get('page') ?? '';
  // Opened by itself, there is nobody to speak with; and `*` would be everybody.
  if (parent === self || originIn(page) !== page) return;
  let framed: Framed | undefined;
  const inside: Inside = {
    show({ element, attributes, values, look }) {
      if (framed || !isIsolatedTag(element)) return false;
      wear(look);
      framed = new Framed(element);
      for (const [name, value] of Object.entries(attributes)) framed.attribute(name, value);
      for (const [name, value] of Object.entries(values)) framed.value(name, value);
      framed.draw(outside);
      return true;
    },
    attribute: (name, value) => framed?.attribute(name, value),
    value: (name, value) => framed?.value(name, value),
    look: wear,
    call: (name, given) => framed?.call(name, given),
    demand: () => framed?.demand(),
  };
  const outside = connect<Outside>({
    messenger: new WindowMessenger({ remoteWindow: parent, allowedOrigins: [page] }),
    methods: inside,
  }).promise;
}
