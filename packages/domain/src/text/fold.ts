/**
 * The key under which two spellings of a Vietnamese text are the same: lower case, no marks, `đ` as `d`, one space
 * between words. Tone-mark placement (`Hoà`/`Hòa`) falls away with the marks.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text; a search matches when each of its words begins one of these, in any order. */
export function foldWords(text: string): string[] {
  const folded = foldText(text);
  return folded === '' ? [] : folded.split(' ');
}
