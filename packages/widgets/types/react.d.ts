/**
 * Our elements in the JSX of React 19, which sets properties and hears their events as `onbinhan-read`. Types only:
 * `import type {} from '@binhan/widgets/react'`, once in a project.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BinhanAttributes, BinhanListeners, BinhanTag } from './markup.js';

/** What JSX may give an element; for one registered under another name, `{ 'shop-scanner': BinhanProps<'binhan-qr-reader'> }`. */
export type BinhanProps<Tag extends BinhanTag> = DetailedHTMLProps<
  HTMLAttributes<HTMLElementTagNameMap[Tag]>,
  HTMLElementTagNameMap[Tag]
> &
  BinhanAttributes<Tag> &
  BinhanListeners<Tag>;

type Elements = { [Tag in BinhanTag]: BinhanProps<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
