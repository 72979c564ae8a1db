import type { Language } from '../language';
import { en } from './locales/en';
import { vi } from './locales/vi';

const style = `
:host { display: block; box-sizing: border-box; font: inherit; line-height: 1.5; }
:host([hidden]), [hidden] { display: none !important; }
:host([theme='light']) { color-scheme: light; }
:host([theme='dark']) { color-scheme: dark; }
:host([theme='auto']) { color-scheme: light dark; }
p { margin: 0 0 0.75rem; }
a { color: inherit; font-weight: 700; }
iframe { display: block; inline-size: 100%; block-size: 16rem; border: 0; }
button { display: block; margin: 0 0 0.75rem; min-block-size: 2.75rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600; cursor: pointer; }
`;

/** Whether there is a frame to be seen. */
export type Phase = 'opening' | 'open' | 'failed';

/** What stands around a frame: that it is opening, or why there is none, with another try and what the page put inside. */
export class View {
  readonly #status = part('p', 'status');
  readonly #problem = document.createElement('div');
  readonly #button = part('button', 'button');
  readonly #slot = document.createElement('slot');
  #phase: Phase = 'opening';
  #said = '';

  constructor(root: ShadowRoot, again: () => void) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets.push(sheet);
    this.#status.setAttribute('role', 'status');
    this.#problem.setAttribute('role', 'alert');
    this.#button.addEventListener('click', again);
    root.append(this.#status, this.#problem, this.#button, this.#slot);
  }

  /** Says what is so, in a language, with whom to call. */
  say(phase: Phase, language: Language, hotline: string): void {
    const words = language === 'vi' ? vi : en;
    const failed = phase === 'failed';
    for (const [node, shown] of [
      [this.#status, phase === 'opening'],
      [this.#button, failed],
      [this.#slot, failed],
    ] as const)
      node.hidden = !shown;
    this.#status.textContent = phase === 'opening' ? words.opening : '';
    this.#button.textContent = words.again;
    // What is said once is not read out again for each change of the page's look.
    const said = [phase, language, hotline].join();
    if (said !== this.#said) this.#problem.replaceChildren(...(failed ? [problem(words, hotline)] : []));
    this.#said = said;
    this.#phase = phase;
  }

  get phase(): Phase {
    return this.#phase;
  }

  focus(options?: FocusOptions): void {
    this.#button.focus(options);
  }
}

function problem(words: typeof vi, hotline: string): HTMLElement {
  const said = part('p', 'problem');
  const phone = hotline.replace(/[^\d+]/g, '');
  said.append(words.failed);
  if (phone !== '') {
    const link = document.createElement('a');
    link.href = `tel:${phone}`;
    link.textContent = hotline;
    said.append(` ${words.help} `, link, '.');
  }
  return said;
}

function part<Tag extends 'p' | 'button'>(tag: Tag, name: string): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  node.setAttribute('part', name);
  return node;
}
