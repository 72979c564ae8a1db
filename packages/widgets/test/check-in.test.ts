import { launchOptions } from '@binhan/config/browser';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codesIn } from './paper';
import { place, openPlacePortal } from './place-and-levels';
import { openSite } from './site';
import { Stage } from './stage';

let browser: Browser;
let portal: Awaited<ReturnType<typeof openPlacePortal>>;
let site: Awaited<ReturnType<typeof openSite>>;
let stage: Stage;
let listed = '';

beforeAll(async () => {
  portal = await openPlacePortal((origin) => origin === listed);
  const page = (attributes: string, around = '') => ({
    asks: portal.origin,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Chợ</title>
      <link rel="stylesheet" href="/site.css"><script src="/listen.js"></script>
      <script type="module" src="/widgets/auto.js"></script></head>
      <body><main><h1>Chợ</h1><div id="around"><binhan-check-in id="reader" hotline="1900 9095"
      origin="${portal.origin}" ${attributes}><a href="https://portal.example/">Mở cổng</a></binhan-check-in></div>${around}
      </main></body></html>`,
  });
  const good = `poster="${portal.origin}/p/good"`;
  site = await openSite({
    pages: {
      '/good': page(good),
      '/keyed': page(`${good} api-key="pk_test"`),
      '/twice': page(
        good,
        `<binhan-check-in id="second" origin="${portal.origin}" ${good}></binhan-check-in>`,
      ),
      '/withdrawn': page(`poster="${portal.origin}/p/old"`),
      '/script': page('poster="javascript:alert(1)"'),
      '/elsewhere': page(`poster="${portal.origin}.evil.example/p/good"`),
      '/named': page(`poster="${portal.origin.replace('//', '//portal@')}/p/good"`),
      '/none': page(''),
      '/test': page(`${good} test-outcome="shown"`),
      '/test-fails': page(`${good} test-outcome="error:unreachable"`),
    },
  });
  listed = site.origin;
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
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
const said = () => stage.reader().locator('section').innerText();
const link = () =>
  stage.reader().getByRole('link', { name: /Ghi nhận trên máy này|Check in on this device/ });
const code = () => stage.reader().getByRole('img');
/** What a phone reads off the screen. */
const drawn = async () => codesIn(await code().screenshot());

describe('a place on its own site', () => {
  test('W05 W06 W09 W20: name, gate, code, link and level; nobody is asked but the portal, without cookie and address', async () => {
    await open('/good');
    expect(await stage.heard('binhan-place-shown')).toMatchObject([{ detail: null, composed: true }]);
    const text = await said();
    expect(text).toContain(place.name);
    expect(text).toContain('Cửa: Cổng chính');
    expect(text).toContain('Cấp độ dịch ở Thanh Miện: Cấp 2');
    expect(await link().getAttribute('href')).toBe(`${portal.origin}/p/good`);
    expect(await link().getAttribute('rel')).toBe('noopener noreferrer');
    expect(await drawn()).toEqual([`${portal.origin}/p/good`]);
    expect(portal.asked.map(({ path }) => path).toSorted()).toEqual([
      '/api/v1/levels',
      '/api/v1/posters/read',
    ]);
    for (const { headers } of portal.asked) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('x-api-key');
      expect(headers).not.toHaveProperty('authorization');
    }
    expect(await stage.axeFindings()).toEqual([]);
  });

  test('a publishable key goes along; the page’s language changes what is shown', async () => {
    await open('/keyed');
    await stage.heard('binhan-place-shown');
    expect(portal.asked.every(({ headers }) => headers['x-api-key'] === 'pk_test')).toBe(true);
    await stage.page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await expect.poll(said).toContain('Epidemic level in Thanh Miện: Level 2');
    await stage.set('lang', 'vi');
    await expect.poll(said).toContain('Ghi nhận trên máy này');
  });

  test.each([
    ['/script', 'no address of the web'],
    ['/elsewhere', 'a look-alike host'],
    ['/named', 'a name before the host'],
    ['/none', 'nothing'],
  ])('case 30: %s, %s, is never drawn, linked or asked about', async (path) => {
    await open(path);
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'poster_not_accepted' } }]);
    expect(await stage.alert()).toContain('1900 9095');
    expect(await code().count()).toBe(0);
    expect(await link().count()).toBe(0);
    expect(portal.asked).toEqual([]);
  });

  test('case 30: a withdrawn poster shows no code', async () => {
    await open('/withdrawn');
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'poster_not_accepted' } }]);
    expect(await stage.alert()).toContain('đã bị thu hồi');
    expect(await code().count()).toBe(0);
    expect(await stage.axeFindings()).toEqual([]);
    // The browser's own line about the answer; ours there are none.
    expect(stage.messages.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  test('W20: a page whose origin is not listed reads nothing, and the browser says so', async () => {
    listed = 'https://other.example';
    await open('/good');
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'unreachable' } }]);
    expect(await said()).not.toContain(place.name);
    expect(stage.messages.splice(0).join(' ')).toContain('CORS');
  });

  test('W18: while the portal is away the code and the link are there; later it is asked again', async () => {
    portal.state.down = true;
    await open('/good');
    await stage.heard('binhan-error');
    expect(await stage.alert()).toContain('vẫn quét được');
    expect(await drawn()).toEqual([`${portal.origin}/p/good`]);
    portal.state.down = false;
    await stage.button('Thử lại').click();
    await stage.heard('binhan-place-shown');
    await expect.poll(said).toContain(place.name);
    expect(await stage.alert()).toBe('');
    stage.messages.splice(0);
  });

  test('W07 W16 W17: two on a page, narrow, mounted a hundred times, properties set before the class', async () => {
    await open('/twice', { viewport: { width: 320, height: 640 } });
    await expect
      .poll(async () => (await stage.heard('binhan-place-shown')).map(({ target }) => target).toSorted())
      .toEqual(['reader', 'second']);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const links = await stage.page.evaluate(async (poster) => {
      const around = document.querySelector('#around');
      for (let n = 0; n < 100; n += 1) {
        const one = document.createElement('binhan-check-in');
        Object.assign(one, { origin: new URL(poster).origin, poster, testOutcome: 'shown' });
        around?.append(one);
        one.remove();
      }
      const last = document.createElement('binhan-check-in');
      Object.assign(last, { origin: new URL(poster).origin, poster, testOutcome: 'shown' });
      around?.append(last);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return last.shadowRoot?.querySelectorAll('a').length;
    }, `${portal.origin}/p/good`);
    expect(links).toBe(1);
  });

  test('W19: with a test outcome nobody is asked', async () => {
    await open('/test');
    await stage.heard('binhan-place-shown');
    expect(await said()).toContain('Chợ thử nghiệm');
    await stage.set('test-outcome', 'error:poster_not_accepted');
    await stage.heard('binhan-error');
    await stage.page.goto(`${site.origin}/test-fails`);
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'unreachable' } }]);
    expect(portal.asked).toEqual([]);
  });

  test('W08 W14: parts and colours can be set; without scripts the link of the page is there', async () => {
    await open('/good');
    await stage.heard('binhan-place-shown');
    const ground = await stage.page.evaluate(() => {
      document.querySelector<HTMLElement>('#reader')?.style.setProperty('--binhan-level-2', 'rgb(1, 2, 3)');
      const sign = document.querySelector('#reader')?.shadowRoot?.querySelector('[part=sign]');
      return sign ? getComputedStyle(sign).backgroundColor : '';
    });
    expect(ground).toBe('rgb(1, 2, 3)');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/good`);
    expect(await page.getByRole('link', { name: 'Mở cổng' }).isVisible()).toBe(true);
    await context.close();
  });
});
