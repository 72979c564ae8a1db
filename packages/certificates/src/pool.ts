const PIECE = 65_536;
const LARGEST = 8192;

/**
 * Memory for the bytes of certificates, cut from larger pieces as Node's buffers are: taking it from the platform for each
 * of a few hundred bytes costs more than reading them. No part of a piece is handed out twice, and what leaves the package
 * is copied. Gives new bytes, all zero.
 */
export const newBytes = createPool();

/**
 * Memory for bytes that are used up before they are asked for again, always the same up to a size: what is new each time is
 * far away from the processor. Gives at least so many bytes, which may hold anything.
 */
export function createScratch(size: number): (length: number) => Uint8Array<ArrayBuffer> {
  const scratch = new Uint8Array(size);
  return (length) => (length > size ? newBytes(length) : scratch);
}

function createPool(): (length: number) => Uint8Array<ArrayBuffer> {
  let piece = new Uint8Array(0);
  let used = 0;
  return (length) => {
    if (length > LARGEST) return new Uint8Array(length);
    if (used + length > piece.length) {
      piece = new Uint8Array(PIECE);
      used = 0;
    }
    const start = used;
    used += length;
    return piece.subarray(start, used);
  };
}
