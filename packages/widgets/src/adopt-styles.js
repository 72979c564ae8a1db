// What compiled components import in place of Svelte's own runtime: the same, but for how styles reach a shadow root.
import { active_effect, effect } from 'svelte/internal/client';
// oxlint-disable-next-line binhan/no-export-all -- stands in for a module whose names only the compiler knows
export * from 'svelte/internal/client';

/** One sheet for all instances: styles are the same for every page and hold nothing of anybody. */
const sheets = new Map();

export function append_styles(anchor, css) {
  effect(() => {
    const root = (active_effect?.parent?.nodes?.start ?? anchor).getRootNode();
    const scope = root.adoptedStyleSheets ? root : root.ownerDocument;
    let sheet = sheets.get(css.hash);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css.code);
      sheets.set(css.hash, sheet);
    }
    if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
  });
}
