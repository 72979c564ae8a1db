/** Hostile text in names and codes: shown as text, and nothing opens. */
import type { Page } from 'playwright-core';
import { createClient } from '@binhan/client';
import { declare, invent } from '@binhan/testkit';
import { expect, test } from 'vitest';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();

const hostile = [
  '<script>window.hacked=1</script>',
  '"><img src=https://evil.example/x onerror=window.hacked=1>',
  "'><svg/onload=window.hacked=1>",
  'javascript:window.hacked=1//',
  '{{7*7}}${7*7}#{7*7}<%=7*7%>',
  "'; drop table person; --",
  '</title><style>*{display:none}</style>',
  '=HYPERLINK("https://evil.example","x")',
  '&lt;b&gt; &#x3c;i&#x3e; %3Cu%3E',
  'a\u202Egnp.exe',
];

/** What a person sees of a page, its script untouched. */
async function seen(page: Page): Promise<string> {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(width, 'nothing sticks out of the page').toBeLessThanOrEqual(shown ?? 0);
  return (await page.locator('main').textContent()) ?? '';
}

/** A name without the characters that nobody reads: they are not kept. */
const readable = (text: string) => text.replace(/\u202E/g, '');

test('case 32: hostile names, places and notes are shown letter by letter, in portal and admin', async () => {
  const owner = await world.page('/');
  await signInCitizen(world, owner, world.phoneOf('place-manager'), '/dia-diem');
  const post = (path: string, data: unknown) =>
    owner.request.post(`/api/v1${path}`, {
      data,
      headers: { origin: world.origin, 'idempotency-key': crypto.randomUUID() },
    });
  const places: string[] = [];
  for (const text of hostile) {
    const place = { name: text, kind: 'agency', area: '11239', address: text, gates: [text] };
    const answer = await post('/places', place);
    if (answer.status() < 300) places.push(text);
    else expect(answer.status(), text).toBe(422);
  }
  expect(places.length, 'most are text like any other').toBeGreaterThan(6);
  const names: string[] = [];
  const client = createClient({ baseUrl: world.origin });
  for (const [number, text] of hostile.entries()) {
    const person = invent(700 + number);
    const details = {
      ...person.details,
      name: text,
      address: { area: { code: '11239', edition: '2026-04-30' as const }, line: text },
    };
    const made = await declare(client, { ...person, details }).catch((error: unknown) => error);
    if (made instanceof Error) expect(made).toMatchObject({ code: 'invalid_input' });
    else names.push(text);
  }
  await owner.goto('/dia-diem');
  const list = await seen(owner);
  for (const text of places) expect(readable(list)).toContain(readable(text));
  await shot(owner, 'hostile-places');
  await owner
    .getByRole('link', { name: places[0] ?? '' })
    .first()
    .click();
  await owner.waitForURL(/dia-diem\/[^/]+$/);
  expect(await seen(owner)).toContain(places[0]);
  const official = await world.page('/admin', { viewport: desk });
  await signInStaff(official, world.staff('can-bo'), '/admin/places');
  const table = await seen(official);
  for (const text of places) expect(readable(table)).toContain(readable(text));
  await shot(official, 'hostile-admin');
  await official.goto('/admin/declarations');
  const declarations = await seen(official);
  for (const text of names) {
    expect(readable(declarations)).toContain(readable(text));
    const link = official.getByRole('link').filter({ hasText: text }).first();
    if ((await link.count()) === 0) continue;
    const detail = await official.context().newPage();
    await detail.goto((await link.getAttribute('href')) ?? '');
    expect(readable(await seen(detail))).toContain(readable(text));
    await detail.close();
  }
  for (const text of hostile) {
    await official.goto('/admin/declarations');
    const box = official.getByRole('search').getByRole('searchbox');
    await box.fill(text);
    await official.getByRole('search').getByRole('button').click();
    await official.waitForLoadState();
    await seen(official);
  }
});

test('case 32: hostile text typed into every box of the declaration comes back as text with its error', async () => {
  const page = await world.page('/khai-bao/ban-than');
  for (const text of hostile) {
    await page.getByLabel('Họ và tên').fill(text);
    for (const part of ['day', 'month', 'year'])
      await page.locator(`input[name="bornOn.${part}"]`).fill(text);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe(text);
    await seen(page);
  }
});

/** Case 30: what a pasted-over poster or a stranger's screen may hold. */
function codes(origin: string): string[] {
  const token = 'eyJhbGciOiJFUzI1NiJ9';
  const host = new URL(origin).host;
  const hosts = [
    'evil.example',
    `${host}@evil.example`,
    `${host}.evil.example`,
    'xn--80ak6aa92e.com',
    'ⓛocalhost',
    '[::1]:9',
  ];
  const schemes = [
    'https:',
    'http:',
    'HTTPS:',
    'ftp:',
    'intent:',
    'javascript:',
    'data:text/html,',
    'vbscript:',
    'file:',
    'blob:',
  ];
  const paths = [`/p/${token}`, '/p/../admin', '/%2e%2e/admin'];
  return [
    ...schemes.flatMap((scheme) =>
      hosts.slice(0, 4).flatMap((name) => paths.map((path) => `${scheme}//${name}${path}`)),
    ),
    ...hosts.map((name) => `https://${name}`),
    'javascript:window.hacked=1',
    'data:text/html,<script>window.hacked=1</script>',
    'WIFI:T:WPA;S:free;P:x;;',
    'SMSTO:+84900000000:gửi',
    'tel:1900000000',
    'mailto:a@evil.example',
    'BEGIN:VCARD\nFN:x\nEND:VCARD',
    '00020101021138540010A00000072701240006970',
    `${origin}/p/${'A'.repeat(3000)}`,
    'x'.repeat(4096),
    `NZCP:/1/${'A'.repeat(2000)}`,
    `HC1:${'A'.repeat(2000)}`,
    '\u202Ehttps://evil.example/\u202C',
    '\u0000\u0001\u0002',
    Buffer.alloc(1000, 8).toString('latin1'),
    '|'.repeat(500),
    '030|<img src=x onerror=window.hacked=1>|A|01011990|Nam|x|01012021',
  ];
}

test('case 30: hostile codes in the scanner of the portal open nothing', async () => {
  const page = await world.page('/quet');
  const reader = page.locator('binhan-qr-reader');
  const box = reader.getByLabel('Dán hoặc gõ nội dung mã');
  await box.waitFor();
  const tried = codes(world.origin);
  expect(tried.length).toBeGreaterThan(140);
  for (const code of tried) {
    if (!(await box.isVisible())) await page.goto('/quet');
    await box.fill(code.replace(/\n/g, ' '));
    await box.press('Enter');
    await page.waitForTimeout(10);
    const { origin, pathname } = new URL(page.url());
    expect(origin).toBe(world.origin);
    expect(pathname === '/quet' || pathname.startsWith('/p/'), code.slice(0, 60)).toBe(true);
  }
  expect(page.context().pages()).toHaveLength(1);
  await page.goto('/quet');
  await seen(page);
});

test('case 30: hostile codes at the gate let nobody in', async () => {
  const guard = await world.page('/');
  await signInCitizen(world, guard, world.phoneOf('guard'), '/admin/guard');
  await guard.getByLabel(/Chợ Thanh Miện – Cổng chính/).check();
  await guard.getByLabel('Vào', { exact: true }).check();
  await guard.getByRole('button', { name: 'Bắt đầu quét' }).click();
  const box = guard.getByLabel('Mã quét được, số căn cước hoặc số điện thoại');
  await box.waitFor();
  const address = guard.url();
  for (const code of codes(world.origin).filter((_code, number) => number % 5 === 0)) {
    await box.fill(code.replace(/[\n\u0000-\u0002]/g, ' '));
    await guard.keyboard.press('Enter');
    await guard.getByRole('alert').first().waitFor();
    expect(await guard.locator('main').innerText()).not.toContain('MỜI VÀO');
  }
  expect(guard.url()).toBe(address);
  await seen(guard);
});
