/** Longest side given to the decoder: a frame must cost a few milliseconds, a picture may hold a small code. */
const longest = { frame: 1024, picture: 2400 } as const;

/** Draws a frame or a picture into pixels, scaled down when it is larger than the decoder needs. */
export function pixelsOf(
  source: HTMLVideoElement | ImageBitmap,
  effort: 'frame' | 'picture',
  canvas: HTMLCanvasElement,
): ImageData | undefined {
  const [width, height] =
    source instanceof HTMLVideoElement
      ? [source.videoWidth, source.videoHeight]
      : [source.width, source.height];
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, longest[effort] / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  // A transparent picture must not turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
