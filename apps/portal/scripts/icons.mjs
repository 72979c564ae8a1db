// Draws the PNG icons in static/icons out of the two SVG files there: `node scripts/icons.mjs` after changing one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '@binhan/config/browser';

const folder = join(import.meta.dirname, '..', 'static', 'icons');
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
for (const [source, size, name] of [
  ['icon.svg', 180, 'icon-180.png'],
  ['icon.svg', 192, 'icon-192.png'],
  ['icon.svg', 512, 'icon-512.png'],
  ['maskable.svg', 192, 'maskable-192.png'],
  ['maskable.svg', 512, 'maskable-512.png'],
]) {
  const drawing = readFileSync(join(folder, source), 'utf8').replace(
    '<svg ',
    `<svg width="${size}" height="${size}" `,
  );
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${drawing}</body>`);
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
