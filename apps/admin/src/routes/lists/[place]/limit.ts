/** As much as one list may hold. */
export const MOST_BYTES = 5 * 1024 * 1024;
