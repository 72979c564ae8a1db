// Direction-changing characters can make a name look like another one; private, unpaired and control characters break
// databases, PDFs and terminals. Blanks of every kind have become spaces before this is asked.
const forbidden = /[\p{Cc}\p{Co}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/u;

// Zero-width and soft-hyphen characters nobody typed on purpose.
const invisible = /[\u00ad\u034f\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}]/gu;

// Most cells of a file are composed words of Latin letters with one space between: nothing to clean.
const plain =
  /^[!-~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9]+)*$/;

/** Longest text any reader looks at; a longer one is refused before it costs anything. */
export const LONGEST_TEXT = 4000;

/** One line as a person meant it: composed (NFC), single spaces, nothing invisible. */
export function cleanLine(text: string): string {
  if (plain.test(text)) return text;
  // Composed last: what stood apart because of an invisible character between stands together then.
  return text.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Several lines as a person meant them: composed, line breaks kept, nothing invisible. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a cleaned text holds characters that no name, note or address needs and that deceive or break something. */
export function hasForbiddenCharacters(cleaned: string): boolean {
  return forbidden.test(cleaned.replaceAll('\n', ' '));
}

/** A number as typed, without its decoration: full-width digits as ASCII, no blanks, dots, dashes or brackets, upper case. */
export function cleanNumber(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/[\s.,\-\u2010-\u2015\u2212()_·]/g, '')
    .toUpperCase();
}
