/**
 * Everything `readQr` may warn about. Codes are public and stable; sentences live with whoever shows them.
 *
 * - `unsigned`: a card that carries no signature: it identifies and does not authenticate.
 * - `masked`: the document number is masked, so this code identifies nobody.
 * - `bad_check_character`: a typed or damaged card number.
 * - `malformed_token`: the code has our prefix, and what follows is not a signed token.
 * - `malformed`: the code has a known prefix, and what follows breaks that standard.
 * - `partial`: one part of a code that was split over several pictures.
 * - `unexpected_field`: the layout is recognised, and one field does not look as the layout says.
 * - `unexpected_date_layout`: a date is written `dd/MM/yyyy` where the layout says `ddMMyyyy`, or is only a year.
 * - `missing_terminator`: an insurance card without its final `$`; the end may be cut off.
 * - `undecodable_text`: hexadecimal text is not UTF-8; the field holds it undecoded.
 * - `decomposed_text`: accents arrived as separate characters; fields are composed, `raw` is not.
 * - `control_characters`, `bidi_characters`, `invisible_characters`: hostile or broken text; fields are without them.
 * - `broken_encoding`: characters were lost before the text came here.
 * - `unsafe_scheme`: `javascript:`, `data:` and other links that run or read something; never to be opened.
 * - `insecure_link`, `credentials_in_link`, `lookalike_host`, `address_host`, `malformed_link`: about an address.
 * - `foreign_origin`: a place code that leads to another site than the ones given.
 * - `too_long`: longer than any QR code can hold; not looked at.
 */
export const qrWarnings = [
  'unsigned',
  'masked',
  'bad_check_character',
  'malformed_token',
  'malformed',
  'partial',
  'unexpected_field',
  'unexpected_date_layout',
  'missing_terminator',
  'undecodable_text',
  'decomposed_text',
  'control_characters',
  'bidi_characters',
  'invisible_characters',
  'broken_encoding',
  'unsafe_scheme',
  'insecure_link',
  'credentials_in_link',
  'lookalike_host',
  'address_host',
  'malformed_link',
  'foreign_origin',
  'too_long',
] as const;

/** One stable warning code. */
export type QrWarning = (typeof qrWarnings)[number];
