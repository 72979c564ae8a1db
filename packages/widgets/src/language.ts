/** Languages built in. */
export type Language = 'vi' | 'en';

/** The language of the nearest `lang`, the element's own first; Vietnamese when none is given, English when it is another one. */
export function languageOf(element: Element): Language {
  const lang = nearest(element)?.toLowerCase() ?? '';
  return lang === '' || /^vi\b/.test(lang) ? 'vi' : 'en';
}

function nearest(element: Element): string | null | undefined {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearest(root.host) : undefined;
}

/** Tells of every change of `lang` on the element or around it, through all shadow roots, until the returned function is called. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  let root: Node | undefined = element.getRootNode();
  while (root) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
  return () => observer.disconnect();
}
