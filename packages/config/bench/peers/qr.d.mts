/** Text to the number of modules a side, with medium error correction, by library. */
export declare const drawers: Record<'qrcode' | 'uqr', (text: string) => number>;

/** RGBA pixels to the texts found, by library. */
export declare const readers: Record<
  'jsQR' | '@zxing/library',
  (pixels: { data: Uint8ClampedArray; width: number; height: number }) => string[]
>;
