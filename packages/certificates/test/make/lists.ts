import { writeBase64Url } from '../../src/base64';
import { signRaw } from './certificates';

/** A JWS with whatever header and content. */
export async function signJws(key: CryptoKey, header: object, content: unknown): Promise<string> {
  const part = (value: unknown) => writeBase64Url(new TextEncoder().encode(JSON.stringify(value)));
  const data = `${part(header)}.${part(content)}`;
  return `${data}.${writeBase64Url(await signRaw(key, new TextEncoder().encode(data)))}`;
}

/** The content of a JWS. */
export function contentOf(jws: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}
