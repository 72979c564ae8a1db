import { type Language, languageOf, watchLanguage } from '../language';

/** What an element would inherit from the page if it stood in it. */
export interface Look {
  language: Language;
  /** `color-scheme` as the page computed it. */
  scheme: string;
  /** `font-family`, `font-size`, `font-weight` and `line-height` of the element, and the size of `1rem`. */
  font: { family: string; size: string; weight: string; line: string; rem: string };
  /** The custom properties that are set, by name. */
  tokens: Record<string, string>;
}

/** The custom properties of all elements. */
export const tokens = (
  'accent on-accent text muted surface border error focus radius gap view-ratio ' +
  'pass on-pass fail on-fail undecided on-undecided level-1 level-2 level-3 level-4'
)
  .split(' ')
  .map((name) => `--binhan-${name}`);

/** The look of an element in its page, at this moment. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const set = tokens.map((name) => [name, style.getPropertyValue(name).trim()] as const);
  return {
    language: languageOf(element),
    scheme: style.colorScheme,
    font: {
      family: style.fontFamily,
      size: style.fontSize,
      weight: style.fontWeight,
      line: style.lineHeight,
      rem: getComputedStyle(document.documentElement).fontSize,
    },
    tokens: Object.fromEntries(set.filter(([, value]) => value !== '')),
  };
}

/**
 * Tells of a look that may have changed, until the returned function is called: a language, a class or a style on the element,
 * on `html` or on `body`, where pages switch their colours, and a window of another width.
 */
export function watchLook(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const holder of [element, document.documentElement, document.body])
    observer.observe(holder, { attributes: true });
  const forget = watchLanguage(element, changed);
  window.addEventListener('resize', changed);
  return () => {
    observer.disconnect();
    forget();
    window.removeEventListener('resize', changed);
  };
}
