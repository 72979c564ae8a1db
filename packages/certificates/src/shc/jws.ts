import { readBase64 } from '../base64';
import { inflateRaw } from '../inflate/inflate';
import { Malformed } from '../malformed';

/** A JWS in its compact form, taken apart. */
export interface Jws {
  algorithm: unknown;
  keyId: string | undefined;
  critical: boolean;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  claims: Record<string, unknown>;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The three parts of a JWS in its compact form. */
export interface JwsParts {
  header: Record<string, unknown>;
  body: Uint8Array<ArrayBuffer>;
  /** What the signature is about. */
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

/**
 * Takes any JWS apart.
 *
 * @throws Malformed `malformed_cose`
 */
export function splitJws(jws: string): JwsParts {
  const [head = '', body = '', tail = '', ...more] = jws.split('.', 4);
  const header = readJsonObject(bytesOf(head), 'malformed_cose');
  const signature = bytesOf(tail);
  if (more.length > 0) throw new Malformed('malformed_cose');
  return { header, body: bytesOf(body), signed: new TextEncoder().encode(`${head}.${body}`), signature };
}

/**
 * Takes the JWS of a card apart; its payload is always compressed.
 *
 * @throws Malformed `malformed_cose`, `malformed_claims`, `not_compressed`, `bad_compression`, `too_large`
 */
export function readJws(jws: string): Jws {
  const { header, body, signed, signature } = splitJws(jws);
  if (header['zip'] !== 'DEF') throw new Malformed('not_compressed');
  const { kid } = header;
  return {
    algorithm: header['alg'],
    keyId: typeof kid === 'string' ? kid : undefined,
    critical: 'crit' in header,
    signed,
    signature,
    claims: readJsonObject(inflateRaw(body), 'malformed_claims'),
  };
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  const bytes = /[+/=]/.test(part) || part === '' ? undefined : readBase64(part);
  if (bytes === undefined) throw new Malformed('malformed_cose');
  return bytes;
}

/**
 * An object in JSON.
 *
 * @throws Malformed with the code
 */
export function readJsonObject(
  bytes: Uint8Array<ArrayBuffer>,
  code: 'malformed_cose' | 'malformed_claims',
): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Not UTF-8 or not JSON: refused below, like JSON that is no object.
  }
  throw new Malformed(code);
}
