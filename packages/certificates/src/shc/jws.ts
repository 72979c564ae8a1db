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

/**
 * Takes the JWS of a card apart; its payload is always compressed.
 *
 * @throws Malformed `malformed_cose`, `malformed_claims`, `not_compressed`, `bad_compression`, `too_large`
 */
export function readJws(jws: string): Jws {
  const [head = '', body = '', tail = '', ...more] = jws.split('.');
  const header = readObject(bytesOf(head), 'malformed_cose');
  const signature = bytesOf(tail);
  if (more.length > 0) throw new Malformed('malformed_cose');
  if (header['zip'] !== 'DEF') throw new Malformed('not_compressed');
  const { kid } = header;
  return {
    algorithm: header['alg'],
    keyId: typeof kid === 'string' ? kid : undefined,
    critical: 'crit' in header,
    signed: new TextEncoder().encode(`${head}.${body}`),
    signature,
    claims: readObject(inflateRaw(bytesOf(body)), 'malformed_claims'),
  };
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  const bytes = /[+/=]/.test(part) || part === '' ? undefined : readBase64(part);
  if (bytes === undefined) throw new Malformed('malformed_cose');
  return bytes;
}

function readObject(
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
