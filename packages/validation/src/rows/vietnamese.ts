/** A Vietnamese syllable, composed: onset, nucleus with its marks, coda. What has marks and is none was decoded wrongly. */
const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const VOWEL = '[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${VOWEL}{1,3}${CODA}$`, 'u');
const MARKED = /[^\p{ASCII}]/u;

/** The share of words with marks that are Vietnamese syllables; 1 where no word has any. */
export function plausibility(text: string): number {
  const words = text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{S}\p{N}¡-ÿ]+/u)
    .filter((word) => MARKED.test(word));
  if (words.length === 0) return 1;
  return words.filter((word) => SYLLABLE.test(word.toLowerCase())).length / words.length;
}

/**
 * Letters of the fonts before Unicode, as they look when they are read as Latin: TCVN3 (.VnTime) puts marks on signs and
 * capitals inside a word, VNI writes two characters for one letter.
 */
const fonts: readonly (readonly [string, RegExp])[] = [
  ['TCVN3 (.VnTime)', /\p{Ll}[µ¶·¸¹¨©ª«¬®ÇÈÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßÄ]|[µ¸¹®«¬¨©]\p{Ll}|®\p{Ll}|§\p{Ll}/u],
  ['VNI', /[aeouAEOU][äàáåãâéèúüëùøûõöïñ](?=\p{L}|$)|[öô][ùøûõï]|[yÿ][ùøûõ]/u],
];

/** The font before Unicode in which a text was typed, if it was. One odd word is no proof; a share of them is. */
export function legacyFontOf(text: string): string | undefined {
  if (plausibility(text) > 0.8) return undefined;
  const words = text.split(/[\s,;|\t"]+/).filter((word) => MARKED.test(word));
  const [best] = fonts
    .map(([font, letters]) => ({
      font,
      share: words.filter((word) => letters.test(word)).length / words.length,
    }))
    .toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.3 ? best.font : undefined;
}
