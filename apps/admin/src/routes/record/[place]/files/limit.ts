/** As much as one file may hold. */
export const MOST_BYTES = 20 * 1024 * 1024;
