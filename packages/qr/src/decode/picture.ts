/** RGBA pixels, row by row, as a canvas gives them (`ImageData` fits). */
export interface Pixels {
  data: Uint8Array | Uint8ClampedArray;
  width: number;
  height: number;
}

/** Throws when the numbers cannot be a picture: a mistake in the calling code, never a bad photograph. */
export function assertPixels({ data, width, height }: Pixels): void {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
    throw new RangeError('decodeQr: width and height must be whole numbers from 1');
  }
  if (data.length !== width * height * 4) throw new RangeError('decodeQr: data must hold 4 bytes a pixel');
}

/** Pixels a turned copy may have: keeps a photograph of 12 megapixels within a phone's memory and a second of work. */
const LARGEST_COPY = 4_000_000;

/** How far a copy of the picture can be enlarged, at most twice. */
export function zoomFor({ width, height }: Pixels, degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const area = (width * cos + height * sin) * (width * sin + height * cos);
  return Math.min(2, Math.sqrt(LARGEST_COPY / area));
}

/** A copy turned by some degrees and rescaled, grey, on white, with values between pixels interpolated. */
export function turned({ data, width, height }: Pixels, degrees: number, zoom: number): Pixels {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle) / zoom;
  const sin = Math.sin(angle) / zoom;
  const newWidth = Math.ceil((width * Math.abs(cos) + height * Math.abs(sin)) * zoom * zoom);
  const newHeight = Math.ceil((width * Math.abs(sin) + height * Math.abs(cos)) * zoom * zoom);
  const grey = greyOf(data);
  const copy = new Uint8ClampedArray(newWidth * newHeight * 4).fill(255);
  const [lastX, lastY] = [width - 1.001, height - 1.001];
  for (let y = 0, out = 0; y < newHeight; y++) {
    const dy = y + 0.5 - newHeight / 2;
    for (let x = 0; x < newWidth; x++, out += 4) {
      const dx = x + 0.5 - newWidth / 2;
      const u = cos * dx + sin * dy + width / 2 - 0.5;
      const v = cos * dy - sin * dx + height / 2 - 0.5;
      if (u < 0 || v < 0 || u > lastX || v > lastY) continue;
      const at = Math.floor(v) * width + Math.floor(u);
      const [fx, fy] = [u - Math.floor(u), v - Math.floor(v)];
      const above = (grey[at] ?? 0) * (1 - fx) + (grey[at + 1] ?? 0) * fx;
      const below = (grey[at + width] ?? 0) * (1 - fx) + (grey[at + width + 1] ?? 0) * fx;
      copy[out] = copy[out + 1] = copy[out + 2] = above * (1 - fy) + below * fy;
    }
  }
  return { data: copy, width: newWidth, height: newHeight };
}

function greyOf(data: Pixels['data']): Uint8Array {
  const grey = new Uint8Array(data.length / 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = (306 * (data[at] ?? 0) + 601 * (data[at + 1] ?? 0) + 117 * (data[at + 2] ?? 0)) >> 10;
  }
  return grey;
}
