import { QR_PREFIXES } from './prefixes';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const body = /^[\dA-Z]{6,64}$/;

/**
 * The text of a person's paper card: an opaque id and a check character, in capitals so that the printed code is small.
 * It carries no name and no signature: it identifies and does not authenticate.
 *
 * @param cardId 6 to 64 digits and capital letters, made at random by whoever issues the card; never a document number.
 */
export function writePersonCard(cardId: string): string {
  if (!body.test(cardId))
    throw new RangeError('writePersonCard: cardId must be 6 to 64 digits and capital letters');
  return QR_PREFIXES.card + cardId + checkCharacter(cardId);
}

/** Whether a card number ends with its own check character. */
export function isPersonCard(card: string): boolean {
  return body.test(card.slice(0, -1)) && checkCharacter(card.slice(0, -1)) === card.at(-1);
}

/** A card number as people type it: small letters, blanks and dashes are forgiven. */
export function normalizeCard(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/** ISO 7064, MOD 37,36: finds every single wrong character and nearly every swap of neighbours. */
function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
}
