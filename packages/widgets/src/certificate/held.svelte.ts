/** The certificate of one element, and whether its fields are open. */
export class Held {
  text = $state.raw('');
  open = $state.raw(false);
}
