/** The name, the picture and the number of a province, which both apps show alike. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '@binhan/config/browser';
import { createClient } from '@binhan/client';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, freePort, runServer, serve } from './process';
import { desk, phone, shot } from './world';

let folder: string;
let running: Running;
let origin: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binhan-configured-'));
  // An installation of its own: nobody is invented.
  await writeFile(join(folder, 'accounts.json'), '{"accounts":[],"place":"","gate":""}');
  await writeFile(
    join(folder, 'picture.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#c00"/></svg>',
  );
  const port = String(await freePort());
  origin = `http://localhost:${port}`;
  running = await serve({
    DATA_DIR: folder,
    PORT: port,
    LOGO: join(folder, 'picture.svg'),
    PROVINCE_NAME: 'Tỉnh Thử Nghiệm',
    HOTLINE: '0999 123 123',
    SENDER: 'Y tế Thử',
  });
});
afterAll(async () => {
  await running.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

test('portal and admin app show the same name, picture and number of a province', async () => {
  const browser = await chromium.launch(launchOptions());
  try {
    for (const path of ['/', '/admin/sign-in']) {
      for (const viewport of [phone, desk]) {
        const page = await browser.newPage({ viewport });
        await page.goto(origin + path);
        const header = page.locator('header');
        expect(await header.innerText(), path).toContain('Tỉnh Thử Nghiệm');
        expect(await header.innerText(), path).toContain('0999 123 123');
        const picture = header.locator('a.brand img');
        expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth), path).toBeGreaterThan(
          0,
        );
        expect(new URL((await picture.getAttribute('src')) ?? '', origin).origin).toBe(origin);
        await shot(page, `configured${path.replaceAll('/', '-')}-${String(viewport.width)}`, false);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  const picture = await fetch(`${origin}/logo`);
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  expect(picture.headers.get('content-security-policy')).toContain('sandbox');
});

test('messages carry the name of the sender', async () => {
  await createClient({ baseUrl: origin }).logins.askCode({ phone: '+84912345678' });
  expect(await (await fetch(`${origin}/demo`)).text()).toContain('Y tế Thử: mã đăng nhập');
});

test('a picture of another host is refused at the start, in one sentence', async () => {
  const refused = runServer('serve', {
    DATA_DIR: join(folder, 'refused'),
    PORT: String(await freePort()),
    LOGO: 'https://elsewhere.example/picture.svg',
  });
  expect(await refused.ended).toBe(1);
  expect(refused.log()).toBe(
    'LOGO must name a picture file of this machine, or an address under PUBLIC_ORIGIN.\n',
  );
});
