import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import decodeQr from 'qr/decode.js';

interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

// A photograph of fifty megapixels is more than any phone makes, and takes 200 MB.
const MAX_PIXELS = 50_000_000;

/** The text of the QR code in a PNG or JPEG file; nothing when there is none or the file is of another kind. */
export function readPicture(file: Uint8Array): string | undefined {
  const pixels = readPixels(file);
  if (pixels === undefined) return undefined;
  try {
    return decodeQr(pixels);
  } catch {
    // It throws for a picture without a code.
    return undefined;
  }
}

/** Whether a file is a picture by its first bytes. */
export function isPicture(file: Uint8Array): boolean {
  return isPng(file) || isJpeg(file);
}

function isPng(file: Uint8Array): boolean {
  return file[0] === 0x89 && file[1] === 0x50 && file[2] === 0x4e && file[3] === 0x47;
}

function isJpeg(file: Uint8Array): boolean {
  return file[0] === 0xff && file[1] === 0xd8;
}

function readPixels(file: Uint8Array): Pixels | undefined {
  try {
    if (isPng(file)) {
      const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
      // The size stands in the first chunk, before anything is unpacked.
      if (view.getUint32(16) * view.getUint32(20) > MAX_PIXELS) return undefined;
      return PNG.sync.read(Buffer.from(file));
    }
    if (!isJpeg(file)) return undefined;
    return jpeg.decode(file, {
      maxResolutionInMP: MAX_PIXELS / 1e6,
      maxMemoryUsageInMB: 512,
      useTArray: true,
    });
  } catch {
    // Not a picture after all.
    return undefined;
  }
}
