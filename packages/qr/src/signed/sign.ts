import { CompactSign } from 'jose/jws/compact/sign';
import { parseUrl } from '../parse-url';
import { POSTER_PATH, QR_PREFIXES } from '../prefixes';
import { writePayload, type PlaceClaims, type QrClaims } from './claims';
import type { QrKey } from './keys';

/** With what to sign. */
export type SignQrOptions = QrKey;

/** With what to sign a poster, and where it leads. */
export interface SignPosterOptions extends SignQrOptions {
  /** `https://binhan.example`: a plain phone camera opens `<origin>/p/<token>`. Whether the origin is fit for print is the caller's to judge. */
  origin: string;
}

/**
 * The text of a signed code (compact JWS, ES256), ready to be drawn: a poster's address, or the prefix and the token.
 *
 * @throws RangeError or TypeError on claims or an origin that cannot be written.
 */
export async function signQr(claims: PlaceClaims, options: SignPosterOptions): Promise<string>;
export async function signQr(claims: Exclude<QrClaims, PlaceClaims>, options: SignQrOptions): Promise<string>;
export async function signQr(
  claims: QrClaims,
  options: SignQrOptions & { origin?: string },
): Promise<string> {
  const before = claims.kind === 'own-place' ? posterBase(options.origin) : QR_PREFIXES[claims.kind];
  const payload = new TextEncoder().encode(writePayload(claims));
  const token = await new CompactSign(payload)
    .setProtectedHeader({ alg: 'ES256', kid: options.kid })
    .sign(options.key);
  return before + token;
}

function posterBase(origin: string | undefined): string {
  const url = origin === undefined ? undefined : parseUrl(origin);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new RangeError('signQr: a poster needs an http(s) origin');
  return url.origin + POSTER_PATH;
}
