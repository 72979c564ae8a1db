/** Cases 3 to 5: a result by link and code, without an account, with and without scripts. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { installed } from './installed';
import { wrongWith } from './look';
import { type Team, type Tested, newTicket, received, released, taken, teamOf } from './results';
import { signInCitizen } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
let team: Team;
let an: Tested;

const told = (page: Page): Promise<string> => page.locator('main').innerText();
const path = (person: Tested) => `/xem-ket-qua#${person.token}`;

async function look(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `result-${name}-${String(viewport.width)}`);
  }
  return (await wrongWith(page)).map((one) => `${name} ${one}`);
}

/** Types a code and sends it; the answer is the next page. */
async function send(page: Page, code: string): Promise<void> {
  await page.locator('#code').fill(code);
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.getByRole('button', { name: /^(Xem kết quả|See the result)$/ }).click(),
  ]);
  await page.waitForLoadState('load');
}

/** A code as somebody types it who mistakes one character. */
function mistyped(code: string): string {
  const other = code.startsWith('3') ? '4' : '3';
  return other + code.slice(1);
}

beforeAll(async () => {
  team = await teamOf(world);
  const [first] = await taken(world, team, {
    tube: 'KQ-0001',
    people: [{ name: 'Nguyễn Thị Ân', phone: '0936100001' }],
  });
  if (first === undefined) throw new Error('nobody was sampled');
  an = first;
});

test('case 3: the link leaves the address bar, the answer no trace, and nobody else is asked', async () => {
  const context = await world.context();
  const page = await context.newPage();
  const requests: { url: string; method: string; referer: string | undefined }[] = [];
  context.on('request', (request) =>
    requests.push({
      url: request.url(),
      method: request.method(),
      referer: request.headers()['referer'],
    }),
  );
  await page.goto('/huong-dan');
  await page.goto(path(an));
  await page.getByText('Đã nhận liên kết').waitFor();
  expect(page.url()).toBe(`${world.origin}/xem-ket-qua`);
  const weight = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((one) =>
        one instanceof PerformanceResourceTiming && one.name.endsWith('.js') ? one.encodedBodySize : 0,
      )
      .reduce((sum, size) => sum + size, 0),
  );
  expect(weight, 'C32: scripts of the page').toBeGreaterThan(20_000);
  expect(weight).toBeLessThanOrEqual(100_000);
  const found = await look(page, 'open');
  await send(page, an.code.toLowerCase());
  await page.getByRole('heading', { level: 1, name: /chưa chuyển đi/ }).waitFor();
  expect(page.url()).toBe(`${world.origin}/xem-ket-qua`);
  expect(await told(page)).toContain('Ông/bà không cần làm gì thêm');
  found.push(...(await look(page, 'collected')));
  expect(found).toEqual([]);

  const seen = JSON.stringify(requests);
  for (const secret of [an.token, an.code, 'Nguyễn', encodeURIComponent('Nguyễn')])
    expect(seen, 'addresses and referrers of every request').not.toContain(secret);
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  const traces = await page.evaluate(async () =>
    JSON.stringify([
      document.title,
      location.href,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      await caches.keys(),
    ]),
  );
  expect(traces).not.toMatch(new RegExp(`${an.token}|${an.code}|Nguyễn|Kết quả của`));
  const answer = await page.request.post('/xem-ket-qua', {
    form: { link: an.token, code: an.code },
    headers: { origin: world.origin },
  });
  expect(answer.headers()['cache-control']).toContain('no-store');
  expect(answer.headers()['referrer-policy']).toBe('same-origin');
  await page.goto('/');
  await page.goBack();
  expect(page.url()).not.toContain(an.token);
  await context.close();
});

test('case 4: a mistyped code is sent to nobody and uses up no try', async () => {
  const page = await world.page(path(an));
  await page.getByText('Đã nhận liên kết').waitFor();
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1;
  });
  for (let place = 0; place < 8; place += 1) {
    await page.getByLabel('Mã xem kết quả').fill(mistyped(an.code));
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  }
  expect(posts).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  await page.getByRole('alert').getByRole('link').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
  const found = await look(page, 'mistyped');
  await send(page, an.code);
  await page.getByRole('heading', { level: 1, name: /Nguyễn Thị Ân/ }).waitFor();
  expect(found).toEqual([]);
  await page.context().close();
});

test('without scripts: the whole message is pasted; the code is judged before anybody is asked', async () => {
  const page = await world.page(path(an), { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect.poll(() => told(page)).toContain('Xin dán liên kết trong tin nhắn.');
  await page.getByLabel('Liên kết', { exact: true }).fill(`Có thông tin mới. ${an.link}`);
  for (let place = 0; place < 6; place += 1) {
    await send(page, mistyped(an.code));
    expect(await told(page)).toContain('Mã gõ nhầm ở đâu đó.');
  }
  await shot(page, 'result-no-script-mistyped');
  await send(page, an.code);
  expect(await page.locator('h1').innerText()).toContain('Nguyễn Thị Ân');
  await shot(page, 'result-no-script-opened');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.locator('h1').innerText()).toContain('has not left yet');
  expect(page.url()).toBe(`${world.origin}/xem-ket-qua`);
  await page.context().close();
});

test('cases 4 and 5: wrong, unknown and locked are one calm page; the owner signs in all the same', async () => {
  const mine = '0936100002';
  const [owner] = await taken(world, team, {
    tube: 'KQ-0002',
    people: [{ name: 'Lê Thị Khoá', phone: mine }],
  });
  if (owner === undefined) throw new Error('nobody was sampled');
  const page = await world.page(path(owner));
  await page.getByText('Đã nhận liên kết').waitFor();
  const answers: string[] = [];
  for (let place = 0; place < 6; place += 1) {
    await send(page, newTicket().code);
    answers.push(await told(page));
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/Chưa mở được kết quả[\s\S]*Đăng nhập[\s\S]*giấy tờ[\s\S]*đường dây nóng/);
  const found = await look(page, 'refused');
  await send(page, owner.code);
  expect(await told(page), 'locked: the right code says nothing else').toBe(answers[0]);
  const other = await world.page(`/xem-ket-qua#${newTicket().token}`);
  await other.getByText('Đã nhận liên kết').waitFor();
  await send(other, newTicket().code);
  expect(await told(other)).toBe(answers[0]);

  await page.getByRole('link', { name: /Đăng nhập bằng số điện thoại/ }).click();
  await page.waitForURL(/dang-nhap/);
  await signInCitizen(world, page, mine, '/ket-qua');
  expect(found).toEqual([]);
  await page.context().close();
  await other.context().close();
});

test('C21 C22: the message says that there is something, the page what; the slip comes by link and code, in English too', async () => {
  const number = '0936100003';
  const [quy] = await taken(world, team, {
    tube: 'KQ-0003',
    people: [{ name: 'Trần Văn Quý', phone: number }],
  });
  if (quy === undefined) throw new Error('nobody was sampled');
  await received(team, 'KQ-0003');
  await released(team, 'KQ-0003', 'negative', { cycleThresholds: [{ target: 'E', cycles: 37.5 }] });
  const message = await world.lastMessage(`+84${number.slice(1)}`);
  expect(message).not.toMatch(/âm tính|dương tính|negative|SARS|Quý/i);
  const link = /https?:\S+#[\w-]+/.exec(message)?.[0] ?? '';
  const page = await world.page(new URL(link).pathname + new URL(link).hash);
  await page.getByText('Đã nhận liên kết').waitFor();
  await send(page, quy.code);
  expect(await page.locator('h1').innerText()).toBe('Kết quả của Trần Văn Quý: âm tính');
  const headings = await page.locator('main :is(h1, h2, h3)').allInnerTexts();
  expect(headings.slice(1)).toEqual(['Ông/bà cần làm gì', 'Từng bước', 'Chi tiết']);
  expect(await told(page)).toMatch(/E: 37,5[\s\S]*Cập nhật lúc/);
  const steps = await page.locator('main ol li').allInnerTexts();
  expect(steps.every((step) => step.includes('Xong: '))).toBe(true);
  const found = await look(page, 'negative');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải phiếu kết quả (PDF)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('phieu-ket-qua.pdf');
  expect(download.url()).toBe(`${world.origin}/xem-ket-qua/phieu`);
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Result for Trần Văn Quý: negative');
  await shot(page, 'result-english');
  expect(page.url()).not.toMatch(/#|lang|Qu/);
  expect(found).toEqual([]);
  await page.context().close();
});

test('the link of a paper is read by the scanner of the portal, too', async () => {
  const page = await world.page('/quet');
  const field = page.getByLabel('Dán hoặc gõ nội dung mã');
  await field.fill(an.link.replace(world.origin, 'https://elsewhere.example'));
  await field.press('Enter');
  await page.getByText('Trang đó chưa được mở').waitFor();
  await field.fill(an.link);
  await field.press('Enter');
  await page.getByText('Đã nhận liên kết').waitFor();
  expect(page.url()).toBe(`${world.origin}/xem-ket-qua`);
  await page.context().close();
});

test('nothing of a result is kept on the device of whoever has the app, and a link waits for the network', async () => {
  const { context, page } = await installed(world);
  await page.goto(path(an));
  await page.getByText('Đã nhận liên kết').waitFor();
  await send(page, an.code);
  expect(await page.locator('h1').innerText()).toContain('Nguyễn Thị Ân');
  const kept = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes('ket-qua')) texts.push(request.url);
        const answer = await cache.match(request);
        const text = /html|json/.test(answer?.headers.get('content-type') ?? '') ? await answer?.text() : '';
        if (text?.includes('Nguyễn Thị Ân') === true) texts.push(request.url);
      }
    }
    return texts;
  });
  expect(kept).toEqual([]);
  await page.goto('/huong-dan');
  await context.setOffline(true);
  const away = await page.goto(path(an)).catch((error: unknown) => String(error));
  expect(away, 'the browser’s own page, where a reload tries the same link').toContain(
    'ERR_INTERNET_DISCONNECTED',
  );
  await context.setOffline(false);
  await context.close();
});
