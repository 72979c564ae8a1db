/** Kinds of code that carry a signature of ours. */
export type SignedQrKind = 'own-place' | 'own-person' | 'tube' | 'appointment' | 'slip';

/**
 * The one table of how our own codes begin. A place poster is an address instead, so that a plain phone camera opens it:
 * `https://<origin>/p/<token>`. `card` is the unsigned paper card of a person. The digit is the version.
 */
export const QR_PREFIXES = {
  'own-person': 'BAP1:',
  tube: 'BAT1:',
  appointment: 'BAA1:',
  slip: 'BAS1:',
  card: 'BAC1:',
} as const satisfies Record<Exclude<SignedQrKind, 'own-place'> | 'card', string>;

/** The path of a poster's address, before the token. */
export const POSTER_PATH = '/p/';

const token = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Whether a text has the outer form of a compact JWS; says nothing about its signature. */
export function isToken(text: string): boolean {
  return token.test(text);
}

/** The token of a poster's address, or undefined when the address is another one. */
export function posterToken(url: URL): string | undefined {
  if (!url.pathname.startsWith(POSTER_PATH) || url.search !== '' || url.hash !== '') return undefined;
  const rest = url.pathname.slice(POSTER_PATH.length);
  return isToken(rest) ? rest : undefined;
}
