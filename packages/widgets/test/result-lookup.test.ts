import { launchOptions } from '@binhan/config/browser';
import { showSpokenCode, writeSpokenCode } from '@binhan/domain/rules';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OwnResult } from '../src/result-lookup/answer';
import { openPortal } from './portal';
import { openSite } from './site';
import { Stage } from './stage';

const code = writeSpokenCode(new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6]));
const token = 'bm90LWEtcmVhbC10b2tlbg';
const shared = 'YW5vdGhlci1tYWRlLXVwLTE';
const waiting = 'YW5vdGhlci1tYWRlLXVwLTI';

const given: OwnResult = {
  id: '018f4e3c-7d6a-7000-8000-000000000001',
  name: 'Nguyễn Văn An',
  test: { id: 'a-test', name: { vi: 'Xét nghiệm mẫu', en: 'Sample test' } },
  site: 'Trạm y tế xã Thanh Miện',
  collectedAt: '2026-11-24T01:00:00.000Z',
  people: 1,
  stage: 'ready',
  expectedBy: '2099-11-25T01:00:00.000Z',
  timeline: [
    { stage: 'collected', at: '2026-11-24T01:00:00.000Z' },
    { stage: 'on-the-way', at: '2026-11-24T03:00:00.000Z' },
    { stage: 'at-laboratory', at: '2026-11-24T05:00:00.000Z' },
    { stage: 'ready', at: '2026-11-24T08:00:00.000Z' },
    { stage: 'corrected', at: '2026-11-24T09:00:00.000Z' },
  ],
  result: {
    id: '018f4e3c-7d6a-7000-8000-000000000002',
    outcome: {
      id: 'any',
      name: { vi: 'Âm tính', en: 'Negative' },
      means: 'not-detected',
      advice: { vi: 'Theo dõi sức khoẻ.', en: 'Watch your health.' },
    },
    kit: { id: 'kit', name: { vi: 'Bộ mẫu', en: 'Sample kit' } },
    testedAt: '2026-11-24T08:30:00.000Z',
    releasedAt: '2026-11-24T09:00:00.000Z',
    replacesOneOf: '2026-11-24T08:00:00.000Z',
  },
};
const { result: _result, ...unknown } = given;
const pooled: OwnResult = {
  ...unknown,
  people: 5,
  stage: 'take-again',
  cause: 'pool-detected',
  timeline: given.timeline.slice(0, 3),
};
const onTheWay: OwnResult = { ...unknown, stage: 'on-the-way', timeline: given.timeline.slice(0, 2) };

let browser: Browser;
let portal: Awaited<ReturnType<typeof openPortal>>;
let site: Awaited<ReturnType<typeof openSite>>;
let stage: Stage;

beforeAll(async () => {
  portal = await openPortal({ [token]: given, [shared]: pooled, [waiting]: onTheWay });
  const page = (attributes: string) => ({
    asks: portal.origin,
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Bệnh viện</title>
      <link rel="stylesheet" href="/site.css"><script src="/listen.js"></script>
      <script type="module" src="/widgets/auto.js"></script></head>
      <body><main><h1>Bệnh viện</h1><div id="around"><binhan-result-lookup id="reader" hotline="1900 9095"
      origin="${portal.origin}" ${attributes}><a href="https://portal.example/">Mở cổng</a></binhan-result-lookup></div>
      </main></body></html>`,
  });
  site = await openSite({
    pages: {
      '/pasted': page(''),
      '/linked': page(`token="${token}"`),
      '/keyed': page(`token="${token}" api-key="pk_test"`),
    },
  });
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await portal.close();
});
beforeEach(() => void portal.asked.splice(0));
afterEach(() => stage.close());

const open = async (path: string, options = {}) => {
  stage = await Stage.open(site, browser, path, options);
  stage.asks = portal.origin;
};
const box = (name: string) => stage.reader().getByRole('textbox', { name });
const told = () => stage.reader().locator('[part~=result] h2');
const said = () => stage.reader().locator('section').innerText();
const insides = () =>
  stage.reader().evaluate((element) => element.outerHTML + (element.shadowRoot?.innerHTML ?? ''));

describe('a result by link and code', () => {
  test('W05, W20: one sentence first, what to do, the timeline; events and page hold nothing of anybody', async () => {
    await open('/linked');
    expect(await box('Liên kết trong tin nhắn').count()).toBe(0);
    await box('Mã xem kết quả').fill(code.toLowerCase());
    await box('Mã xem kết quả').blur();
    expect(await box('Mã xem kết quả').inputValue()).toBe(showSpokenCode(code));
    await stage.button('Xem kết quả').click();
    const [event] = await stage.heard('binhan-result-opened');
    expect(event).toEqual({
      name: 'binhan-result-opened',
      detail: { stage: 'ready' },
      target: 'reader',
      composed: true,
    });
    expect(await told().textContent()).toBe('Kết quả của Nguyễn Văn An: âm tính');
    const text = await said();
    expect(text).toContain('Theo dõi sức khoẻ.');
    expect(text).toContain('Kết quả này thay cho kết quả đã trả lúc 15:00, 24/11/2026.');
    expect(await stage.reader().locator('li').allInnerTexts()).toHaveLength(5);
    expect(await stage.reader().evaluate((element) => element.shadowRoot?.activeElement?.localName)).toBe(
      'h2',
    );
    expect(await stage.axeFindings()).toEqual([]);
    expect(portal.asked).toHaveLength(1);
    expect(portal.asked[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/results/open',
      body: JSON.stringify({ token, code }),
    });
    expect(portal.asked[0]?.headers).not.toHaveProperty('cookie');
    expect(portal.asked[0]?.headers).not.toHaveProperty('referer');
    expect(portal.asked[0]?.headers).not.toHaveProperty('x-api-key');
    await stage
      .reader()
      .evaluate((element) => (element as HTMLElementTagNameMap['binhan-result-lookup']).reset());
    await expect.poll(insides).not.toMatch(/Nguyễn Văn An|âm tính/);
    expect(await insides()).not.toContain(code);
  });

  test('the whole message may be pasted; the page’s language changes what is shown', async () => {
    await open('/pasted');
    await box('Liên kết trong tin nhắn').fill(`Có tin mới: https://portal.example/xem-ket-qua#${token}`);
    await box('Mã xem kết quả').fill(code);
    await box('Mã xem kết quả').press('Enter');
    await stage.heard('binhan-result-opened');
    await stage.set('lang', 'en');
    await expect.poll(() => told().textContent()).toBe('Result for Nguyễn Văn An: negative');
    await stage.button('See another result').click();
    await expect.poll(() => box('Link in the message').inputValue()).toBe('');
    expect(await stage.reader().evaluate((element) => element.shadowRoot?.activeElement?.id)).toBe('link');
  });

  test('a shared tube never speaks of one; a specimen on its way says what comes', async () => {
    await open('/pasted');
    const look = async (which: string) => {
      await box('Liên kết trong tin nhắn').fill(which);
      await box('Mã xem kết quả').fill(code);
      await stage.button('Xem kết quả').click();
      await told().waitFor();
      return said();
    };
    const again = await look(shared);
    expect(again).toContain('Mẫu gộp của Nguyễn Văn An cần xét nghiệm lại từng người');
    expect(again).toContain('Ống mẫu có mẫu của 5 người.');
    expect(again).not.toMatch(/dương tính|positive/i);
    await stage.button('Xem kết quả khác').click();
    const way = await look(waiting);
    expect(way).toContain('không cần làm gì thêm');
    expect(await stage.reader().locator('li[aria-current=step]').innerText()).toContain('Đang ở bước này');
    expect(await stage.reader().locator('li.next').allInnerTexts()).toHaveLength(2);
    const folder = process.env['WIDGET_SHOTS'];
    if (folder) await stage.page.screenshot({ path: `${folder}/lookup-way.png`, fullPage: true });
  });

  test('a publishable key goes along where the page has one', async () => {
    await open('/keyed');
    await box('Mã xem kết quả').fill(code);
    await stage.button('Xem kết quả').click();
    await stage.heard('binhan-result-opened');
    expect(portal.asked[0]?.headers['x-api-key']).toBe('pk_test');
  });
});

describe('what opens nothing', () => {
  test('a mistyped code and a cut link are noticed on the spot and sent to nobody', async () => {
    await open('/pasted');
    await stage.button('Xem kết quả').click();
    const last = code.endsWith('3') ? '4' : '3';
    await expect.poll(() => said()).toContain('Hãy nhập mã nhận khi lấy mẫu.');
    await box('Liên kết trong tin nhắn').fill('https://portal.example/xem-ket-qua');
    await box('Mã xem kết quả').fill(code.slice(0, -1) + last);
    await stage.button('Xem kết quả').click();
    await expect.poll(() => said()).toContain('Mã gõ nhầm ở đâu đó.');
    expect(await said()).toContain('có phần sau dấu #');
    expect(await stage.axeFindings()).toEqual([]);
    expect(portal.asked).toEqual([]);
    expect(stage.hosts).toEqual(new Set([site.origin]));
  });

  test('every refusal of the portal is one calm sentence with other ways and a number to call', async () => {
    await open('/pasted');
    await box('Liên kết trong tin nhắn').fill('bm9ib2R5LWhhcy10aGlzLTE');
    await box('Mã xem kết quả').fill(code);
    await stage.button('Xem kết quả').click();
    expect((await stage.heard('binhan-result-refused'))[0]?.detail).toEqual({ code: 'result_not_opened' });
    await expect.poll(() => stage.alert()).toMatch(/Chưa mở được.*đăng nhập.*giấy tờ.*1900 9095/s);
    expect(await stage.axeFindings()).toEqual([]);
    stage.messages = stage.messages.filter((line) => !line.includes('404'));
  });

  test('W18: without the rest of its script it says so, and works once it is there', async () => {
    stage = await Stage.open(site, browser, '/linked', {}, (page) =>
      page.route('**/open-*.js', (route) => route.abort()),
    );
    stage.asks = portal.origin;
    await box('Mã xem kết quả').fill(code);
    await stage.button('Xem kết quả').click();
    expect((await stage.heard('binhan-result-refused'))[0]?.detail).toEqual({ code: 'script_unavailable' });
    await stage.page.unroute('**/open-*.js');
    await stage.button('Xem kết quả').click();
    await stage.heard('binhan-result-opened');
    stage.messages = stage.messages.filter((line) => !line.includes('ERR_FAILED'));
  });
});

describe('looks', () => {
  test('W07, W12: the form and the dark one, by keyboard, not wider than 320 pixels', async () => {
    await open('/pasted', { viewport: { width: 320, height: 600 } });
    expect(await stage.axeFindings()).toEqual([]);
    await stage.page.locator('h1').click();
    const reached: string[] = [];
    for (let presses = 0; presses < 3; presses++) {
      await stage.page.keyboard.press('Tab');
      reached.push(
        await stage.reader().evaluate((element) => {
          const active = element.shadowRoot?.activeElement;
          return active?.id || (active?.localName ?? '');
        }),
      );
    }
    expect(reached).toEqual(['link', 'code', 'button']);
    await stage.set('theme', 'dark');
    expect(await stage.axeFindings()).toEqual([]);
    await box('Liên kết trong tin nhắn').fill(waiting);
    await box('Mã xem kết quả').fill(code);
    await stage.button('Xem kết quả').click();
    await told().waitFor();
    expect(await stage.axeFindings()).toEqual([]);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const folder = process.env['WIDGET_SHOTS'];
    if (folder) await stage.page.screenshot({ path: `${folder}/lookup-dark.png`, fullPage: true });
  });

  test('W08: its parts are there', async () => {
    await open('/linked');
    const missing = (parts: string[]) =>
      stage
        .reader()
        .evaluate(
          (element, names) => names.filter((part) => !element.shadowRoot?.querySelector(`[part~=${part}]`)),
          parts,
        );
    expect(await missing(['base', 'form', 'label', 'hint', 'input', 'button', 'primary', 'status'])).toEqual(
      [],
    );
    await box('Mã xem kết quả').fill(code);
    await stage.button('Xem kết quả').click();
    await told().waitFor();
    const shown = ['result', 'sentence', 'notice', 'advice', 'timeline', 'step', 'button'];
    expect(await missing(shown)).toEqual([]);
    const folder = process.env['WIDGET_SHOTS'];
    if (folder) await stage.page.screenshot({ path: `${folder}/lookup.png`, fullPage: true });
  });
});
