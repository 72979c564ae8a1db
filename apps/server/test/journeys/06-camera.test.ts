/** The scanner looks at a poster that our own code drew, filmed by a fake camera. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { qrMatrix } from '@binhan/qr';
import { decodeQr } from '@binhan/qr/decode';
import { afterAll, expect, test } from 'vitest';
import { film } from './film';
import { marketPoster } from './poster';
import { shot, useWorld } from './world';

const folder = await mkdtemp(join(tmpdir(), 'binhan-film-'));
const video = join(folder, 'poster.y4m');
afterAll(() => rm(folder, { recursive: true, force: true }));
const world = useWorld({
  args: [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ],
});

test('C29: the camera reads a poster drawn by our own code and opens the page of the place', async () => {
  const poster = await marketPoster(world);
  const matrix = qrMatrix(poster, { ecc: 'medium' });
  await writeFile(video, film(matrix));
  const page = await world.page('/quet', { permissions: ['camera'] });
  const begin = Date.now();
  await page.getByRole('button', { name: 'Bật camera' }).click();
  await page.waitForURL(/\/p\//, { timeout: 20_000 });
  expect(page.url()).toBe(poster);
  expect(Date.now() - begin).toBeLessThan(20_000);
  await expect.poll(() => page.locator('h1').innerText()).toBe('Chợ Thanh Miện');
  await shot(page, 'scanned');
});

test('C29: without the right to the camera the page says why, and a picture or the text still work', async () => {
  const poster = await marketPoster(world);
  const context = await world.context();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
      value: () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')),
    });
  });
  await page.goto('/quet');
  await page.getByRole('button', { name: 'Bật camera' }).click();
  const reader = page.locator('binhan-qr-reader');
  await reader
    .getByText(/không cho phép|bị chặn|từ chối|chưa được phép/i)
    .first()
    .waitFor();
  await shot(page, 'camera-denied');
  await reader.getByLabel('Dán hoặc gõ nội dung mã').fill(poster);
  await reader.getByRole('button', { name: 'Đọc mã' }).click();
  await page.waitForURL(/\/p\//);
  await page.goto('/quet');
  const painted = await world.page('about:blank');
  const picture = await painted.evaluate(
    (rows) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = (rows.length + 8) * 8;
      const context = canvas.getContext('2d');
      if (context === null) throw new TypeError('no canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#000';
      for (const [row, cells] of rows.entries())
        for (const [column, dark] of cells.entries())
          if (dark) context.fillRect((column + 4) * 8, (row + 4) * 8, 8, 8);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    qrMatrix(poster, { ecc: 'medium' }),
  );
  await page
    .locator('binhan-qr-reader input[type="file"]')
    .setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
  await page.waitForURL(/\/p\//);
});

test('the film itself shows the code', async () => {
  const matrix = qrMatrix('https://example.org/p/1', { ecc: 'medium' });
  const frame = film(matrix).subarray(film(matrix).indexOf('FRAME\n') + 6);
  const data = new Uint8ClampedArray(640 * 480 * 4).fill(255);
  for (let pixel = 0; pixel < 640 * 480; pixel += 1) data.fill(frame[pixel] ?? 0, pixel * 4, pixel * 4 + 3);
  expect(await decodeQr({ data, width: 640, height: 480 }, { effort: 'picture' })).toEqual([
    'https://example.org/p/1',
  ]);
});
