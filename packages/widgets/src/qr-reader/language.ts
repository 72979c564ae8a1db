import { en } from './locales/en';
import { vi, type Words } from './locales/vi';
import type { Sentences } from './locales/vi-sentences';

/** Languages built in. */
export type Language = 'vi' | 'en';

const words: Record<Language, Words> = { vi, en };

/** The words on the element in a language. */
export function wordsOf(language: Language): Words {
  return words[language];
}

/** The sentences about what was read or failed. */
export async function sentencesOf(language: Language): Promise<Sentences> {
  const { sentences } = await (language === 'vi'
    ? import('./locales/vi-sentences')
    : import('./locales/en-sentences'));
  return sentences;
}

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
