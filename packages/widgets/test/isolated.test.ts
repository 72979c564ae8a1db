/** W07: the elements in a titled, sandboxed frame that sizes itself, on a strict page of somebody else. */
import { launchOptions } from '@binhan/config/browser';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attributesOf, elements, isIsolatedTag, passingOf, propertyOf } from '../src/isolated/elements';
import type { BinhanCertificate, BinhanQrReader } from '../types/index';
import { openPlacePortal, place } from './place-and-levels';
import { writeFilm } from './pictures';
import { openSite } from './site';
import { Stage } from './stage';

let browser: Browser;
let withCamera: Browser;
let folder: string;
let portal: Awaited<ReturnType<typeof openPlacePortal>>;
let site: Awaited<ReturnType<typeof openSite>>;
let stage: Stage;
let listed = '';

beforeAll(async () => {
  portal = await openPlacePortal((origin) => origin === listed);
  const page = (body: string) => ({
    frames: portal.origin,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Chợ</title>
      <link rel="stylesheet" href="/site.css"><script src="/listen.js"></script>
      <script type="module" src="/widgets/isolated-auto.js"></script></head>
      <body><main><h1>Chợ</h1><div id="around">${body}</div></main></body></html>`,
  });
  const one = (tag: string, attributes = '') =>
    page(`<${tag} id="reader" hotline="1900 9095" origin="${portal.origin}" ${attributes}><a
      href="https://portal.example/">Mở cổng</a></${tag}>`);
  site = await openSite({
    pages: {
      '/levels': one('binhan-levels', 'class="branded"'),
      '/place': one('binhan-check-in', `poster="${portal.origin}/p/good"`),
      '/far': page(`<div class="far"></div><binhan-check-in id="reader" origin="${portal.origin}"
        poster="${portal.origin}/p/good"></binhan-check-in>`),
      '/lookup': one('binhan-result-lookup'),
      '/certificate': one('binhan-certificate'),
      '/verifier': one('binhan-certificate-verifier'),
      '/reader': one('binhan-qr-reader', 'test-outcome="030095000001"'),
      '/nowhere': page('<binhan-levels id="reader" origin="javascript:alert(1)"></binhan-levels>'),
      '/form': page(`<p><a id="summary" href="#reader">Chưa có mã của khách</a></p>
        <form id="form"><fieldset id="group"><legend>Khách</legend>
        <binhan-qr-reader id="reader" name="visitor" required origin="${portal.origin}"></binhan-qr-reader></fieldset>
        <button id="send">Gửi</button></form>`),
    },
  });
  browser = await chromium.launch(launchOptions());
  folder = mkdtempSync(join(tmpdir(), 'isolated-'));
  const film = join(folder, 'film.y4m');
  writeFilm(film, 'https://example.org/');
  withCamera = await chromium.launch(
    launchOptions([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]),
  );
});
afterAll(async () => {
  await browser.close();
  await withCamera.close();
  rmSync(folder, { recursive: true });
  await site.close();
  await portal.close();
});
beforeEach(() => {
  portal.asked.splice(0);
  portal.state.down = false;
  listed = site.origin;
});
afterEach(() => stage.close());

const open = async (path: string, options = {}) => {
  stage = await Stage.open(site, browser, path, options);
  stage.asks = portal.origin;
};
/** Opens a page whose element will not be drawn. */
const openWithout = async (path: string) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  stage = new Stage(site, await context.newPage());
  stage.asks = portal.origin;
  await stage.page.goto(site.origin + path);
};
const inside = () => stage.page.frameLocator('#reader iframe');
const frame = () => stage.reader().locator('iframe');
/** The frame's own page. */
const page = () => {
  const found = stage.page.frames().find((one) => one.url().startsWith(portal.origin));
  if (!found) throw new TypeError('no frame');
  return found;
};
/** How much of the frame's page is not to be seen without scrolling in it. */
const hidden = () =>
  page().evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return [scrollHeight - clientHeight, scrollWidth - clientWidth];
  });

describe('W07: the isolated mode', () => {
  test.each([
    ['/levels', 'Cấp độ dịch'],
    ['/place', 'Ghi nhận đến và về'],
    ['/lookup', 'Xem kết quả xét nghiệm'],
    ['/certificate', 'Chứng nhận'],
    ['/verifier', 'Kiểm tra chứng nhận'],
    ['/reader', 'Đọc mã QR'],
  ])(
    '%s has a title, a sandbox and no scrolling inside, 320 px wide; axe finds nothing',
    async (path, title) => {
      await open(path, { viewport: { width: 320, height: 640 } });
      await expect.poll(() => frame().getAttribute('title')).toContain(title);
      expect(await frame().getAttribute('sandbox')).not.toMatch(/top-navigation|modals/);
      await page().waitForLoadState('networkidle');
      await expect.poll(hidden).toEqual([0, 0]);
      expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await stage.axeFindings()).toEqual([]);
      expect(await stage.axeFindings(page())).toEqual([]);
      // What was put inside for people without it is not shown beside it.
      expect(await stage.page.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(false);
    },
  );

  test('the frame grows and shrinks with what is in it', async () => {
    await open('/place', { viewport: { width: 320, height: 640 } });
    await stage.heard('binhan-place-shown');
    await inside().getByText(place.name).waitFor();
    const height = () => frame().evaluate((element) => element.getBoundingClientRect().height);
    const whole = await height();
    await stage.set('poster', 'https://elsewhere.example/p/x');
    await stage.heard('binhan-error');
    await expect.poll(height).toBeLessThan(whole);
    await expect.poll(hidden).toEqual([0, 0]);
  });

  test('a frame far below what is seen has its height before anybody gets there', async () => {
    await open('/far', { viewport: { width: 320, height: 640 } });
    await stage.heard('binhan-place-shown');
    await expect.poll(hidden).toEqual([0, 0]);
    await inside().getByText(place.name).waitFor();
    expect(await stage.page.evaluate(() => scrollY)).toBe(0);
  });

  test('W06 W20: the portal alone is asked, by its own page, without cookie and address; the page needs no other leave', async () => {
    await open('/place');
    await stage.heard('binhan-place-shown');
    expect(portal.asked.map(({ path }) => path).toSorted()).toEqual([
      '/api/v1/levels',
      '/api/v1/posters/read',
    ]);
    for (const { headers } of portal.asked) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(page().url()).toBe(`${portal.origin}/embed/frame.html?page=${encodeURIComponent(site.origin)}`);
    const reached = await frame().evaluate((element) => (element as HTMLIFrameElement).contentDocument);
    expect(reached).toBeNull();
  });

  test('W08 W13: language, colours and letters follow the page, live', async () => {
    await open('/levels');
    await stage.heard('binhan-levels-shown');
    const look = () =>
      page().evaluate(() => {
        const element = document.querySelector('binhan-levels') ?? document.body;
        const style = getComputedStyle(element);
        return [style.fontFamily, style.getPropertyValue('--binhan-accent'), style.colorScheme].join('|');
      });
    expect(await look()).toBe('serif|rgb(120, 0, 60)|normal');
    await stage.page.evaluate(() => {
      document.documentElement.lang = 'en';
      document.querySelector('#reader')?.classList.remove('branded');
    });
    await inside().getByText('Level 4', { exact: false }).first().waitFor();
    await expect.poll(() => frame().getAttribute('title')).toContain('pidemic levels');
    await expect.poll(look).toBe('serif||normal');
    await stage.set('theme', 'dark');
    await expect.poll(look).toBe('serif||dark');
  });

  test('W09 W17: what was read comes out as an event and as a value; properties before the class, methods, a hundred times', async () => {
    await open('/reader');
    await inside().getByRole('button', { name: 'Bật camera' }).click();
    expect(await stage.heard('binhan-read')).toMatchObject([
      { detail: { kind: 'number', raw: '030095000001' }, composed: true, target: 'reader' },
    ]);
    const value = () => stage.reader().evaluate((element) => (element as BinhanQrReader).value);
    expect(await value()).toBe('030095000001');
    await stage.call('reset');
    expect(await value()).toBe('');
    await expect.poll(() => inside().getByText('Chế độ thử').count()).toBe(0);
    const left = await stage.page.evaluate(async (origin) => {
      const around = document.querySelector('#around');
      for (let n = 0; n < 100; n += 1) {
        const one = document.createElement('binhan-qr-reader');
        Object.assign(one, { origin, testOutcome: '1' });
        around?.append(one);
        one.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return document.querySelectorAll('binhan-qr-reader').length;
    }, portal.origin);
    expect(left).toBe(1);
    expect(stage.page.frames()).toHaveLength(2);
  });

  test('a certificate is handed over and stands neither in the address nor in an attribute', async () => {
    await open('/certificate');
    await stage.reader().evaluate((element) => {
      (element as BinhanCertificate).text = 'HC1:NOT A CERTIFICATE';
    });
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'certificate_unreadable' } }]);
    expect(page().url()).not.toContain('HC1');
    expect(await page().content()).not.toContain('HC1');
    const left = await stage.reader().evaluate((element) => {
      const certificate = element as BinhanCertificate;
      certificate.reset();
      return certificate.text;
    });
    expect(left, 'after reset() nothing of it stays in the page either').toBe('');
  });

  test('a method answers what it answers inside', async () => {
    await open('/verifier');
    const said = await stage
      .reader()
      .evaluate((element) =>
        (element as HTMLElementTagNameMap['binhan-certificate-verifier']).verify('HC1:NOT A CERTIFICATE'),
      );
    expect(said).toMatchObject({ verdict: 'invalid' });
    expect(await stage.heard('binhan-verified')).toMatchObject([{ detail: said }]);
  });

  test('W10 W11: it is a field of the form around it', async () => {
    await open('/form');
    const sent = () =>
      stage.page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('#form');
        return form ? [...new FormData(form)] : [];
      });
    await stage.page.locator('#send').click();
    await inside().getByText('Chưa có mã').waitFor();
    await stage.page.locator('#summary').click();
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.localName))
      .toBe('binhan-qr-reader');
    await stage.page.keyboard.type('030095000001');
    await stage.page.keyboard.press('Enter');
    await stage.heard('binhan-read');
    expect(await sent()).toEqual([['visitor', '030095000001']]);
    await stage.page.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.reset());
    expect(await sent()).toEqual([['visitor', '']]);
    await stage.page.evaluate(() => document.querySelector('#group')?.toggleAttribute('disabled', true));
    await expect.poll(() => inside().getByRole('button', { name: 'Bật camera' }).isDisabled()).toBe(true);
    expect(await sent()).toEqual([]);
  });

  test('moved within its page it is another frame, and holds what it held', async () => {
    await open('/reader');
    await inside().getByRole('button', { name: 'Bật camera' }).click();
    await stage.heard('binhan-read');
    const said = inside().getByText('Chế độ thử');
    await said.waitFor();
    await stage.page.evaluate(() => {
      window.events = [];
      const reader = document.querySelector('#reader');
      if (reader) document.querySelector('main')?.append(reader);
    });
    await stage.heard('binhan-ready');
    await said.waitFor();
    expect(await stage.reader().evaluate((element) => (element as BinhanQrReader).value)).toBe(
      '030095000001',
    );
  });

  test('W12: the keyboard goes in and out again', async () => {
    await open('/levels');
    await stage.heard('binhan-levels-shown');
    await stage.page.evaluate(() => {
      const after = document.createElement('button');
      after.id = 'after';
      document.querySelector('#around')?.append(after);
    });
    let reached = false;
    for (let n = 0; n < 20 && !reached; n += 1) {
      await stage.page.keyboard.press('Tab');
      reached = await stage.page.evaluate(() => document.activeElement?.id === 'after');
    }
    expect(reached).toBe(true);
  });

  test('W20: a page that is not listed is shown nothing, and says so with the page’s own link', async () => {
    listed = 'https://other.example';
    await openWithout('/levels');
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'frame_unavailable' } }]);
    expect(await stage.alert()).toContain('1900 9095');
    expect(await stage.page.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(true);
    expect(await stage.axeFindings()).toEqual([]);
    expect(portal.asked).toEqual([]);
    // The browser's own lines about the frame it refused.
    expect(stage.messages.splice(0).join(' ')).toContain('frame-ancestors');
    listed = site.origin;
    await stage.button('Thử lại').click();
    await stage.heard('binhan-levels-shown');
    expect(await stage.page.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(false);
  });

  test('an address that is none opens nothing; a good one that comes later does', async () => {
    await openWithout('/nowhere');
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'frame_unavailable' } }]);
    expect(await frame().count()).toBe(0);
    await stage.set('origin', portal.origin);
    await stage.heard('binhan-levels-shown');
    expect(await stage.alert()).toBe('');
  });

  test('removed while it opens, and given what cannot be handed over: nothing is thrown into the page', async () => {
    await open('/reader');
    await stage.page.evaluate(async (origin) => {
      const around = document.querySelector('#around');
      for (const wait of [0, 20, 40, 80, 120, 160, 240]) {
        const one = document.createElement('binhan-levels');
        Object.assign(one, { origin });
        around?.append(one);
        await new Promise((resolve) => setTimeout(resolve, wait));
        one.remove();
      }
      const odd = document.createElement('binhan-levels');
      Object.assign(odd, { origin, geometry: { type: () => 'a function' } });
      odd.id = 'odd';
      around?.append(odd);
    }, portal.origin);
    await expect
      .poll(async () => (await stage.heard('binhan-error')).map(({ target, detail }) => [target, detail]))
      .toEqual([['odd', { code: 'frame_unavailable' }]]);
  });

  test('the camera opens in the frame, and gives what it sees to the page', async () => {
    stage = await Stage.open(site, withCamera, '/form');
    stage.asks = portal.origin;
    await inside().getByRole('button', { name: 'Bật camera' }).click();
    expect(await stage.heard('binhan-read')).toMatchObject([{ detail: { kind: 'url' } }]);
  });

  test('another page cannot speak with the frame: it answers the one it was opened for', async () => {
    await open('/reader');
    const foreign = await openSite({
      pages: {
        '/thief': {
          frames: portal.origin,
          html: `<!doctype html><title>x</title><script src="/listen.js"></script><iframe title="x"
            src="${portal.origin}/embed/frame.html?page=${encodeURIComponent(site.origin)}"></iframe>`,
        },
      },
    });
    const context = await browser.newContext();
    const thief = await context.newPage();
    await thief.goto(`${foreign.origin}/thief`);
    await thief.waitForLoadState('networkidle');
    const shown = thief.frames().map((one) => one.url());
    expect(shown.filter((url) => url.startsWith(portal.origin))).toEqual([]);
    await context.close();
    await foreign.close();
  });
});

test('what passes the border is what the elements have', async () => {
  await open('/reader');
  const known = await page().evaluate(
    (tags) =>
      tags.map((tag) => {
        const made = customElements.get(tag) as
          (typeof HTMLElement & { observedAttributes: string[] }) | undefined;
        const members: string[] = [];
        for (
          let proto = made?.prototype;
          proto && proto !== HTMLElement.prototype;
          proto = Object.getPrototypeOf(proto) as HTMLElement
        )
          members.push(...Object.getOwnPropertyNames(proto));
        return { tag, attributes: made?.observedAttributes ?? [], members };
      }),
    Object.keys(elements),
  );
  const kept = ['origin', 'api-key', 'wasm-url'];
  for (const { tag, attributes, members } of known) {
    if (!isIsolatedTag(tag)) throw new TypeError(tag);
    const passing = passingOf(tag);
    const passes = attributesOf(passing).filter((name) => name !== 'theme');
    expect([tag, passes.toSorted()]).toEqual([
      tag,
      attributes.filter((name) => !kept.includes(name)).toSorted(),
    ]);
    const named = [
      ...[...(passing.texts ?? []), ...(passing.switches ?? []), ...(passing.numbers ?? [])].map(propertyOf),
      ...(passing.values ?? []),
      ...passing.methods,
      ...Object.keys(passing.asked ?? {}),
    ];
    expect([tag, named.filter((name) => !members.includes(name))]).toEqual([tag, []]);
  }
});
