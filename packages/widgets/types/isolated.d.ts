/**
 * The elements of this package in a sandboxed frame of the portal: the page around them cannot read what is typed or shown
 * inside, and they cannot touch the page. This entry registers nothing; `@binhan/widgets/isolated-auto` registers all under
 * their own names.
 */
import type { BinhanTag } from './markup.js';

/** Why an element has no frame, told as `binhan-error`: the portal is away, or this page may not show its frames. */
export type IsolatedErrorCode = 'frame_unavailable';

/**
 * Registers an element that lives in a sandboxed frame of its portal, under its own name or another. A name that is taken is
 * left as it is.
 */
export declare function defineIsolated(element: BinhanTag, name?: string): void;
