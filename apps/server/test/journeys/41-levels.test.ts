/** Levels on the portal and on pages of others, and a place on its own site: case 40 for both widgets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongWith } from './look';
import { marketPoster } from './poster';
import { strangersPage } from './stranger';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
let poster: string;
let stranger: Awaited<ReturnType<typeof strangersPage>>;
let key: string;

beforeAll(async () => {
  const city = await world.cityClient();
  const note = 'Ổ dịch mới ở chợ';
  for (const [area, rank] of [
    ['11239', 2],
    ['11239', 3],
    ['11254', 1],
  ] as const)
    await city.levels.decide({ area, disease: 'covid-19', rank, note });
  poster = await marketPoster(world);
  stranger = await strangersPage(
    () => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Chợ</title>
      <script type="module" src="/widgets/auto.js"></script></head><body><main><h1>Chợ</h1>
      <binhan-check-in origin="${world.origin}" poster="${poster}" hotline="1900 9095"></binhan-check-in>
      <binhan-levels origin="${world.origin}" hotline="1900 9095"></binhan-levels></main></body></html>`,
    world.origin,
  );
  const admin = await world.staffClient('quan-tri');
  const from = new Date().toISOString().slice(0, 10);
  const made = await admin.staff.addIntegrator({
    name: 'Trang của chợ',
    area: '31',
    period: { from },
    origins: [stranger.origin],
  });
  key = made.key;
});
afterAll(() => stranger.close());

test('levels: the table first, tiles, what each means; one commune with its history; home shows one’s own', async () => {
  const page = await world.page('/');
  await page.getByRole('link', { name: /Thanh Miện: Cấp 3/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Cấp độ dịch' }).waitFor();
  const headings = await page.locator('main h2').allInnerTexts();
  expect(headings.slice(0, 3)).toEqual([
    'Cấp độ theo xã, phường',
    'Mỗi cấp độ nghĩa là gì',
    'Sơ đồ xã, phường',
  ]);
  const rows = await page.locator('main tbody tr').allInnerTexts();
  expect(rows[0]).toMatch(/Xã Thanh Miện[\s\S]*Cấp 3/);
  expect(rows).toHaveLength(2);
  expect(await page.locator('main').innerText()).toContain('Cảnh báo có kịp không?');
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `levels-${String(viewport.width)}`);
  }
  const found = await wrongWith(page);
  await page.locator('main tbody').getByRole('link', { name: 'Xã Thanh Miện' }).click();
  await page.getByRole('heading', { level: 1, name: 'Xã Thanh Miện' }).waitFor();
  const history = await page.locator('main ol li').allInnerTexts();
  expect(history.map((one) => /Cấp (\d)/.exec(one)?.[1])).toEqual(['3', '2', '1']);
  await shot(page, 'level-history');
  found.push(...(await wrongWith(page)));
  expect(found).toEqual([]);
  const nowhere = await page.goto('/cap-do/99999');
  expect(nowhere?.status()).toBe(404);
  await page.context().close();
});

test('case 40: both widgets on a listed page: what everybody may read, no cookie; a page that is not listed reads nothing', async () => {
  const own = await world.context();
  // Nobody watches for foreign requests here: this page is one.
  const context = await own.browser()?.newContext({ viewport: phone });
  if (context === undefined) throw new TypeError('a browser');
  const page = await context.newPage();
  const asked: { url: string; cookie: string | undefined; referer: string | undefined }[] = [];
  page.on('request', (request) => {
    const { cookie, referer } = request.headers();
    if (request.url().startsWith(world.origin)) asked.push({ url: request.url(), cookie, referer });
  });
  await page.goto(stranger.origin);
  const place = page.locator('binhan-check-in');
  const levels = page.locator('binhan-levels');
  await place.getByText('Chợ Thanh Miện').waitFor();
  expect(await place.getByRole('link').getAttribute('href')).toBe(poster);
  expect(await place.locator('section').innerText()).toMatch(/Thanh Miện: Cấp 3/);
  await levels.locator('tbody tr').first().waitFor();
  expect(await levels.locator('tbody tr').count()).toBe(2);
  await shot(page, 'widgets-of-a-place');
  expect(asked.length).toBeGreaterThan(0);
  for (const { cookie, referer } of asked) expect([cookie ?? '', referer ?? '']).toEqual(['', '']);
  expect(await context.cookies()).toEqual([]);
  await Promise.all([
    context.waitForEvent('page').then((opened) => opened.waitForLoadState()),
    place.getByRole('link').click(),
  ]);
  expect(context.pages().at(-1)?.url()).toBe(poster);
  await context.close();
  await own.close();
});

test('case 40: preflight and answers for other origins hold nothing; the key opens nothing of a person', async () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-api-key',
  };
  const ask = (origin: string, path: string, method: string, headers: Record<string, string> = {}) =>
    fetch(`${world.origin}/api/v1${path}`, { method, headers: { origin, 'x-api-key': key, ...headers } });
  const allowed = async (origin: string, path: string, method: string, headers = {}) =>
    (await ask(origin, path, method, headers)).headers.get('access-control-allow-origin');
  expect(await allowed(stranger.origin, '/posters/read', 'OPTIONS', preflight)).toBe(stranger.origin);
  expect(await allowed(stranger.origin, '/levels', 'GET')).toBe(stranger.origin);
  for (const origin of ['https://evil.example', 'null', `${stranger.origin}.evil.example`]) {
    expect(await allowed(origin, '/posters/read', 'OPTIONS', preflight)).toBeNull();
    expect(await allowed(origin, '/levels', 'GET')).toBeNull();
  }
  for (const path of ['/me/warnings', '/me/follow-ups', '/stays'])
    expect([401, 403, 404]).toContain((await ask(stranger.origin, path, 'GET')).status);
});

test('a form to print for whoever has no phone: the code on it opens the form, staff key it by its name', async () => {
  const page = await world.page('/khai-bao');
  expect(await page.locator('main input:checked').count(), 'nothing is chosen beforehand').toBe(0);
  await page.getByRole('link', { name: 'Khai báo di chuyển nội địa' }).click();
  await page.getByRole('heading', { level: 1, name: 'Khai báo di chuyển nội địa' }).waitFor();
  await page.getByRole('link', { name: /Tờ giấy trắng/ }).click();
  await page.getByRole('img', { name: /Mã QR mở tờ khai/ }).waitFor();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `paper-form-${String(viewport.width)}`);
  }
  expect(await wrongWith(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).not.toContain('In tờ này');
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/khai-bao?mau=movement-declaration');
  expect(await page.locator('h1').innerText()).toBe('Khai báo di chuyển nội địa');
  await page.getByRole('link', { name: 'Bắt đầu khai báo' }).click();
  await expect
    .poll(() => page.locator('#declaration input[name="form"]').inputValue())
    .toBe('movement-declaration');
  await page.context().close();
  const desktop = await world.page('/khai-bao', { viewport: desk });
  await shot(desktop, 'form-choice');
  expect(await wrongWith(desktop)).toEqual([]);
  await desktop.context().close();
});
