/**
 * Identifiers of certificates (UVCI): Annex 2 of the eHealth Network's guidelines on proof of vaccination, version 1.
 */

const CODE_POINTS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:';
const PREFIX = 'URN:UVCI:';
const SHAPE = /^(?:URN:UVCI:)?[A-Z\d]{2}:[A-Z]{2,3}:[A-Z\d]+(?:\/[A-Z\d]+)*(?:#[A-Z\d/:])?$/;
const MAX_LENGTH = 72;

/** What an identifier is made of. */
export interface UvciParts {
  /** Country that stands behind it, ISO 3166 alpha-2. */
  country: string;
  /** Who issues, in the country's own list of issuers; default: not named. */
  issuer?: string;
  /** Unique with that issuer; letters A–Z and digits. It must say nothing about the person. */
  id: string;
}

/**
 * A new identifier with its check character.
 *
 * @throws RangeError when a part has other characters than capital letters and digits, or all are too long.
 */
export function createUvci({ country, issuer, id }: UvciParts): string {
  const text = `${PREFIX}01:${country}:${issuer === undefined ? '' : `${issuer}/`}${id}`;
  if (!SHAPE.test(text)) throw new RangeError('createUvci: parts are capital letters A–Z and digits');
  if (text.length + 2 > MAX_LENGTH) throw new RangeError(`createUvci: longer than ${MAX_LENGTH} characters`);
  return `${text}#${checkCharacter(text)}`;
}

/**
 * Whether an identifier has the form of the annex and, where it carries a check character, the right one. Countries leave
 * the check character and the beginning `URN:UVCI:` out, or write small letters, and are not wrong.
 */
export function checkUvci(uvci: string): boolean {
  const text = uvci.toUpperCase();
  if (text.length > MAX_LENGTH + PREFIX.length || !SHAPE.test(text)) return false;
  const [body = '', check] = text.split('#');
  if (check === undefined) return true;
  // The character was computed with the beginning, whether or not that was then printed.
  return checkCharacter(body.startsWith(PREFIX) ? body : PREFIX + body) === check;
}

/** Luhn mod N over 38 characters, from the right, every other one doubled. */
function checkCharacter(text: string): string {
  const n = CODE_POINTS.length;
  let factor = 2;
  let sum = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const addend = factor * CODE_POINTS.indexOf(text.charAt(i));
    factor = 3 - factor;
    sum += Math.floor(addend / n) + (addend % n);
  }
  return CODE_POINTS.charAt((n - (sum % n)) % n);
}
