/** Tells the page something by an event that bubbles and leaves shadow roots; false when the page took it over. */
export function tell(host: HTMLElement, name: string, detail: unknown = null, cancelable = false): boolean {
  return host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
