import { launchOptions } from '@binhan/config/browser';
import { drawQr, readQr, writeVnPersonalQr } from '@binhan/qr';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { png } from './pictures';
import { openSite } from './site';
import { Stage } from './stage';

const cccd = '030095000001||Nguyễn Văn An|02011995|Nam|Lam Sơn, Thanh Miện, Hải Dương|15042021';
const personal = writeVnPersonalQr({
  documentNumber: '030095000001',
  name: 'Lê An',
  birthDate: '1995-01-02',
});

let site: Awaited<ReturnType<typeof openSite>>;
let withoutCamera: Browser;
let stage: Stage;

beforeAll(async () => {
  site = await openSite();
  withoutCamera = await chromium.launch(launchOptions());
});

afterAll(async () => {
  await withoutCamera.close();
  await site.close();
});

afterEach(() => stage.close());

describe('W01, W02, W05, W06: one script and one tag on a plain page under the strictest policy, storing and asking nothing elsewhere', () => {
  test('is drawn with its styles and leaves no style, policy or global behind', async () => {
    stage = await Stage.open(site, withoutCamera);
    await expect.poll(() => stage.button('Bật camera').count()).toBe(1);
    const look = await stage.reader().evaluate((element) => {
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
      sheets: expect.any(Number),
      styleNodes: 0,
      font: 'serif',
    });
    expect(look.height).toBeGreaterThanOrEqual(44);
    expect(
      await stage.page.evaluate(() => Object.keys(window).filter((name) => /svelte/i.test(name))),
    ).toEqual([]);
  });

  test('another name, registered by the page; nothing is registered before', async () => {
    stage = await Stage.open(site, withoutCamera, '/own-name.html');
    expect(await stage.page.evaluate(() => [window.registeredBefore, window.isSame])).toEqual([false, true]);
    await expect.poll(() => stage.button('Turn the camera on').count()).toBe(1);
    await stage.page.evaluate(() => document.body.append(document.createElement('other-scanner')));
    await expect
      .poll(() =>
        stage.page.locator('other-scanner').getByRole('button', { name: 'Turn the camera on' }).count(),
      )
      .toBe(1);
  });

  test('several of them share their style sheets; taking one out and putting it back works', async () => {
    stage = await Stage.open(site, withoutCamera);
    const shared = await stage.page.evaluate(async () => {
      const second = document.createElement('binhan-qr-reader');
      document.body.append(second);
      await new Promise((resolve) => setTimeout(resolve, 50));
      second.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.append(second);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const first = document.querySelector('binhan-qr-reader')?.shadowRoot;
      return [
        second.shadowRoot?.adoptedStyleSheets.every((sheet) => first?.adoptedStyleSheets.includes(sheet)),
        second.shadowRoot?.querySelectorAll('button').length,
        second.shadowRoot?.adoptedStyleSheets.length === first?.adoptedStyleSheets.length,
      ];
    });
    expect(shared).toEqual([true, 2, true]);
  });
});

describe('W08: looks', () => {
  test('custom properties, parts, and the page’s or its own colour scheme', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.reader().evaluate((element) => element.classList.add('branded'));
    const look = () =>
      stage.reader().evaluate((element) => {
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
    await stage.set('theme', 'dark');
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
      await stage
        .reader()
        .evaluate(
          (element, parts) => parts.filter((part) => !element.shadowRoot?.querySelector(`[part~=${part}]`)),
          documented,
        ),
    ).toEqual([]);
  });

  test('a dark page makes it dark', async () => {
    stage = await Stage.open(site, withoutCamera, '/', { colorScheme: 'dark' });
    expect(await stage.reader().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await stage.set('theme', 'auto');
    expect(await stage.reader().evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(20, 24, 26)',
    );
    expect(await stage.axeFindings()).toEqual([]);
  });

  test('W07: no frame, and no scrolling sideways at 320 pixels', async () => {
    stage = await Stage.open(site, withoutCamera, '/', { viewport: { width: 320, height: 600 } });
    expect(await stage.page.locator('iframe').count()).toBe(0);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('W13: language', () => {
  test('the nearest lang, the own attribute first, followed live', async () => {
    stage = await Stage.open(site, withoutCamera);
    await expect.poll(() => stage.button('Bật camera').count()).toBe(1);
    await stage.page.evaluate(() => document.getElementById('around')?.setAttribute('lang', 'en-GB'));
    await expect.poll(() => stage.button('Turn the camera on').count()).toBe(1);
    await stage.set('lang', 'vi');
    await expect.poll(() => stage.button('Bật camera').count()).toBe(1);
    await stage.reader().evaluate((element) => element.removeAttribute('lang'));
    await stage.page.evaluate(() => document.getElementById('around')?.removeAttribute('lang'));
    await stage.page.evaluate(() => (document.documentElement.lang = 'en'));
    await expect.poll(() => stage.button('Turn the camera on').count()).toBe(1);
  });

  test('what was said before changes too', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.field().fill(cccd);
    await stage.button('Đọc mã').click();
    await expect.poll(() => stage.status()).toBe('Đã đọc thẻ căn cước.');
    await stage.set('lang', 'en');
    await expect.poll(() => stage.status()).toBe('Read an identity card.');
  });
});

describe('text: pasted, typed or from a hand scanner', () => {
  test('W09: gives the reading, bubbling and composed, and forgets the text', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.field().fill(cccd);
    await stage.button('Đọc mã').click();
    const [event] = await stage.heard('binhan-read');
    expect(event).toEqual({ name: 'binhan-read', detail: readQr(cccd), target: 'reader', composed: true });
    expect(await stage.field().inputValue()).toBe('');
  });

  test('W20: nothing personal stays in the document or its address', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.field().fill(cccd);
    await stage.button('Đọc mã').click();
    await stage.heard('binhan-read');
    const everything = await stage
      .reader()
      .evaluate((element) => element.outerHTML + (element.shadowRoot?.innerHTML ?? '') + location.href);
    expect(everything).not.toMatch(/030095000001|Nguyễn/);
  });

  test.each(['Enter', 'Tab'])('a hand scanner types fast and ends with %s', async (end) => {
    stage = await Stage.open(site, withoutCamera);
    await stage.call('focus');
    await stage.page.keyboard.type('BAC1:A12425GABC1234002M');
    await stage.page.keyboard.press(end);
    const [event] = await stage.heard('binhan-read');
    expect(event?.detail).toMatchObject({ kind: 'own-person', fields: { cardId: 'A12425GABC1234002' } });
  });

  test('a person’s tab key moves on and sends nothing', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.call('focus');
    await stage.page.keyboard.type('BAC1:A12425G', { delay: 70 });
    await stage.page.keyboard.press('Tab');
    expect(await stage.page.evaluate(() => window.events.map(({ name }) => name))).toEqual(['binhan-ready']);
  });

  test('nothing typed is said so; a code of no known kind is explained', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.button('Đọc mã').click();
    await expect.poll(() => stage.status()).toBe('Chưa có nội dung mã.');
    await stage.field().fill('WIFI:T:WPA;S:x;P:y;;');
    await stage.button('Đọc mã').click();
    await expect.poll(() => stage.status()).toContain('Wi-Fi');
  });

  test('a page that answers the event itself keeps the element silent', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.page.evaluate(() => (window.refuse = true));
    await stage.field().fill(cccd);
    await stage.button('Đọc mã').click();
    await stage.heard('binhan-read');
    expect(await stage.status()).toBe('');
  });
});

describe('pictures', () => {
  test('a PNG of a code', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.choose(png(cccd));
    expect((await stage.heard('binhan-read'))[0]?.detail).toEqual(readQr(cccd));
    expect(stage.hosts).toEqual(new Set([site.origin]));
  });

  test('the SVG that @binhan/qr draws, photographed by the browser', async () => {
    stage = await Stage.open(site, withoutCamera);
    const other = await stage.page.context().newPage();
    await other.setContent(`<body style="margin:0;width:300px">${drawQr(personal)}</body>`);
    const picture = await other.locator('svg').screenshot();
    await other.close();
    await stage.choose(picture);
    expect((await stage.heard('binhan-read'))[0]?.detail).toEqual(readQr(personal));
  });

  test('no code, and no picture, are said with what to do and a phone number', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.choose(png(''));
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'no_code_in_picture' });
    await expect.poll(() => stage.alert()).toContain('Không tìm thấy mã QR');
    expect(await stage.reader().getByRole('link', { name: '1900 9095' }).getAttribute('href')).toBe(
      'tel:19009095',
    );
    await stage.choose(Buffer.from('no picture'));
    await expect.poll(() => stage.alert()).toContain('Không mở được tệp');
    expect(await stage.axeFindings()).toEqual([]);
  });

  test('W18: without its WebAssembly it tells the page and goes on', async () => {
    stage = await Stage.open(site, withoutCamera, '/', {}, (fresh) =>
      fresh.route('**/*.wasm', (route) => route.abort()),
    );
    await stage.choose(png(cccd));
    expect((await stage.heard('binhan-read'))[0]?.detail).toEqual(readQr(cccd));
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'decoder_unavailable' });
    stage.messages = stage.messages.filter((line) => !line.includes('ERR_FAILED'));
  });

  test('W18: without the rest of its script it says so, and works once it is there', async () => {
    stage = await Stage.open(site, withoutCamera, '/', {}, (fresh) =>
      fresh.route('**/scanner-*.js', (route) => route.abort()),
    );
    await stage.choose(png(cccd));
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'script_unavailable' });
    await expect.poll(() => stage.alert()).toMatch(/Chưa tải được.*1900 9095/s);
    await stage.page.unroute('**/scanner-*.js');
    await stage.choose(png(cccd));
    await stage.heard('binhan-read');
    stage.messages = stage.messages.filter((line) => !line.includes('ERR_FAILED'));
  });

  test('wasm-url is followed', async () => {
    stage = await Stage.open(site, withoutCamera);
    await stage.set('wasm-url', '/widgets/zxing_reader.wasm?mine');
    const asked = stage.page.waitForRequest((request) => request.url().endsWith('.wasm?mine'));
    await stage.choose(png(cccd));
    await asked;
    await stage.heard('binhan-read');
  });
});

describe('W12: for everyone', () => {
  test('axe finds nothing, and the keyboard reaches everything in order', async () => {
    stage = await Stage.open(site, withoutCamera);
    expect(await stage.axeFindings()).toEqual([]);
    const reached: string[] = [];
    await stage.page.locator('h1').click();
    for (let i = 0; i < 4; i++) {
      await stage.page.keyboard.press('Tab');
      reached.push(
        await stage.reader().evaluate((element) => {
          const active = element.shadowRoot?.activeElement;
          return active?.getAttribute('type') ?? '';
        }),
      );
    }
    expect(reached).toEqual(['button', 'file', 'text', 'submit']);
    await stage.page.keyboard.press('Tab');
    expect(await stage.reader().evaluate((element) => element.shadowRoot?.activeElement)).toBeNull();
  });

  test('W14: until the script runs people see the page’s own link', async () => {
    const context = await withoutCamera.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.origin);
    expect(await plain.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(true);
    await context.close();
    stage = await Stage.open(site, withoutCamera);
    expect(await stage.page.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(false);
  });
});
