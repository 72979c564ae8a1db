/**
 * Follows links of the page to an element, as from a list of errors: no browser leads from there to the field within a
 * shadow root. Until the returned function is called.
 */
export function followLinks(element: HTMLElement): () => void {
  const follow = (event: Event) => {
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
    if (event.defaultPrevented || element.id === '' || !link?.hash) return;
    const [page] = location.href.split('#');
    // The browser goes there first, and takes the focus away.
    if (link.href === `${page}#${encodeURIComponent(element.id)}`) setTimeout(() => element.focus());
  };
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}
