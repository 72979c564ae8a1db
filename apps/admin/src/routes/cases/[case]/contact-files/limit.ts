/** As much as one file of contacts may hold. */
export const MOST_BYTES = 5 * 1024 * 1024;
