import { transliterations } from './transliterations';

const MAX_LENGTH = 80;

/**
 * A part of a name in the letters of machine-readable travel documents (ICAO Doc 9303, part 3, sections 4.6 and 6): A–Z,
 * `<` for spaces and hyphens, apostrophes and dots left out, 80 characters at most as the certificate's schema has it.
 * Vietnamese letters lose their marks; Đ is D, Ơ is O, Ư is U. Letters of scripts that Doc 9303 gives no Latin form
 * for are left out, so the result may be empty.
 */
export function icaoName(name: string): string {
  const letters: string[] = [];
  for (const character of name.normalize('NFC').toUpperCase()) letters.push(...letterOf(character));
  return letters.join('').replace(/<+/g, '<').replace(/^<|<$/g, '').slice(0, MAX_LENGTH).replace(/<$/, '');
}

function letterOf(character: string): string {
  if (/[A-Z]/.test(character)) return character;
  if (/[\s\p{Pd}_,/\u00b7]/u.test(character)) return '<';
  const known = Object.hasOwn(transliterations, character) ? transliterations[character] : undefined;
  if (known !== undefined) return known;
  // What is left of an accented letter without its accents, or of a ligature, a full-width or a circled letter.
  const plain = [...character.normalize('NFKD')].filter((part) => part !== character);
  return plain.map((part) => (/\p{M}/u.test(part) ? '' : letterOf(part.toUpperCase()))).join('');
}
