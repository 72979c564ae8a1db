import type { Page } from 'playwright-core';

/** A screenshot as pixels, read by the browser itself. */
export async function pixelsOf(
  page: Page,
): Promise<{ data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number }> {
  const picture = (await page.screenshot({ scale: 'device' })).toString('base64');
  const blank = await page.context().browser()?.newPage();
  if (blank === undefined) throw new TypeError('pixelsOf: no browser');
  const { base64, width, height } = await blank.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const bytes = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return { base64: btoa(binary), width: canvas.width, height: canvas.height };
  }, picture);
  await blank.close();
  return { data: new Uint8ClampedArray(Buffer.from(base64, 'base64')), width, height };
}
