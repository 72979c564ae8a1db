import type { Client } from '@binhan/client';

/** A place as its poster shows it. */
export type PosterPlace = Awaited<ReturnType<Client['stays']['readPoster']>>;

/**
 * Why a place is not shown. Codes are public and stable.
 *
 * - `poster_not_accepted`: the text is none of a poster of `origin`, or the poster was withdrawn.
 * - `unreachable`: the portal could not be asked; the code and the link are shown all the same.
 * - `script_unavailable`: the part of the script that shows a place did not load.
 */
export type CheckInErrorCode = 'poster_not_accepted' | 'unreachable' | 'script_unavailable';
