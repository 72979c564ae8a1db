/**
 * Text of a code's bytes, the same for both decoders: UTF-8 as everybody writes it, and Latin-1, the standard's own
 * default, when the bytes are not UTF-8. A wrong guess would be a false read, so nothing else is guessed.
 */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
