import { launchOptions } from '@binhan/config/browser';
import { drawQr, readQr, writeVnPersonalQr } from '@binhan/qr';
import axe from 'axe-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { QrReaderErrorCode } from '../src/qr-reader/codes';
import type { BinhanQrReader, BinhanQrReaderEventMap } from '../types/index';
import { png, writeFilm } from './pictures';
import { openSite } from './site';

declare global {
  interface Window {
    violations: string[];
    events: { name: string; detail: unknown; target: string; composed: boolean }[];
    refuse?: boolean;
    registeredBefore?: boolean;
    isSame?: boolean;
    opened?: number;
    stopped?: number;
  }
}

const cccd = '030095000001||Nguyễn Văn An|02011995|Nam|Lam Sơn, Thanh Miện, Hải Dương|15042021';
const personal = writeVnPersonalQr({
  documentNumber: '030095000001',
  name: 'Lê An',
  birthDate: '1995-01-02',
});
const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

let site: Awaited<ReturnType<typeof openSite>>;
let folder: string;
let withCamera: Browser;
let withoutCamera: Browser;
let page: Page;
let hosts: Set<string>;
let messages: string[];

beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'qr-reader-'));
  writeFilm(join(folder, 'film.y4m'), personal);
  withCamera = await chromium.launch(
    launchOptions([...camera, `--use-file-for-fake-video-capture=${join(folder, 'film.y4m')}`]),
  );
  withoutCamera = await chromium.launch(launchOptions());
});

afterAll(async () => {
  await withCamera.close();
  await withoutCamera.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page and notes every host it talks to and every line on its console. */
async function open(
  browser: Browser,
  path = '/',
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  page = await context.newPage();
  hosts = new Set();
  messages = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  page.on('console', (message) => messages.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`thrown ${error.message}`));
  await before?.(page);
  await page.goto(site.origin + path);
  await page.waitForFunction(() => window.events.some(({ name }) => name === 'binhan-ready'));
}

afterEach(async () => {
  // Whatever a test did: the page's policy was kept, nothing was stored, nobody else was asked, the console is silent.
  if (page.isClosed()) return;
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length),
  ).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect([...hosts].filter((host) => host !== site.origin && !host.startsWith('null'))).toEqual([]);
  expect(messages).toEqual([]);
  await page.context().close();
});

const reader = () => page.locator('#reader');
const button = (name: string) => reader().getByRole('button', { name });
const call = (method: 'start' | 'stop' | 'reset' | 'focus') =>
  reader().evaluate((element, name) => (element as BinhanQrReader)[name as 'start'](), method);

async function heard(name: string) {
  await page.waitForFunction((wanted) => window.events.some((event) => event.name === wanted), name);
  return page.evaluate((wanted) => window.events.filter((event) => event.name === wanted), name);
}

const axeFindings = async () => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await checker.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
};

describe('W01, W02, W05: one script and one tag on a plain page under the strictest policy', () => {
  test('is drawn with its styles and leaves no style, policy or global behind', async () => {
    await open(withoutCamera);
    await expect.poll(() => button('Bật camera').count()).toBe(1);
    const look = await reader().evaluate((element) => {
      const primary = element.shadowRoot?.querySelector('[part~=primary]');
      return {
        background: primary && getComputedStyle(primary).backgroundColor,
        height: primary?.getBoundingClientRect().height,
        sheets: element.shadowRoot?.adoptedStyleSheets.length,
        styleNodes: element.shadowRoot?.querySelectorAll('style, [style]').length,
        font: primary && getComputedStyle(primary).fontFamily,
      };
    });
    expect(look).toEqual({
      background: 'rgb(0, 88, 75)',
      height: expect.any(Number),
      sheets: 1,
      styleNodes: 0,
      font: 'serif',
    });
    expect(look.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => Object.keys(window).filter((name) => /svelte/i.test(name)))).toEqual([]);
  });

  test('another name, registered by the page; nothing is registered before', async () => {
    await open(withoutCamera, '/own-name.html');
    expect(await page.evaluate(() => [window.registeredBefore, window.isSame])).toEqual([false, true]);
    await expect.poll(() => button('Turn the camera on').count()).toBe(1);
    await page.evaluate(() => document.body.append(document.createElement('other-scanner')));
    await expect
      .poll(() => page.locator('other-scanner').getByRole('button', { name: 'Turn the camera on' }).count())
      .toBe(1);
  });

  test('several of them share one style sheet; taking one out and putting it back works', async () => {
    await open(withoutCamera);
    const shared = await page.evaluate(async () => {
      const second = document.createElement('binhan-qr-reader');
      document.body.append(second);
      await new Promise((resolve) => setTimeout(resolve, 50));
      second.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(second);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const first = document.querySelector('binhan-qr-reader')?.shadowRoot;
      return [
        second.shadowRoot?.adoptedStyleSheets[0] === first?.adoptedStyleSheets[0],
        second.shadowRoot?.querySelectorAll('button').length,
        second.shadowRoot?.adoptedStyleSheets.length,
      ];
    });
    expect(shared).toEqual([true, 2, 1]);
  });
});

describe('W08: looks', () => {
  test('custom properties, parts, and the page’s or its own colour scheme', async () => {
    await open(withoutCamera);
    await reader().evaluate((element) => element.classList.add('branded'));
    const look = () =>
      reader().evaluate((element) => {
        const style = (part: string) => {
          const found = element.shadowRoot?.querySelector(`[part~=${part}]`);
          if (!found) throw new Error(part);
          return getComputedStyle(found);
        };
        return [
          style('primary').backgroundColor,
          style('input').borderRadius,
          style('input').letterSpacing,
          getComputedStyle(element).backgroundColor,
        ];
      });
    expect(await look()).toEqual(['rgb(120, 0, 60)', '11px', '3px', 'rgb(255, 255, 255)']);
    await reader().evaluate((element) => element.setAttribute('theme', 'dark'));
    expect((await look())[3]).toBe('rgb(20, 24, 26)');
    const documented = [
      'base',
      'view',
      'video',
      'status',
      'actions',
      'button',
      'primary',
      'picture',
      'form',
      'label',
      'input',
    ];
    expect(
      await reader().evaluate(
        (element, parts) => parts.filter((part) => !element.shadowRoot?.querySelector(`[part~=${part}]`)),
        documented,
      ),
    ).toEqual([]);
  });

  test('a dark page makes it dark', async () => {
    await open(withoutCamera, '/', { colorScheme: 'dark' });
    expect(await reader().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await reader().evaluate((element) => element.setAttribute('theme', 'auto'));
    expect(await reader().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(20, 24, 26)',
    );
    expect(await axeFindings()).toEqual([]);
  });

  test('W07: no frame, and no scrolling sideways at 320 pixels', async () => {
    await open(withoutCamera, '/', { viewport: { width: 320, height: 600 } });
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('W13: language', () => {
  test('the nearest lang, the own attribute first, followed live', async () => {
    await open(withoutCamera);
    await expect.poll(() => button('Bật camera').count()).toBe(1);
    await page.evaluate(() => document.getElementById('around')?.setAttribute('lang', 'en-GB'));
    await expect.poll(() => button('Turn the camera on').count()).toBe(1);
    await reader().evaluate((element) => element.setAttribute('lang', 'vi'));
    await expect.poll(() => button('Bật camera').count()).toBe(1);
    await reader().evaluate((element) => element.removeAttribute('lang'));
    await page.evaluate(() => document.getElementById('around')?.removeAttribute('lang'));
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await expect.poll(() => button('Turn the camera on').count()).toBe(1);
  });

  test('what was said before changes too', async () => {
    await open(withoutCamera);
    await reader().getByLabel('Dán hoặc gõ').fill(cccd);
    await button('Đọc mã').click();
    await expect.poll(() => reader().getByRole('status').textContent()).toBe('Đã đọc thẻ căn cước.');
    await reader().evaluate((element) => element.setAttribute('lang', 'en'));
    await expect.poll(() => reader().getByRole('status').textContent()).toBe('Read an identity card.');
  });
});

describe('text: pasted, typed or from a hand scanner', () => {
  test('gives the reading, bubbling and composed, and forgets the text', async () => {
    await open(withoutCamera);
    await reader().getByLabel('Dán hoặc gõ').fill(cccd);
    await button('Đọc mã').click();
    const [event] = await heard('binhan-read');
    expect(event).toEqual({ name: 'binhan-read', detail: readQr(cccd), target: 'reader', composed: true });
    expect(await reader().getByLabel('Dán hoặc gõ').inputValue()).toBe('');
  });

  test('W20: nothing personal stays in the document or its address', async () => {
    await open(withoutCamera);
    await reader().getByLabel('Dán hoặc gõ').fill(cccd);
    await button('Đọc mã').click();
    await heard('binhan-read');
    const everything = await reader().evaluate(
      (element) => element.outerHTML + (element.shadowRoot?.innerHTML ?? '') + location.href,
    );
    expect(everything).not.toMatch(/030095000001|Nguyễn/);
  });

  test.each(['Enter', 'Tab'])('a hand scanner types fast and ends with %s', async (end) => {
    await open(withoutCamera);
    await call('focus');
    await page.keyboard.type('BAC1:A12425GABC1234002M');
    await page.keyboard.press(end);
    const [event] = await heard('binhan-read');
    expect(event?.detail).toMatchObject({ kind: 'own-person', fields: { cardId: 'A12425GABC1234002' } });
  });

  test('a person’s tab key moves on and sends nothing', async () => {
    await open(withoutCamera);
    await call('focus');
    await page.keyboard.type('BAC1:A12425G', { delay: 70 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.events.map(({ name }) => name))).toEqual(['binhan-ready']);
  });

  test('nothing typed is said so; a code of no known kind is explained', async () => {
    await open(withoutCamera);
    await button('Đọc mã').click();
    await expect.poll(() => reader().getByRole('status').textContent()).toBe('Chưa có nội dung mã.');
    await reader().getByLabel('Dán hoặc gõ').fill('WIFI:T:WPA;S:x;P:y;;');
    await button('Đọc mã').click();
    await expect.poll(() => reader().getByRole('status').textContent()).toContain('Wi-Fi');
  });

  test('a page that answers the event itself keeps the element silent', async () => {
    await open(withoutCamera);
    await page.evaluate(() => (window.refuse = true));
    await reader().getByLabel('Dán hoặc gõ').fill(cccd);
    await button('Đọc mã').click();
    await heard('binhan-read');
    expect(await reader().getByRole('status').textContent()).toBe('');
  });
});

describe('pictures', () => {
  const choose = (buffer: Buffer, mimeType = 'image/png') =>
    reader().locator('input[type=file]').setInputFiles({ name: 'picture', mimeType, buffer });

  test('a PNG of a code', async () => {
    await open(withoutCamera);
    await choose(png(cccd));
    expect((await heard('binhan-read'))[0]?.detail).toEqual(readQr(cccd));
    expect(hosts).toEqual(new Set([site.origin]));
  });

  test('the SVG that @binhan/qr draws, photographed by the browser', async () => {
    await open(withoutCamera);
    const other = await page.context().newPage();
    await other.setContent(`<body style="margin:0;width:300px">${drawQr(personal)}</body>`);
    const picture = await other.locator('svg').screenshot();
    await other.close();
    await choose(picture);
    expect((await heard('binhan-read'))[0]?.detail).toEqual(readQr(personal));
  });

  test('no code, and no picture, are said with what to do and a phone number', async () => {
    await open(withoutCamera);
    await choose(png(''));
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'no_code_in_picture' });
    await expect.poll(() => reader().getByRole('alert').textContent()).toContain('Không tìm thấy mã QR');
    expect(await reader().getByRole('link', { name: '1900 9095' }).getAttribute('href')).toBe('tel:19009095');
    await choose(Buffer.from('no picture'));
    await expect.poll(() => reader().getByRole('alert').textContent()).toContain('Không mở được tệp');
    expect(await axeFindings()).toEqual([]);
  });

  test('W18: without its WebAssembly it tells the page and goes on', async () => {
    await open(withoutCamera, '/', {}, (fresh) => fresh.route('**/*.wasm', (route) => route.abort()));
    await choose(png(cccd));
    expect((await heard('binhan-read'))[0]?.detail).toEqual(readQr(cccd));
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'decoder_unavailable' });
    messages = messages.filter((line) => !line.includes('ERR_FAILED'));
  });

  test('W18: without the rest of its script it says so, and works once it is there', async () => {
    await open(withoutCamera, '/', {}, (fresh) => fresh.route('**/scanner-*.js', (route) => route.abort()));
    await choose(png(cccd));
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'script_unavailable' });
    await expect.poll(() => reader().getByRole('alert').textContent()).toMatch(/Chưa tải được.*1900 9095/s);
    await page.unroute('**/scanner-*.js');
    await choose(png(cccd));
    await heard('binhan-read');
    messages = messages.filter((line) => !line.includes('ERR_FAILED'));
  });

  test('wasm-url is followed', async () => {
    await open(withoutCamera);
    await reader().evaluate((element) => element.setAttribute('wasm-url', '/widgets/zxing_reader.wasm?mine'));
    const asked = page.waitForRequest((request) => request.url().endsWith('.wasm?mine'));
    await choose(png(cccd));
    await asked;
    await heard('binhan-read');
  });
});

describe('C29: the camera', () => {
  const counting = (fresh: Page) =>
    fresh.addInitScript(() => {
      window.opened = 0;
      window.stopped = 0;
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (constraints) => {
        window.opened = (window.opened ?? 0) + 1;
        const stream = await open(constraints);
        for (const track of stream.getTracks()) {
          const stop = track.stop.bind(track);
          track.stop = () => {
            window.stopped = (window.stopped ?? 0) + 1;
            stop();
          };
        }
        return stream;
      };
    });
  const counts = () => page.evaluate(() => [window.opened, window.stopped]);

  test('reads a code drawn by @binhan/qr within seconds, then gives the camera back', async () => {
    await open(withCamera, '/', {}, counting);
    const begin = performance.now();
    await button('Bật camera').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button('Tắt camera').count()).toBe(1);
    expect(performance.now() - begin).toBeLessThan(3000);
    expect((await heard('binhan-read'))[0]?.detail).toEqual(readQr(personal));
    await expect.poll(() => button('Quét mã khác').count()).toBe(1);
    expect(await button('Quét mã khác').evaluate((found) => found.matches(':focus'))).toBe(true);
    expect(await reader().getByRole('status').textContent()).toBe('Đã đọc mã QR cá nhân.');
    expect(await counts()).toEqual([1, 1]);
    expect(await axeFindings()).toEqual([]);
  });

  test('is opened once however often it is asked for, and a stop on the way is obeyed', async () => {
    await open(withCamera, '/', {}, counting);
    await reader().evaluate((element) => {
      const scanner = element as BinhanQrReader;
      for (let i = 0; i < 5; i++) void scanner.start();
    });
    await heard('binhan-read');
    expect(await counts()).toEqual([1, 1]);
    await reader().evaluate((element) => {
      const scanner = element as BinhanQrReader;
      void scanner.start();
      scanner.stop();
    });
    await reader().evaluate(async (element) => {
      const scanner = element as BinhanQrReader;
      void scanner.start();
      await new Promise((resolve) => setTimeout(resolve, 5));
      scanner.stop();
      await new Promise((resolve) => setTimeout(resolve, 800));
    });
    const [opened, stopped] = await counts();
    expect(opened).toBe(stopped);
    expect(await button('Quét mã khác').or(button('Bật camera')).count()).toBe(1);
  });

  test('continuous: stays open and reports a code that stays in view once', async () => {
    await open(withCamera, '/', {}, counting);
    await reader().evaluate((element) => element.setAttribute('continuous', ''));
    await call('start');
    await heard('binhan-read');
    await page.waitForTimeout(700);
    expect(await counts()).toEqual([1, 0]);
    expect((await heard('binhan-read')).length).toBe(1);
    await call('reset');
    expect(await counts()).toEqual([1, 1]);
    await expect.poll(() => button('Bật camera').count()).toBe(1);
  });

  test('auto-start opens it at once; taking the element away gives it back', async () => {
    await open(withCamera, '/', {}, counting);
    await page.evaluate(() => {
      const second = document.createElement('binhan-qr-reader');
      second.setAttribute('auto-start', '');
      second.setAttribute('continuous', '');
      second.id = 'second';
      document.querySelector('main')?.append(second);
    });
    await heard('binhan-read');
    await page.evaluate(() => document.getElementById('second')?.remove());
    await expect.poll(counts).toEqual([1, 1]);
  });

  test('start() before the element is in the page is remembered', async () => {
    await open(withCamera);
    await page.evaluate(() => {
      const early = document.createElement('binhan-qr-reader');
      early.id = 'early';
      void early.start();
      document.querySelector('main')?.append(early);
    });
    expect((await heard('binhan-read'))[0]?.target).toBe('early');
  });

  test('the custom state tells the page’s style sheet', async () => {
    await open(withCamera);
    await reader().evaluate((element) => element.setAttribute('continuous', ''));
    await call('start');
    await expect.poll(() => reader().evaluate((element) => element.matches(':state(scanning)'))).toBe(true);
    await call('stop');
    await expect.poll(() => reader().evaluate((element) => element.matches(':state(scanning)'))).toBe(false);
  });

  test('denied', async () => {
    const refusing = await chromium.launch(
      launchOptions(['--use-fake-device-for-media-stream', '--deny-permission-prompts']),
    );
    await open(refusing);
    await button('Bật camera').click();
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_denied' });
    await expect
      .poll(() => reader().getByRole('alert').textContent())
      .toMatch(/chưa được phép.*chọn ảnh.*1900 9095/s);
    expect(await axeFindings()).toEqual([]);
    await reader().getByLabel('Dán hoặc gõ').fill(cccd);
    await button('Đọc mã').click();
    await heard('binhan-read');
    await expect.poll(() => reader().getByRole('alert').textContent()).toBe('');
    await refusing.close();
  });

  test('no camera', async () => {
    await open(withoutCamera, '/', { permissions: ['camera'] });
    await button('Bật camera').click();
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_missing' });
  });

  test.each([
    ['NotReadableError', 'camera_in_use'],
    ['NotAllowedError', 'camera_denied'],
    ['OverconstrainedError', 'camera_missing'],
    ['TypeError', 'camera_failed'],
  ])('%s is %s', async (name, code) => {
    await open(withoutCamera, '/', {}, (fresh) =>
      fresh.addInitScript((thrown) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', thrown));
      }, name),
    );
    await call('start');
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code });
  });

  test('an insecure page and an old browser are told apart', async () => {
    await open(withoutCamera, '/', {}, (fresh) =>
      fresh.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false })),
    );
    await call('start');
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'insecure_context' });
    await page.context().close();
    await open(withoutCamera, '/', {}, (fresh) =>
      fresh.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'mediaDevices', { value: undefined }),
      ),
    );
    await call('start');
    expect((await heard('binhan-error'))[0]?.detail).toEqual({ code: 'camera_unsupported' });
  });
});

test('the hand-written types know every code', () => {
  expectTypeOf<BinhanQrReaderEventMap['binhan-error']['detail']['code']>().toEqualTypeOf<QrReaderErrorCode>();
  expectTypeOf<HTMLElementTagNameMap['binhan-qr-reader']>().toEqualTypeOf<BinhanQrReader>();
});

describe('W12: for everyone', () => {
  test('axe finds nothing, and the keyboard reaches everything in order', async () => {
    await open(withoutCamera);
    expect(await axeFindings()).toEqual([]);
    const reached: string[] = [];
    await page.locator('h1').click();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      reached.push(
        await reader().evaluate((element) => {
          const active = element.shadowRoot?.activeElement;
          return active?.getAttribute('type') ?? '';
        }),
      );
    }
    expect(reached).toEqual(['button', 'file', 'text', 'submit']);
    await page.keyboard.press('Tab');
    expect(await reader().evaluate((element) => element.shadowRoot?.activeElement)).toBeNull();
  });

  test('W14: until the script runs people see the page’s own link', async () => {
    const context = await withoutCamera.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.origin);
    expect(await plain.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(true);
    await context.close();
    await open(withoutCamera);
    expect(await page.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(false);
  });
});
