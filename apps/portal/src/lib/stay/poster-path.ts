/** The path of a poster's address, before the token; the same as in `@binhan/qr`, which draws it. */
export const POSTER_PATH = '/p/';
