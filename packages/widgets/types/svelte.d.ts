/**
 * Our elements in the markup of Svelte 5, whose events are heard as `onbinhan-read`. Types only:
 * `import type {} from '@binhan/widgets/svelte'`, once in a project.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { BinhanAttributes, BinhanListeners, BinhanTag } from './markup.js';

/** What markup may give an element; for one registered under another name, `{ 'shop-scanner': BinhanProps<'binhan-qr-reader'> }`. */
export type BinhanProps<Tag extends BinhanTag> = Omit<
  HTMLAttributes<HTMLElementTagNameMap[Tag]>,
  keyof BinhanAttributes<Tag> | keyof BinhanListeners<Tag>
> &
  BinhanAttributes<Tag> &
  BinhanListeners<Tag>;

type Elements = { [Tag in BinhanTag]: BinhanProps<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
