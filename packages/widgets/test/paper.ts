/** What a page looks like on paper: its PDF by Chromium, rasterized by PDF.js in another page of the browser. */
import { decodeQr } from '@binhan/qr/decode';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const origin = 'http://paper.test';

/** The page that draws. A module of its own: what the test runner makes of `import()` is not known to a page. */
const drawing = `
  import { getDocument, GlobalWorkerOptions } from '/pdf.min.mjs';
  GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
  window.draw = async (base64, scale) => {
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const pdf = await getDocument({ data }).promise;
    const page = await pdf.getPage(1);
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
    await page.render({ canvas, viewport }).promise;
    const { items } = await page.getTextContent();
    return {
      pages: pdf.numPages,
      text: items.map(({ str }) => str).join(' '),
      png: canvas.toDataURL('image/png').split(',')[1],
    };
  };`;

declare global {
  interface Window {
    draw?: (base64: string, scale: number) => Promise<{ pages: number; text: string; png: string }>;
  }
}

/** A page of a PDF as a picture, and its text. */
export interface Sheet {
  pages: number;
  text: string;
  png: Buffer;
}

/** The first page of a PDF at so many dots per inch. */
export async function rasterize(browser: Browser, pdf: Buffer, dpi: number): Promise<Sheet> {
  const page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: '<script type="module" src="/draw.js"></script>',
      });
    const body = path === '/draw.js' ? drawing : readFileSync(join(folder, 'build', path.slice(1)));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => window.draw !== undefined);
  const drawn = await page.evaluate(({ base64, scale }) => window.draw?.(base64, scale), {
    base64: pdf.toString('base64'),
    scale: dpi / 72,
  });
  await page.close();
  if (drawn === undefined) throw new Error('nothing was drawn');
  return { ...drawn, png: Buffer.from(drawn.png, 'base64') };
}

/** The codes in a picture. */
export function codesIn(png: Buffer): Promise<string[]> {
  const { data, width, height } = PNG.sync.read(png);
  return decodeQr({ data: new Uint8ClampedArray(data), width, height }, { effort: 'picture' });
}
