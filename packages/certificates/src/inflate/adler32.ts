/** The checksum of zlib data (RFC 1950, section 8.2). */
export function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < bytes.length; from += 3800) {
    const to = Math.min(bytes.length, from + 3800);
    for (let i = from; i < to; i++) {
      // `| 0` says that neither grows beyond 31 bits.
      a = (a + (bytes[i] ?? 0)) | 0;
      b = (b + a) | 0;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
