import { launchOptions } from '@binhan/config/browser';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AcceptanceRule } from '@binhan/certificates';
import type { BinhanCertificateVerifier, CertificateVerified } from '../types/index';
import { png, writeFilm } from './pictures';
import { openSite } from './site';
import { Stage } from './stage';
import {
  anchorOf,
  card,
  certify,
  createKey,
  day,
  type ListCraft,
  lists,
  NOW,
  openListPortal,
  payloads,
  type TestKey,
} from './trust';

let browser: Browser;
let portal: Awaited<ReturnType<typeof openListPortal>>;
let site: Awaited<ReturnType<typeof openSite>>;
let stage: Stage;
let root: TestKey;
let signer: TestKey;
let text: string;

beforeAll(async () => {
  root = await createKey('vn-root-1');
  signer = await createKey('AAECAwQFBgc=');
  text = await certify(signer, payloads.vaccination);
  portal = await openListPortal();
  const page = (attributes: string, lang = 'vi') => ({
    asks: portal.origin,
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Chợ</title>
      <link rel="stylesheet" href="/site.css"><script src="/listen.js"></script>
      <script type="module" src="/widgets/auto.js"></script></head>
      <body><main><h1>Chợ</h1><div id="around"><binhan-certificate-verifier id="reader" hotline="1900 9095"
      origin="${portal.origin}" ${attributes}><a href="https://portal.example/">Mở cổng</a>
      </binhan-certificate-verifier></div></main></body></html>`,
  });
  const anchors = `trust-anchors='${JSON.stringify([anchorOf(root)])}'`;
  site = await openSite({
    pages: {
      '/gate': page(anchors),
      '/english': page(anchors, 'en'),
      '/keyed': page(`${anchors} api-key="pk_test"`),
      '/short': page(`${anchors} clear-after="1"`),
      '/unpinned': page(''),
      '/mispinned': page(`trust-anchors='[{"kid":1}]'`),
      '/alone': { html: page(anchors).html.replace(/origin="[^"]*"/, '') },
      '/test': page(`${anchors} test-outcome="${text}"`),
    },
  });
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await portal.close();
});
beforeEach(() => {
  portal.asked.splice(0);
  return give();
});
afterEach(() => stage.close());

/** The portal hands out lists with the signer in them. */
const give = async (craft: ListCraft = {}) =>
  portal.give(await lists(root, { keys: [{ jwk: signer.jwk, kid: signer.kid }], ...craft }));

const open = async (path = '/gate', options = {}, before?: (page: Page) => Promise<unknown>) => {
  stage = await Stage.open(site, browser, path, options, before);
  stage.asks = portal.origin;
};
/** What the page is told when it hands over a text. */
const verify = (given: string): Promise<CertificateVerified> =>
  stage.reader().evaluate((element, code) => (element as BinhanCertificateVerifier).verify(code), given);
const setProperty = (name: 'anchors' | 'rules' | 'lists', value: unknown) =>
  stage
    .reader()
    .evaluate((element, [key, given]) => void Reflect.set(element, key, given), [name, value] as const);
const setClock = (at: Date) =>
  stage.reader().evaluate((element, time) => {
    (element as BinhanCertificateVerifier).clock = () => time;
  }, at.getTime());
const said = () => stage.reader().locator('[part~=verdict]').innerText();
const insides = () =>
  stage.reader().evaluate((element) => element.outerHTML + (element.shadowRoot?.innerHTML ?? ''));
const errors = () =>
  stage.page.evaluate(() =>
    window.events.filter(({ name }) => name === 'binhan-error').map(({ detail }) => detail),
  );
/** What the browser itself says about an address that did not answer. */
const shot = async (name: string) => {
  const folder = process.env['WIDGET_SHOTS'];
  if (folder) await stage.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe('a certificate that holds', () => {
  test('W05, W20: out of a picture: sign, word, name, birth year, kind, reason, age of the lists; nothing else', async () => {
    await open();
    await stage.choose(png(text, 900, 900));
    const [event] = await stage.heard('binhan-verified');
    expect(event).toEqual({
      name: 'binhan-verified',
      detail: { verdict: 'valid', kind: 'vaccination', codes: [] },
      target: 'reader',
      composed: true,
    });
    const shown = await said();
    expect(shown).toContain('✓');
    expect(shown).toContain('Hợp lệ');
    expect(shown).toContain('Đặng Thị Ngọc Thủy');
    expect(shown).toContain('1960');
    expect(shown).toContain('Chứng nhận tiêm chủng');
    expect(shown).toContain('chưa được xét theo quy định nào');
    expect(shown).toMatch(/Danh sách tin cậy lập lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}/);
    expect(shown).toMatch(/Danh sách thu hồi lập lúc/);
    expect(await insides()).not.toMatch(/05-06|06\/05|BBIBP|7K2M9P4XQ1|HC1:|2021/);
    expect(await stage.axeFindings()).toEqual([]);
    await shot('verifier-valid');
    expect(portal.asked.map(({ path }) => path).toSorted()).toEqual([
      '/api/v1/certificates/revocation-list',
      '/api/v1/certificates/trust-list',
    ]);
    for (const { headers } of portal.asked) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('x-api-key');
    }
    await stage.call('reset');
    await expect.poll(insides).not.toMatch(/Thủy|1960|Hợp lệ/);
    expect(stage.hosts).toEqual(new Set([site.origin, portal.origin]));
  });

  test('typed or hand-scanned; English, followed live; tests, recoveries and health cards', async () => {
    const cards = await createKey();
    const issuer = 'https://binhan.example/issuer';
    await give({
      keys: [
        { jwk: signer.jwk, kid: signer.kid },
        { jwk: cards.jwk, kid: cards.kid, issuer },
      ],
    });
    await open('/english', { viewport: { width: 1280, height: 800 } });
    await stage.field().fill(text);
    await stage.button('Check').click();
    await stage.heard('binhan-verified');
    expect(await stage.field().inputValue()).toBe('');
    expect(await said()).toMatch(/Valid[\s\S]*Name[\s\S]*Đặng Thị Ngọc Thủy[\s\S]*1960/);
    expect(await stage.axeFindings()).toEqual([]);
    await shot('verifier-valid-wide');
    await stage.set('lang', 'vi');
    await expect.poll(said).toContain('Hợp lệ');
    await stage.set('lang', 'en');
    expect(await verify(await certify(signer, payloads.test))).toEqual({
      verdict: 'valid',
      kind: 'test',
      codes: [],
    });
    const test_ = await said();
    expect(test_).toContain('Certificate of a test');
    expect(test_).not.toMatch(/detected|RT-PCR/i);
    expect(await verify(await certify(signer, payloads.recovery))).toMatchObject({
      verdict: 'valid',
      kind: 'recovery',
    });
    expect(await verify(await card(cards, issuer))).toEqual({
      verdict: 'valid',
      kind: 'vaccination',
      codes: [],
    });
    expect(await said()).toMatch(/Phạm Văn Bình[\s\S]*1971/);
  });

  test('lists are asked for once, not for each certificate; a publishable key goes along', async () => {
    await open('/keyed');
    for (let times = 0; times < 3; times++) await verify(text);
    expect(portal.asked).toHaveLength(2);
    expect(portal.asked[0]?.headers['x-api-key']).toBe('pk_test');
    await setClock(new Date(Date.now() + 11 * 60_000));
    await verify(text);
    expect(portal.asked).toHaveLength(4);
  });

  test('W19: in test mode the camera sees a text without being opened', async () => {
    await open('/test');
    await stage.button('Bật camera').click();
    expect((await stage.heard('binhan-verified'))[0]?.detail).toMatchObject({ verdict: 'valid' });
  });
});

describe('C29: the camera', () => {
  let folder: string;
  let withCamera: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verifier-'));
    writeFilm(join(folder, 'film.y4m'), text);
    withCamera = await chromium.launch(
      launchOptions([
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${join(folder, 'film.y4m')}`,
      ]),
    );
  });
  afterAll(async () => {
    await withCamera.close();
    rmSync(folder, { recursive: true });
  });

  test('reads a certificate and gives the camera back; continuous, it stays open and says it once', async () => {
    stage = await Stage.open(site, withCamera, '/gate');
    stage.asks = portal.origin;
    await stage.button('Bật camera').click();
    await stage.heard('binhan-verified');
    expect(await said()).toContain('Đặng Thị Ngọc Thủy');
    await expect.poll(() => stage.button('Quét mã khác').count()).toBe(1);
    await stage.set('continuous', '');
    await stage.button('Quét mã khác').click();
    await expect.poll(() => stage.heard('binhan-verified')).toHaveLength(2);
    expect(await said()).toContain('Đặng Thị Ngọc Thủy');
    await shot('verifier-camera');
    await stage.page.waitForTimeout(700);
    expect(await stage.heard('binhan-verified')).toHaveLength(2);
    await stage.call('reset');
    await expect.poll(() => stage.button('Bật camera').count()).toBe(1);
    await expect.poll(insides).not.toContain('Thủy');
  });
});

describe('a certificate that does not hold', () => {
  const refused = async (given: string, code: string) => {
    const told = await verify(given);
    expect({ verdict: told.verdict, first: told.codes[0] }).toEqual({ verdict: 'invalid', first: code });
    const shown = await said();
    expect(shown).toContain('✕');
    expect(shown).toContain('Không hợp lệ');
    return shown;
  };

  test('expired, revoked, of an unknown key, forged', async () => {
    await open();
    const expired = await refused(await certify(signer, payloads.vaccination, day(-400), day(-1)), 'expired');
    expect(expired).toContain('Chứng nhận đã hết hạn.');
    // The signature holds, so that the guard may know who it is.
    expect(expired).toContain('Đặng Thị Ngọc Thủy');
    await shot('verifier-expired');
    expect(await stage.axeFindings()).toEqual([]);

    const foreign = await createKey('CAkKCwwNDg8=');
    const unknown = await refused(await certify(foreign, payloads.vaccination), 'key_unknown');
    // Anybody may have written this name.
    expect(unknown).not.toContain('Thủy');
    expect(unknown).toContain('Không hiện tên');
    const forged = await certify({ ...foreign, kid: signer.kid }, payloads.vaccination);
    expect(await refused(forged, 'bad_signature')).not.toContain('Thủy');

    await give({ revoked: [payloads.vaccination.v?.[0]?.ci ?? ''], sequence: 43 });
    await setClock(new Date(Date.now() + 11 * 60_000));
    expect(await refused(text, 'revoked')).toContain('Chứng nhận đã bị thu hồi.');
    expect(await verify(await certify(signer, payloads.recovery))).toMatchObject({ verdict: 'valid' });
  });

  const hostile: [string, string][] = [
    ['four kilobytes', `HC1:${'A'.repeat(4292)}`],
    ['more than a code holds', 'HC1:'.padEnd(100_000, '6')],
    ['turned letters', 'HC1:\u202E\u2066evil\u200B'],
    ['an address', 'javascript:alert(1)'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['nothing', ' '],
    ['digits', `shc:/${'9'.repeat(4000)}`],
    ['an identity card', '030095000001||Nguyễn Văn An|02011995|Nam|Lam Sơn, Thanh Miện, Hải Dương|15042021'],
  ];
  test.each(hostile)('W20: hostile or foreign: %s', async (_name, given) => {
    await open();
    const told = await verify(given);
    expect(told.verdict).toBe('invalid');
    expect(told).not.toHaveProperty('kind');
    expect(await insides()).not.toMatch(/evil|alert\(1\)|AAAAAAAA|66666666|99999999|Nguyễn/);
    expect(JSON.stringify(await stage.heard('binhan-verified'))).not.toMatch(/evil|alert|Nguyễn/);
    expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('cases 23 and 29: lists that cannot be relied on leave it open, and never valid', () => {
  const undecided = async (code: string) => {
    const told = await verify(text);
    expect({ verdict: told.verdict, first: told.codes[0] }).toEqual({ verdict: 'undetermined', first: code });
    const shown = await said();
    expect(shown).toContain('?');
    expect(shown).toContain('Chưa thể kết luận');
    expect(shown).not.toContain('✓');
    return shown;
  };

  test('an aged list', async () => {
    await give({ issuedAt: day(-3), expiresAt: day(-2) });
    await open();
    expect(await undecided('list_expired')).toContain('Danh sách tin cậy đã cũ');
    await shot('verifier-aged');
    expect(await stage.axeFindings()).toEqual([]);
  });

  test('a wrong clock; one that is a little slow is told by the lists how late it is', async () => {
    await give({ issuedAt: new Date(NOW) });
    await open();
    await setClock(new Date(NOW - 2 * 60_000));
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
    await setClock(new Date(NOW - 2 * 3_600_000));
    expect(await undecided('list_from_future')).toContain('Đồng hồ của thiết bị chậm hơn');
    await setClock(day(2));
    await undecided('list_expired');
  });

  test('a list older than one seen before is refused, and the newer one goes on to count', async () => {
    await open();
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
    const foreign = await createKey('CAkKCwwNDg8=');
    await give({ sequence: 41, keys: [{ jwk: foreign.jwk, kid: foreign.kid }] });
    await setClock(new Date(Date.now() + 11 * 60_000));
    expect(await verify(await certify(foreign, payloads.vaccination))).toMatchObject({ verdict: 'invalid' });
    expect(await errors()).toEqual([
      { code: 'list_refused', refused: 'rolled_back' },
      { code: 'list_refused', refused: 'rolled_back' },
    ]);
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
  });

  test('a list that somebody else signed', async () => {
    await give({ by: { ...(await createKey()), kid: root.kid } });
    await open();
    expect(await undecided('list_refused')).toContain('Chữ ký không khớp: danh sách bị sửa hoặc là giả.');
    expect(await errors()).toContainEqual({ code: 'list_refused', refused: 'bad_signature' });
    await give();
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
  });

  test('one list without the other', async () => {
    const good = await lists(root, { keys: [{ jwk: signer.jwk, kid: signer.kid }] });
    portal.give({ ...good, revocations: good.trust });
    await open();
    await undecided('list_refused');
    portal.give({ ...good, trust: good.revocations });
    await stage.page.reload();
    await stage.heard('binhan-ready');
    await undecided('list_refused');
  });

  test('a portal that is down: said, with what to do; what is damaged in itself is still refused', async () => {
    portal.give(undefined);
    await open();
    stage.forgiven = /500/;
    expect(await undecided('lists_unreachable')).toContain('Hãy kiểm tra mạng');
    expect(await errors()).toEqual([{ code: 'lists_unreachable' }]);
    expect(await verify('HC1:ABC')).toMatchObject({ verdict: 'invalid' });
  });

  test.each(['/unpinned', '/mispinned'])('keys that are not pinned, or not readable: %s', async (path) => {
    await open(path);
    await undecided('anchors_missing');
    expect(await errors()).toEqual([{ code: 'anchors_missing' }]);
    expect(portal.asked).toEqual([]);
    await setProperty('anchors', [anchorOf(root)]);
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
  });
});

describe('without a network', () => {
  test('lists that the page kept and hands back decide, until they are too old', async () => {
    await open();
    await verify(text);
    const kept = await stage.reader().evaluate((element) => (element as BinhanCertificateVerifier).lists);
    expect(kept).not.toContain('Thủy');
    await stage.close();

    await open('/alone');
    await setProperty('lists', kept);
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
    await setClock(day(2));
    expect(await verify(text)).toMatchObject({
      verdict: 'undetermined',
      codes: ['list_expired', 'revocations_expired'],
    });
    expect(portal.asked).toHaveLength(2);
  });

  test.each(['', 'null', '{"trust":1}', '{"trust":"a.b.c","revocations":""}'])(
    'what is no lists is none: %s',
    async (kept) => {
      await open('/alone');
      await setProperty('lists', kept);
      expect(await verify(text)).toMatchObject({ verdict: 'undetermined' });
    },
  );

  test('W17: what a page sets before the script runs is kept', async () => {
    await open('/alone');
    // As text: what the test runner makes of `import()` is not known to a page.
    const before = await stage.page.evaluate(`(async () => {
      const early = document.createElement('early-verifier');
      early.lists = '{"trust":"kept"}';
      document.body.append(early);
      const { defineCertificateVerifier } = await import('/widgets/index.js');
      defineCertificateVerifier('early-verifier');
      return [Object.hasOwn(early, 'lists'), early.lists];
    })()`);
    expect(before).toEqual([false, '{"trust":"kept"}']);
  });
});

describe('rules of the place', () => {
  const rule = (Logic: unknown, Identifier: string): AcceptanceRule => ({
    Identifier,
    Type: 'Acceptance',
    Country: 'VN',
    Version: '1.0.0',
    Engine: 'CERTLOGIC',
    CertificateType: 'Vaccination',
    Description: [
      { lang: 'vi', desc: 'Cần ít nhất ba mũi.' },
      { lang: 'en', desc: 'At least three doses are needed.' },
    ],
    ValidFrom: '2021-01-01T00:00:00Z',
    ValidTo: '2099-01-01T00:00:00Z',
    Logic,
  });
  const doses = (least: number) => rule({ '>=': [{ var: 'payload.v.0.dn' }, least] }, `VR-VN-000${least}`);

  test('the rule that decided is said in its own words; the part that evaluates loads only then', async () => {
    await open();
    const loaded: string[] = [];
    stage.page.on('request', (request) => loaded.push(request.url()));
    await verify(text);
    expect(loaded.join(' ')).not.toMatch(/value-sets|rules-/);
    await setProperty('rules', [doses(2), doses(3)]);
    expect(await verify(text)).toEqual({ verdict: 'invalid', kind: 'vaccination', codes: ['rule_failed'] });
    expect(loaded.join(' ')).toMatch(/value-sets/);
    expect(await said()).toContain('Cần ít nhất ba mũi.');
    await stage.set('lang', 'en');
    await expect.poll(said).toContain('At least three doses are needed.');
    await setProperty('rules', [doses(2)]);
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
    expect(await said()).toContain('meets the rules of this place');
  });

  test('as an attribute; too old, or not readable, they leave it open', async () => {
    await open();
    await stage.set('rules', JSON.stringify({ rules: [doses(2)], expiresAt: day(1).toISOString() }));
    expect(await verify(text)).toMatchObject({ verdict: 'valid' });
    await stage.set('rules', JSON.stringify({ rules: [doses(2)], expiresAt: day(-1).toISOString() }));
    expect(await verify(text)).toMatchObject({ verdict: 'undetermined', codes: ['rules_expired'] });
    for (const broken of ['{', '[1]', '"all"', '{"rules":{}}']) {
      await stage.set('rules', broken);
      expect(await verify(text)).toMatchObject({ verdict: 'undetermined', codes: ['rules_unusable'] });
    }
    expect(await errors()).toEqual(Array.from({ length: 4 }, () => ({ code: 'rules_unusable' })));
  });
});

describe('W20: the next person does not see it', () => {
  test('it goes away by itself, by the button, and when the page is hidden', async () => {
    await open('/short');
    await verify(text);
    expect(await said()).toContain('Tự xóa sau 1 giây.');
    await expect.poll(insides, { timeout: 3000 }).not.toMatch(/Thủy|1960/);
    await stage.reader().evaluate((element) => element.removeAttribute('clear-after'));
    await verify(text);
    expect(await said()).toContain('Tự xóa sau 20 giây.');
    await stage.page.waitForTimeout(1500);
    expect(await said()).toContain('Thủy');
    await stage.button('Xóa ngay').click();
    await expect.poll(insides).not.toMatch(/Thủy|1960/);
    expect(await stage.button('Bật camera').evaluate((found) => found.matches(':focus'))).toBe(true);
    await verify(text);
    await stage.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(insides).not.toMatch(/Thủy|1960/);
  });

  test('twenty seconds, and nothing else in them', async () => {
    await open('/gate', {}, (page) => page.clock.install());
    await verify(text);
    await stage.page.clock.fastForward(19_000);
    expect(await said()).toContain('Thủy');
    await stage.page.clock.fastForward(1500);
    await expect.poll(insides).not.toMatch(/Thủy|1960/);
  });

  test('taking the element away takes the verdict away', async () => {
    await open();
    await verify(text);
    const left = await stage.reader().evaluate(async (element) => {
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.querySelector('#around')?.append(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return element.shadowRoot?.textContent ?? '';
    });
    expect(left).not.toContain('Thủy');
  });
});

describe('W12, W18: for everyone', () => {
  test('the verdict is announced; light and dark, both languages, 320 pixels and twice the size', async () => {
    await open('/gate', { viewport: { width: 320, height: 640 } });
    for (const theme of ['light', 'dark']) {
      for (const lang of ['vi', 'en']) {
        await stage.set('theme', theme);
        await stage.set('lang', lang);
        for (const given of [text, 'HC1:ABC']) {
          await verify(given);
          await said();
          expect(await stage.axeFindings()).toEqual([]);
        }
      }
    }
    await verify(text);
    const width = () => stage.page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    await stage.page.setViewportSize({ width: 640, height: 800 });
    await stage.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await width()).toBeLessThanOrEqual(640);
    await shot('verifier-dark-large');
    expect(
      await stage
        .reader()
        .locator('[part~=verdict]')
        .evaluate((found) => found.parentElement?.getAttribute('aria-live')),
    ).toBe('assertive');
  });

  test('W08: its parts are there', async () => {
    await open();
    await verify(text);
    const parts =
      'base view video verdict word reason holder lists status actions button primary picture form label input';
    expect(
      await stage
        .reader()
        .evaluate(
          (element, names) => names.filter((part) => !element.shadowRoot?.querySelector(`[part~=${part}]`)),
          parts.split(' '),
        ),
    ).toEqual([]);
  });

  test('without the rest of its script it says so, and works once it is there', async () => {
    await open('/gate', {}, (page) => page.route('**/check-*.js', (route) => route.abort()));
    stage.forgiven = /ERR_FAILED/;
    await stage.field().fill(text);
    await stage.field().press('Enter');
    expect((await stage.heard('binhan-error'))[0]?.detail).toEqual({ code: 'script_unavailable' });
    await expect.poll(() => stage.alert()).toMatch(/chưa thể kết luận.*1900 9095/s);
    await stage.page.unroute('**/check-*.js');
    await stage.field().fill(text);
    await stage.field().press('Enter');
    expect((await stage.heard('binhan-verified'))[0]?.detail).toMatchObject({ verdict: 'valid' });
  });
});
