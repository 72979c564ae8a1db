/** A token as links carry it: never less than 128 random bits. */
const token = /^[\w-]{22,64}$/;

/**
 * The token of a link to a result, from whatever people paste: the whole message, the link, or what stands behind its `#`.
 * Nothing where there is none.
 */
export function tokenIn(text: string): string | undefined {
  const pasted = text.trim();
  const found = /#([\w-]+)/.exec(pasted)?.[1] ?? pasted;
  return token.test(found) ? found : undefined;
}
