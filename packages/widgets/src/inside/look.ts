import type { Look } from '../isolated/look';

/** Room for the outline of what has the focus, which ends at the border of a frame. */
const sheet = `
:root { scrollbar-width: none; }
body { margin: 0; padding: 6px; display: flow-root; }
`;

/** Gives this page the look of the page around it. */
export function wear({ language, scheme, font, tokens }: Look): void {
  const { documentElement: root, body } = document;
  if (document.adoptedStyleSheets.length === 0) {
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    document.adoptedStyleSheets.push(own);
  }
  root.lang = language;
  root.removeAttribute('style');
  root.style.colorScheme = scheme;
  root.style.fontSize = font.rem;
  body.style.fontFamily = font.family;
  body.style.fontSize = font.size;
  body.style.fontWeight = font.weight;
  body.style.lineHeight = font.line;
  for (const [name, value] of Object.entries(tokens))
    if (name.startsWith('--binhan-')) root.style.setProperty(name, value);
}
