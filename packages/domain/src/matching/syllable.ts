/** One part of a name as it is compared. */
export interface Syllable {
  /** Letters with their quality (`â`, `ơ`, `đ`) and the tone as a last digit, wherever it was written: `hoa2`. */
  marked: string;
  /** Letters only, `đ` as `d`. */
  folded: string;
  /** Whether what Telex or VNI left behind was read. */
  typed: boolean;
}

/** The five tones as VNI counts them; the sixth has no mark. */
const tones: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const telexTones: Readonly<Record<string, string>> = { s: '1', f: '2', r: '3', x: '4', j: '5' };
const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031b';

/** What Vietnamese syllables are made of, without marks. No vowel is doubled: that is how Telex writes a circumflex. */
const structure =
  /^(?!.*(?:aa|ee|ii|oo|uu))(?:[bdghklmnprstvx]|c|ch|gh|gi|kh|ng|ngh|nh|ph|qu?|th|tr)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?$/;

/**
 * `y` as `i` where orthography allows both: a syllable that ends in it right after h, k, l, m, s, t or qu (`Lý`/`Lí`,
 * `Mỹ`/`Mĩ`, by Decision 240/QĐ of 5 March 1984; `Quý`/`Quí` by usage). Not after a vowel: `Thúy` and `Thúi` are two
 * names.
 */
const eitherVowel = /^(h|k|l|m|s|t|qu)y$/;

/** Reads one part of a name: lower case, letters, digits and marks only. */
export function readSyllable(text: string): Syllable {
  let letters = '';
  let plain = '';
  let tone = '';
  for (const sign of text.normalize('NFD')) {
    const found = tones[sign];
    if (found !== undefined) tone = found;
    else letters += sign;
    if (!isMark(sign)) plain += sign === 'đ' ? 'd' : sign;
  }
  if (!structure.test(plain)) {
    const typed = readTyped(letters, tone);
    const folded = typed === undefined ? '' : withoutMarks(typed.letters);
    if (typed !== undefined && structure.test(folded))
      return spelled(typed.letters, folded, typed.tone, true);
  }
  return spelled(letters, plain, tone, false);
}

/** Whether a sign of a decomposed text is one of the combining marks of Latin letters. */
function isMark(sign: string): boolean {
  return sign >= '\u0300' && sign <= '\u036f';
}

function spelled(letters: string, folded: string, tone: string, typed: boolean): Syllable {
  const short = eitherVowel.test(folded);
  return {
    marked: (short ? `${letters.slice(0, -1)}i` : letters) + tone,
    folded: short ? `${folded.slice(0, -1)}i` : folded,
    typed,
  };
}

function withoutMarks(letters: string): string {
  return letters.replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd');
}

/** Reads Telex (`Nguyeenx`, `Ddaos`) and VNI (`Nguye64n`, `D9a2o`) left behind in a syllable; nothing if there is none. */
function readTyped(given: string, givenTone: string): { letters: string; tone: string } | undefined {
  let letters = '';
  let tone = givenTone;
  for (const sign of given) {
    const vowelSeen = /[aeiouy]/.test(letters);
    if (/[1-5]/.test(sign)) tone = sign;
    else if (vowelSeen && telexTones[sign] !== undefined) tone = telexTones[sign];
    else if (sign === '6') letters = marking(letters, 'aeo', circumflex);
    else if (sign === '7') letters = withHorn(letters);
    else if (sign === '8') letters = marking(letters, 'a', breve);
    else if (sign === 'w') letters = withHornOrBreve(letters);
    else if (sign === '9' || (sign === 'd' && letters === 'd')) letters = letters.replace('d', 'đ');
    else if (/[aeo]/.test(sign) && letters.endsWith(sign)) letters += circumflex;
    else letters += sign;
  }
  return letters === given && tone === givenTone ? undefined : { letters, tone };
}

/** Sets a mark on the last of some vowels. */
function marking(letters: string, vowels: string, mark: string): string {
  const at = Math.max(...[...vowels].map((vowel) => letters.lastIndexOf(vowel)));
  return at < 0 ? letters : letters.slice(0, at + 1) + mark + letters.slice(at + 1);
}

function withHorn(letters: string): string {
  const both = letters.replace('uo', `u${horn}o${horn}`);
  return both === letters ? marking(letters, 'uo', horn) : both;
}

function withHornOrBreve(letters: string): string {
  if (!/[aou]/.test(letters)) return `${letters}u${horn}`;
  return letters.includes('a') ? marking(letters, 'a', breve) : withHorn(letters);
}
