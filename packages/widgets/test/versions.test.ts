/** What a site that pins a version gets: files known by their digest, and two versions that do not hurt each other. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchOptions } from '@binhan/config/browser';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import own from '../package.json' with { type: 'json' };
import { openSite, type WrittenPage } from './site';
import { Stage } from './stage';

const dist = join(import.meta.dirname, '..', 'dist');
const { version, files } = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')) as {
  version: string;
  files: Record<string, string>;
};
const folder = `/widgets/${version}/`;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(() => browser.close());

/** The page of the README: the script by its version and digest, its parts through an import map. */
function pinned(scripts = files): WrittenPage {
  const parts = Object.entries(files).filter(([name]) => name.endsWith('.js'));
  const map = JSON.stringify({
    integrity: Object.fromEntries(parts.map(([name, digest]) => [folder + name, digest])),
  });
  return {
    inline: `sha256-${createHash('sha256').update(map).digest('base64')}`,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
      <script src="/listen.js"></script><script type="importmap">${map}</script>
      <script type="module" src="${folder}auto.js" integrity="${scripts['auto.js'] ?? ''}"></script></head>
      <body><binhan-qr-reader id="reader"><a href="https://portal.example/">Mở cổng</a></binhan-qr-reader></body></html>`,
  };
}

/** Opens a page that somebody may have meddled with, and says whether the element came to life. */
async function comesToLife(page: WrittenPage, altered?: RegExp): Promise<boolean> {
  const site = await openSite({ pages: { '/pinned': page }, ...(altered ? { altered } : {}) });
  const tab = await browser.newPage();
  await tab.goto(`${site.origin}/pinned`, { waitUntil: 'networkidle' });
  const alive = await tab.evaluate(() => customElements.get('binhan-qr-reader') !== undefined);
  // Where the script is blocked the link is there.
  expect(await tab.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(!alive);
  await tab.close();
  await site.close();
  return alive;
}

describe('W03: a version and its digests', () => {
  test('every file a browser loads is listed, with the digest it has', () => {
    expect(version).toBe(own.version);
    const loaded = readdirSync(dist).filter((name) => /\.(js|wasm)$/.test(name));
    expect(Object.keys(files)).toEqual(loaded.toSorted());
    for (const [name, digest] of Object.entries(files))
      expect(digest, name).toBe(
        `sha384-${createHash('sha384')
          .update(readFileSync(join(dist, name)))
          .digest('base64')}`,
      );
  });

  test('a page that pins all of them works, and reads', async () => {
    const site = await openSite({ pages: { '/pinned': pinned() } });
    const stage = await Stage.open(site, browser, '/pinned');
    await stage.field().fill('030095000001');
    await stage.field().press('Enter');
    await stage.heard('binhan-read');
    await stage.close();
    await site.close();
  });

  test('another digest, a changed script and a changed part of it are blocked', async () => {
    expect(await comesToLife(pinned())).toBe(true);
    expect(await comesToLife(pinned({ 'auto.js': files['index.js'] ?? '' }))).toBe(false);
    expect(await comesToLife(pinned(), /auto\.js$/)).toBe(false);
    expect(await comesToLife(pinned(), /src-[^/]*\.js$/)).toBe(false);
  });
});

test('W16: several elements and two versions of the script on a page: the first is used, nothing is thrown', async () => {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
    <script src="/listen.js"></script>
    <script type="module" src="${folder}auto.js"></script>
    <script type="module" src="/widgets/9.9.9/auto.js"></script></head>
    <body><binhan-qr-reader id="reader"></binhan-qr-reader>
    <binhan-qr-reader id="second" lang="en"></binhan-qr-reader></body></html>`;
  const site = await openSite({ pages: { '/two': { html } } });
  const stage = await Stage.open(site, browser, '/two');
  await stage.page.waitForLoadState('networkidle');
  await expect.poll(() => stage.button('Bật camera').count()).toBe(1);
  const second = stage.page.locator('#second');
  await expect.poll(() => second.getByRole('button', { name: 'Turn the camera on' }).count()).toBe(1);
  await second.locator('input[type=text]').fill('030095000001');
  await second.locator('input[type=text]').press('Enter');
  const [read] = await stage.heard('binhan-read');
  expect(read?.target).toBe('second');
  expect(await stage.heard('binhan-read')).toHaveLength(1);
  await stage.close();
  await site.close();
});

describe('W19: test mode', () => {
  const page = (outcome: string, lang = 'vi') => ({
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Trang</title>
      <script src="/listen.js"></script><script type="module" src="${folder}auto.js"></script></head>
      <body><binhan-qr-reader id="reader" test-outcome="${outcome}"></binhan-qr-reader></body></html>`,
  });
  const cameraCodes = [
    'insecure_context',
    'camera_unsupported',
    'camera_denied',
    'camera_missing',
    'camera_in_use',
    'camera_failed',
    'camera_lost',
    'several_codes',
  ];

  test.each(cameraCodes)('the camera fails with %s, and says that this is a test', async (code) => {
    const site = await openSite({ pages: { '/test': page(`error:${code}`) } });
    const stage = await Stage.open(site, browser, '/test');
    await stage.button('Bật camera').click();
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code });
    await expect.poll(() => stage.alert()).toContain('Chế độ thử');
    await stage.close();
    await site.close();
  });

  test.each([
    ['030095000001', 'number'],
    ['https://example.org/', 'url'],
    ['?', 'unknown'],
    ['error:no_such_code', 'unknown'],
  ])('the camera sees %s without being opened', async (text, kind) => {
    const site = await openSite({ pages: { '/test': page(text, 'en') } });
    const stage = await Stage.open(site, browser, '/test', {}, (tab) =>
      tab.addInitScript(() => {
        Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
          value: () => {
            window.opened = (window.opened ?? 0) + 1;
            return Promise.reject(new DOMException('no', 'NotAllowedError'));
          },
        });
      }),
    );
    await stage.button('Turn the camera on').click();
    expect((await stage.heard('binhan-read'))[0]?.detail).toMatchObject({ kind, raw: text });
    await expect.poll(() => stage.status()).toContain('Test mode');
    expect(await stage.page.evaluate(() => window.opened ?? 0)).toBe(0);
    await stage.close();
    await site.close();
  });
});
