import { compactVerify } from 'jose/jws/compact/verify';
import { JOSEError, JWSSignatureVerificationFailed } from 'jose/errors';
import { decodeProtectedHeader } from 'jose/decode/protected_header';
import { parseUrl } from '../parse-url';
import { isToken, posterToken, QR_PREFIXES, type SignedQrKind } from '../prefixes';
import { cleanText, MAX_QR_LENGTH } from '../scanned';
import type { QrWarning } from '../warnings';
import { readPayload, type QrClaims, type QrClaimsOf } from './claims';
import type { QrKey } from './keys';
import type { QrMemo, Remembered } from './memo';

/**
 * Why a code is refused.
 *
 * - `wrong_kind`: no signed code of ours, a code of another kind than asked for, or one kind's token under another's prefix.
 * - `unsigned`: the paper card of a person, which carries no signature.
 * - `malformed`: broken, too long, or signed by another algorithm than ES256.
 * - `unknown_key`: signed with a key that is not in the list.
 * - `bad_signature`: forged or damaged.
 * - `not_yet_valid`: issued in the future; more than a minute, as clocks differ.
 * - `expired`
 */
export type QrIssueCode =
  'wrong_kind' | 'unsigned' | 'malformed' | 'unknown_key' | 'bad_signature' | 'not_yet_valid' | 'expired';

/** One reason. Holds no part of the code. */
export interface QrIssue {
  code: QrIssueCode;
}

/** With what and when to verify. */
export interface VerifyQrOptions<Kind extends SignedQrKind = SignedQrKind> {
  /** Public keys in force; a withdrawn key is one that is no longer in the list. */
  keys: readonly QrKey[];
  /** The moment of the scan. */
  at: Date;
  /** Kinds that are expected here; default all. */
  kinds?: readonly Kind[];
  /** Spares the second check of a signature. */
  memo?: QrMemo;
}

/** A verified code, or why it is refused. */
export type QrVerification<Kind extends SignedQrKind = SignedQrKind> =
  { value: QrClaimsOf<Kind> & { keyId: string }; warnings: QrWarning[] } | { issues: QrIssue[] };

const CLOCK_TOLERANCE_MS = 60_000;

/**
 * What a signed code says once its signature, kind and time are verified. Whatever was scanned, it answers and does not
 * throw. The origin of a poster's address is not covered by the signature: open only your own.
 */
export async function verifyQr<Kind extends SignedQrKind = SignedQrKind>(
  text: string,
  options: VerifyQrOptions<Kind>,
): Promise<QrVerification<Kind>> {
  const found = tokenOf(text.trim());
  if (typeof found === 'string') return refused(found);
  const { kind, token } = found;
  const signed = options.memo?.recall(token, options.keys) ?? (await signedBy(token, options.keys));
  if (typeof signed === 'string') return refused(signed);
  options.memo?.keep(token, signed);
  const { key, claims, warnings } = signed;
  if (claims.kind !== kind || !isExpected(claims, options.kinds)) return refused('wrong_kind');
  const at = options.at.getTime();
  if (claims.issuedAt.getTime() - CLOCK_TOLERANCE_MS > at) return refused('not_yet_valid');
  if (claims.expiresAt !== undefined && claims.expiresAt.getTime() <= at) return refused('expired');
  return { value: { ...claims, keyId: key.kid }, warnings: [...warnings] };
}

function refused(code: QrIssueCode): { issues: QrIssue[] } {
  return { issues: [{ code }] };
}

function isExpected<Kind extends SignedQrKind>(
  claims: QrClaims,
  kinds: readonly Kind[] | undefined,
): claims is QrClaimsOf<Kind> {
  return kinds === undefined || kinds.some((kind) => kind === claims.kind);
}

function tokenOf(text: string): { kind: SignedQrKind; token: string } | QrIssueCode {
  if (text.length > MAX_QR_LENGTH) return 'malformed';
  if (text.toUpperCase().startsWith(QR_PREFIXES.card)) return 'unsigned';
  for (const kind of ['own-person', 'tube', 'appointment', 'slip'] as const) {
    if (text.startsWith(QR_PREFIXES[kind])) return { kind, token: text.slice(QR_PREFIXES[kind].length) };
  }
  const url = /^https?:/i.test(text) ? parseUrl(text) : undefined;
  const token = url === undefined ? undefined : posterToken(url);
  return token === undefined ? 'wrong_kind' : { kind: 'own-place', token };
}

function headerOf(token: string): { kid: string } | undefined {
  if (!isToken(token)) return undefined;
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === 'ES256' && typeof kid === 'string' ? { kid } : undefined;
  } catch {
    return undefined;
  }
}

/** What a token says under the key that signed it. Two keys may share an id while one replaces the other. */
async function signedBy(token: string, listed: readonly QrKey[]): Promise<Remembered | QrIssueCode> {
  const header = headerOf(token);
  if (header === undefined) return 'malformed';
  const keys = listed.filter(({ kid }) => kid === header.kid);
  if (keys.length === 0) return 'unknown_key';
  for (const key of keys) {
    try {
      const { payload } = await compactVerify(token, key.key, { algorithms: ['ES256'] });
      const warnings: QrWarning[] = [];
      const claims = claimsOf(payload, warnings);
      return claims === undefined ? 'malformed' : { key, claims, warnings };
    } catch (error) {
      if (error instanceof JWSSignatureVerificationFailed) continue;
      if (error instanceof JOSEError) return 'malformed';
      // A key that cannot verify, which no scanned text can bring about: a mistake in the caller's list.
      throw error;
    }
  }
  return 'bad_signature';
}

function claimsOf(payload: Uint8Array, warnings: QrWarning[]): QrClaims | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    const claims = readPayload(json);
    if (claims?.kind === 'slip' && claims.says !== undefined)
      return { ...claims, says: { ...claims.says, name: cleanText(claims.says.name, warnings) } };
    if (claims?.kind !== 'own-place' || claims.name === undefined) return claims;
    return { ...claims, name: cleanText(claims.name, warnings) };
  } catch {
    return undefined;
  }
}
