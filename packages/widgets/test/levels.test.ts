import { launchOptions } from '@binhan/config/browser';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outlinesOf } from '../src/levels/outline';
import { geometry, openPlacePortal } from './place-and-levels';
import { openSite } from './site';
import { Stage } from './stage';

let browser: Browser;
let portal: Awaited<ReturnType<typeof openPlacePortal>>;
let site: Awaited<ReturnType<typeof openSite>>;
let stage: Stage;
let listed = '';

beforeAll(async () => {
  portal = await openPlacePortal((origin) => origin === listed);
  const page = (attributes: string) => ({
    asks: portal.origin,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Báo</title>
      <link rel="stylesheet" href="/site.css"><script src="/listen.js"></script>
      <script type="module" src="/widgets/auto.js"></script></head>
      <body><main><h1>Báo</h1><div id="around"><binhan-levels id="reader" hotline="1900 9095"
      origin="${portal.origin}" ${attributes}><a href="https://portal.example/cap-do">Cấp độ dịch</a></binhan-levels>
      </div></main></body></html>`,
  });
  const drawn = JSON.stringify(geometry).replaceAll('"', '&quot;');
  site = await openSite({
    pages: {
      '/tiles': page(''),
      '/map': page(`code-property="ma" geometry="${drawn}"`),
      '/broken': page('geometry="{&quot;type&quot;:1}"'),
      '/test': page('test-outcome="shown"'),
      '/test-fails': page('test-outcome="error:unreachable"'),
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
const rows = () => stage.reader().locator('tbody tr').allInnerTexts();
const map = () => stage.reader().getByRole('img');

describe('levels on the page of others', () => {
  test('W05 W06 W09 W12: tiles and table say the same in words; one request without cookie and address', async () => {
    await open('/tiles');
    expect(await stage.heard('binhan-levels-shown')).toMatchObject([
      { detail: { communes: 2 }, composed: true },
    ]);
    expect(await rows()).toEqual([
      'Bắc Thanh Miện\tCấp 4\t07:00, 20/11/2026',
      'Thanh Miện\tCấp 2\t07:00, 20/11/2026',
    ]);
    expect(await stage.reader().getByRole('listitem').allTextContents()).toEqual([
      '2Thanh Miện: Cấp 2',
      '4Bắc Thanh Miện: Cấp 4',
    ]);
    expect(portal.asked).toHaveLength(1);
    expect(portal.asked[0]).toMatchObject({ method: 'GET', path: '/api/v1/levels' });
    for (const name of ['cookie', 'referer', 'x-api-key', 'authorization'])
      expect(portal.asked[0]?.headers).not.toHaveProperty(name);
    expect(await stage.axeFindings()).toEqual([]);
    await stage.page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await expect.poll(rows).toEqual(expect.arrayContaining(['Thanh Miện\tLevel 2\t07:00, 20/11/2026']));
  });

  test('A24: a real map where the page gives geometry: an outline each, a number where a level is published, the table beside it', async () => {
    await open('/map');
    await stage.heard('binhan-levels-shown');
    expect(await map().locator('path').count()).toBe(3);
    expect(await map().locator('text').allTextContents()).toEqual(['2', '4']);
    expect(await map().locator('title').allTextContents()).toEqual([
      'Thanh Miện: Cấp 2',
      'Bắc Thanh Miện: Cấp 4',
      '11257: –',
    ]);
    expect(await rows()).toHaveLength(2);
    expect(await stage.axeFindings()).toEqual([]);
    const fills = await map()
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
    expect(new Set(fills).size, 'the style sheet reaches the map under a strict policy').toBe(3);
  });

  test('the property takes the object; what is no geometry leaves tiles and table', async () => {
    await open('/broken');
    await expect
      .poll(async () => (await stage.heard('binhan-error')).at(-1)?.detail)
      .toEqual({
        code: 'geometry_unusable',
      });
    expect(await rows()).toHaveLength(2);
    expect(await stage.reader().getByRole('listitem').count()).toBe(2);
    await stage.reader().evaluate((element, given) => {
      Object.assign(element, { geometry: given, codeProperty: 'ma' });
    }, geometry);
    await expect.poll(() => map().locator('path').count()).toBe(3);
  });

  test('W18 W20: away, or of an origin that is not listed: words, a number and another try', async () => {
    listed = 'https://other.example';
    await open('/tiles');
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'unreachable' } }]);
    expect(await stage.alert()).toContain('1900 9095');
    listed = site.origin;
    await stage.button('Thử lại').click();
    await stage.heard('binhan-levels-shown');
    expect(await stage.alert()).toBe('');
    portal.state.down = true;
    await stage.reader().evaluate((element) => (element as HTMLElementTagNameMap['binhan-levels']).refresh());
    expect(await rows(), 'what was known stays').toHaveLength(2);
    expect(await stage.alert()).toContain('Chưa kết nối được');
    expect(stage.messages.splice(0).join(' ')).toContain('CORS');
  });

  test('W07 W19: narrow and with a test outcome nobody is asked', async () => {
    await open('/test', { viewport: { width: 320, height: 640 } });
    await stage.heard('binhan-levels-shown');
    expect(await rows()).toHaveLength(2);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await stage.page.goto(`${site.origin}/test-fails`);
    expect(await stage.heard('binhan-error')).toMatchObject([{ detail: { code: 'unreachable' } }]);
    expect(portal.asked).toEqual([]);
  });

  test('W14: without scripts the link of the page is there', async () => {
    await open('/tiles');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/tiles`);
    expect(await page.getByRole('link', { name: 'Cấp độ dịch' }).isVisible()).toBe(true);
    await context.close();
  });
});

test('outlines keep proportions, north up; the number stands in the middle; junk is left out', async () => {
  await open('/test');
  const drawing = outlinesOf(geometry, 'ma');
  expect(drawing?.outlines.map(({ code }) => code)).toEqual(['11239', '11254', '11257']);
  expect(drawing?.width).toBe(1000);
  expect((drawing?.height ?? 0) / (drawing?.width ?? 1)).toBeCloseTo(1 / Math.cos((20.8 * Math.PI) / 180), 2);
  const [southWest, southEast, northWest] = drawing?.outlines.map(({ at }) => at) ?? [];
  expect(southEast?.[0]).toBeGreaterThan(southWest?.[0] ?? 0);
  expect(northWest?.[1]).toBeLessThan(southWest?.[1] ?? 0);
  expect(southWest).toEqual([250, expect.closeTo((drawing?.height ?? 0) * 0.75, 0)]);
  for (const junk of [
    '',
    'x',
    '[]',
    {},
    { features: [{ geometry: { type: 'Polygon', coordinates: [[[0, 'a']]] } }] },
  ])
    expect(outlinesOf(junk, '')).toBeUndefined();
});
