import { readSpokenCode } from '@binhan/domain/rules';

/** Nine characters, the last a check of the others. */
const CODE = 9;

/** The token of a link, out of the link or of the message around it. */
export function tokenIn(text: string): string | undefined {
  const pasted = text.trim();
  const found = /#([\w-]+)/.exec(pasted)?.[1] ?? pasted;
  return /^[\w-]{22,64}$/.test(found) ? found : undefined;
}

/** A code as people type it; nothing where its check character does not fit, so that it is sent to nobody. */
export function codeIn(text: string): string | undefined {
  const code = readSpokenCode(text);
  return code?.length === CODE ? code : undefined;
}
