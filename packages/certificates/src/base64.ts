/** Bytes of base64 or base64url text, with or without padding; nothing when it is not exactly that. */
export function readBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const plain = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (!/^[A-Za-z\d+/]*$/.test(plain) || plain.length % 4 === 1) return undefined;
  const binary = atob(plain);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  // Left-over bits must be zero: two texts for the same bytes would be two names for one key.
  return writeBase64(bytes).replace(/=+$/, '') === plain ? bytes : undefined;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding. */
export function writeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += String.fromCharCode(letter(three >> 18), letter(three >> 12), letter(three >> 6), letter(three));
  }
  const over = bytes.length % 3;
  return over === 0 ? text : text.slice(0, over - 3) + '=='.slice(over - 1);
}

function letter(bits: number): number {
  return ALPHABET.charCodeAt(bits & 63);
}

/** Base64url without padding, as JOSE writes it. */
export function writeBase64Url(bytes: Uint8Array): string {
  return writeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
