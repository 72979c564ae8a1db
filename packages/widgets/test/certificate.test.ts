import { writeFileSync } from 'node:fs';
import { launchOptions } from '@binhan/config/browser';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { codesIn, rasterize } from './paper';
import { openSite } from './site';
import { Stage } from './stage';
import { card, certify, createKey, payloads } from './trust';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
let stage: Stage;
let texts: { vaccination: string; test: string; recovery: string; card: string };

beforeAll(async () => {
  const signer = await createKey('AAECAwQFBgc=');
  texts = {
    vaccination: await certify(signer, payloads.vaccination),
    test: await certify(signer, payloads.test),
    recovery: await certify(signer, payloads.recovery),
    card: await card(await createKey(), 'https://binhan.example/issuer'),
  };
  const page = (attributes: string, css = 'site') => ({
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Ví</title>
      <link rel="stylesheet" href="/${css}.css"><script src="/listen.js"></script>
      <script type="module" src="/widgets/auto.js"></script></head>
      <body><main><h1>Ví</h1><div id="around"><binhan-certificate id="reader" ${attributes}>
      <a href="https://portal.example/">Mở cổng</a></binhan-certificate></div></main></body></html>`,
  });
  site = await openSite({
    pages: { '/wallet': page(''), '/bright': page('bright'), '/card': page('size="card"', 'card') },
  });
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(() => stage.close());

const open = async (path = '/wallet', options = {}, before?: Parameters<typeof Stage.open>[4]) => {
  stage = await Stage.open(site, browser, path, options, before);
};
const hand = (text: string | null) =>
  stage.reader().evaluate((element, given) => {
    (element as HTMLElementTagNameMap['binhan-certificate']).text = given;
  }, text);
const show = async (text: string) => {
  await hand(text);
  await code().waitFor();
};
const code = () => stage.reader().locator('[part~=code] svg');
const details = () => stage.reader().locator('[part~=details]');
const insides = () =>
  stage.reader().evaluate((element) => element.outerHTML + (element.shadowRoot?.innerHTML ?? ''));
/** What a camera sees of the code. */
const seen = async () => codesIn(await code().screenshot());
const shot = async (name: string) => {
  const folder = process.env['WIDGET_SHOTS'];
  if (folder) await stage.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe('on the screen', () => {
  test('W05, W20: the code, black on white, large; nothing of it in an attribute; no request but for its own script', async () => {
    await open();
    await show(texts.vaccination);
    expect(await seen()).toEqual([texts.vaccination]);
    const { width } = (await code().boundingBox()) ?? { width: 0 };
    expect(width).toBeGreaterThanOrEqual((60 / 25.4) * 96 - 0.5);
    expect(width).toBeGreaterThanOrEqual(0.6 * 360);
    const html = await insides();
    expect(html).not.toContain('HC1:');
    expect(html).not.toContain(' text=');
    expect(stage.hosts).toEqual(new Set([site.origin]));
    expect(await stage.axeFindings()).toEqual([]);
    await shot('certificate');
    await stage.set('theme', 'dark');
    expect(await seen()).toEqual([texts.vaccination]);
    await stage.set('text', texts.recovery);
    expect(await seen()).toEqual([texts.vaccination]);
    await stage.reader().evaluate((element) => element.removeAttribute('text'));
  });

  test('after a tap the eleven fields, in both languages', async () => {
    await open();
    await show(texts.vaccination);
    expect(await details().isVisible()).toBe(false);
    await stage.button('Xem nội dung').click();
    expect(await stage.reader().locator('[part~=field]').count()).toBe(11);
    const vi = await details().innerText();
    expect(vi).toMatch(/Chứng nhận tiêm chủng[\s\S]*Họ và tên[\s\S]*Full name[\s\S]*Đặng Thị Ngọc Thủy/);
    expect(vi).toContain('06/05/1960');
    expect(vi).toMatch(/Việt Nam[\s\S]*Vietnam/);
    expect(vi).toContain('2/2');
    expect(vi).toContain('BBIBP-CorV');
    expect(vi).toContain('COVID-19');
    expect(await stage.axeFindings()).toEqual([]);
    await shot('certificate-open');
    await stage.set('lang', 'en');
    await expect.poll(() => details().innerText()).toMatch(/Certificate of vaccination[\s\S]*Full name/);
    await stage.button('Hide what it says').click();
    expect(await details().isVisible()).toBe(false);
  });

  test('tests, recoveries and health cards', async () => {
    await open('/wallet', { viewport: { width: 1280, height: 800 } });
    await show(texts.test);
    await stage.button('Xem nội dung').click();
    expect(await details().innerText()).toMatch(
      /Chứng nhận xét nghiệm[\s\S]*1980[\s\S]*NAAT[\s\S]*RT-PCR[\s\S]*Không phát hiện[\s\S]*Not detected[\s\S]*CDC Hải Dương/,
    );
    await shot('certificate-wide');
    await show(texts.recovery);
    await expect.poll(() => details().textContent()).toContain('Ngày dương tính đầu tiên');
    // Another certificate begins closed.
    expect(await details().isVisible()).toBe(false);
    await show(texts.card);
    await expect.poll(() => details().textContent()).toMatch(/Thẻ sức khỏe.*Phạm Văn Bình.*03\/02\/1971/s);
    expect(await seen()).toEqual([texts.card]);
  });

  test('taken away it is gone; what is no certificate is not drawn', async () => {
    await open();
    await show(texts.vaccination);
    await stage.call('reset');
    await expect.poll(insides).not.toMatch(/Thủy|<path/);
    for (const hostile of ['javascript:alert(1)', 'HC1:\u202Eevil', `HC1:${'A'.repeat(4292)}`, ' ']) {
      await hand(hostile);
      await expect.poll(() => stage.alert()).toBe('Không đọc được chứng nhận này.');
      expect(await insides()).not.toMatch(/evil|alert\(1\)|AAAA|<path/);
    }
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'certificate_unreadable' });
    expect(await stage.axeFindings()).toEqual([]);
    await hand(null);
    await expect.poll(insides).not.toContain('Không đọc được');
  });

  test('W12: both languages, light and dark, 320 pixels, twice the size', async () => {
    await open('/wallet', { viewport: { width: 320, height: 640 } });
    const width = () => stage.page.evaluate(() => document.documentElement.scrollWidth);
    for (const theme of ['light', 'dark']) {
      for (const lang of ['vi', 'en']) {
        await stage.set('theme', theme);
        await stage.set('lang', lang);
        await show(texts.vaccination);
        await stage.reader().getByRole('button').click();
        expect(await stage.axeFindings()).toEqual([]);
        expect(await width()).toBeLessThanOrEqual(320);
      }
    }
    await shot('certificate-dark');
    await stage.page.setViewportSize({ width: 640, height: 800 });
    await stage.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await width()).toBeLessThanOrEqual(640);
  });

  test('W08, W18: its parts; without the rest of its script it says so', async () => {
    await open('/wallet', {}, (page) => page.route('**/show-*.js', (route) => route.abort()));
    await hand(texts.vaccination);
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'script_unavailable' });
    await expect.poll(() => stage.alert()).toContain('Chưa tải được');
    await stage.page.unroute('**/show-*.js');
    await hand('');
    await show(texts.vaccination);
    const parts = ['base', 'code', 'details', 'name', 'field', 'button', 'status'];
    expect(
      await stage
        .reader()
        .evaluate(
          (element, names) => names.filter((part) => !element.shadowRoot?.querySelector(`[part~=${part}]`)),
          parts,
        ),
    ).toEqual([]);
    stage.messages = stage.messages.filter((line) => !line.includes('ERR_FAILED'));
  });

  test('bright keeps the screen on while the code is in full view', async () => {
    await open('/bright', {}, (page) =>
      page.addInitScript(() => {
        window.opened = window.stopped = 0;
        Object.defineProperty(navigator, 'wakeLock', {
          value: {
            request: () => {
              window.opened = (window.opened ?? 0) + 1;
              return Promise.resolve({
                release: () => {
                  window.stopped = (window.stopped ?? 0) + 1;
                  return Promise.resolve();
                },
              });
            },
          },
        });
      }),
    );
    const counts = () => stage.page.evaluate(() => [window.opened, window.stopped]);
    expect(await counts()).toEqual([0, 0]);
    await show(texts.vaccination);
    await expect.poll(counts).toEqual([1, 0]);
    await stage.page.evaluate(() => {
      document.body.style.paddingTop = '200vh';
    });
    await expect.poll(counts).toEqual([1, 1]);
    await code().scrollIntoViewIfNeeded();
    await expect.poll(counts).toEqual([2, 1]);
    await stage.call('reset');
    await expect.poll(counts).toEqual([2, 2]);
    await show(texts.test);
    await code().scrollIntoViewIfNeeded();
    await expect.poll(counts).toEqual([3, 2]);
    await stage.reader().evaluate((element) => element.removeAttribute('bright'));
    await expect.poll(counts).toEqual([3, 3]);
  });
});

describe('on paper, at 150 dots per inch', () => {
  test.each(['light', 'dark'])(
    'A4: the code is read back, and all fields stand below it (%s)',
    async (theme) => {
      await open();
      await stage.set('theme', theme);
      await show(texts.vaccination);
      const sheet = await rasterize(browser, await stage.page.pdf({ format: 'A4' }), 150);
      expect(sheet.pages).toBe(1);
      expect(await codesIn(sheet.png)).toEqual([texts.vaccination]);
      for (const words of ['Đặng Thị Ngọc Thủy', 'Họ và tên', 'Full name', 'Mã số chứng nhận', '06/05/1960'])
        expect(sheet.text).toContain(words);
      expect(sheet.text).not.toContain('Xem nội dung');
      keep(`paper-a4-${theme}`, sheet.png);
    },
  );

  test.each(['vaccination', 'test', 'recovery', 'card'] as const)(
    'a card of 85.6 × 54 millimetres: the code is read back beside the most important fields (%s)',
    async (kind) => {
      await open('/card');
      await show(texts[kind]);
      const sheet = await rasterize(
        browser,
        await stage.page.pdf({ width: '85.6mm', height: '54mm', printBackground: true }),
        150,
      );
      keep(`paper-card-${kind}`, sheet.png);
      expect(sheet.pages).toBe(1);
      expect(await codesIn(sheet.png)).toEqual([texts[kind]]);
      expect(sheet.text).toMatch(/Họ và tên/);
      expect(sheet.text).not.toContain('Full name');
    },
  );
});

function keep(name: string, picture: Buffer): void {
  const folder = process.env['WIDGET_SHOTS'];
  if (folder) writeFileSync(`${folder}/${name}.png`, picture);
}
