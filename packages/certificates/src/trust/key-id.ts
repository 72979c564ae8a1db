import { readBase64, writeBase64 } from '../base64';

const utf8 = new TextEncoder();

/** The bytes of a key id given as text: those of its base64 if it is that, else those of the text itself. */
export function keyIdBytes(kid: string): Uint8Array<ArrayBuffer> {
  return readBase64(kid) ?? utf8.encode(kid);
}

/** One spelling for one key id, whichever of its forms a list or a certificate uses. */
export function keyIdText(kid: string | Uint8Array): string {
  return writeBase64(typeof kid === 'string' ? keyIdBytes(kid) : kid);
}
