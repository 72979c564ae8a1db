/** As much as one file of places may hold. */
export const MOST_BYTES = 5 * 1024 * 1024;
