/** The rights over one's data: evidence with a request, long lists, and what leaves for an address nobody proved. */
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { send, walkTo } from './declare';
import { signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();
const mine = '0934 777 888';
const told = (page: Page) => page.locator('main').innerText();

/** A picture by its first bytes; the rest is noise, as compressed pictures look. */
const picture = (size: number) => ({
  name: 'Ảnh CCCD Nguyễn Văn Bằng.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(size - 4)]),
});

/** Asks for a correction and opens the box for its evidence. */
async function ask(page: Page): Promise<void> {
  await page.goto('/du-lieu-cua-toi');
  await page.locator('input[name="kind"][value="correct"]').check();
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await page.locator('summary', { hasText: 'Gửi kèm ảnh' }).first().click();
}

const attach = async (page: Page, file: ReturnType<typeof picture>) => {
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Gửi tệp' }).first().click();
};

test.each([true, false])(
  'C43: a photo goes with a request (scripts: %s), and its office reads it',
  async (scripts) => {
    const page = await world.page('/', { javaScriptEnabled: scripts });
    await signInCitizen(world, page, scripts ? mine : '0934 777 999', '/du-lieu-cua-toi');
    await ask(page);
    await page.getByRole('button', { name: 'Gửi tệp' }).first().click();
    await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
    const link = page.getByRole('alert').getByRole('link');
    expect(await link.innerText()).toBe('Xin chọn một tệp.');
    await link.click();
    const box = page.locator('input[type="file"]').first();
    expect(await box.isVisible(), 'the box stands open').toBe(true);
    const led = await page.evaluate(
      () => document.querySelector(':target')?.id ?? document.activeElement?.id,
    );
    expect(led).toBe(await box.getAttribute('id'));
    await attach(page, {
      name: 'ghi-chu.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Ngày sinh sai.'),
    });
    await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
    await shot(page, 'evidence-kind');
    await attach(page, picture(7 * 1024 * 1024));
    await expect.poll(() => told(page)).toMatch(/quá lớn|5 MB/);
    await shot(page, 'evidence-large');
    if ((await page.locator('input[type="file"]').count()) === 0) await page.goto('/du-lieu-cua-toi');
    if (!(await page.locator('input[type="file"]').first().isVisible()))
      await page.locator('summary', { hasText: 'Gửi kèm ảnh' }).first().click();
    await attach(page, picture(3 * 1024 * 1024));
    await expect.poll(() => told(page)).toContain('Đã xong.');
    await expect.poll(() => page.getByText('Đã gửi kèm một tệp làm chứng.').count()).toBeGreaterThan(0);
    await shot(page, 'evidence-sent');
    const city = await world.cityClient();
    const rows = await city.records.search({ state: 'received' }).toArray({ limit: 50 });
    expect(rows.filter(({ hasEvidence }) => hasEvidence)).toHaveLength(scripts ? 1 : 2);
  },
);

test('C43: a list longer than a page goes on, and back to its beginning', async () => {
  const page = await world.page('/');
  await signInCitizen(world, page, '0934 777 000', '/du-lieu-cua-toi');
  for (let at = 0; at < 22; at += 1) {
    const answer = await page.request.post('/api/v1/me/requests', {
      headers: { 'idempotency-key': crypto.randomUUID(), origin: world.origin },
      data: { kind: 'see', note: `Lần ${String(at)}.` },
    });
    expect(answer.status()).toBe(200);
  }
  await page.goto('/du-lieu-cua-toi');
  const pager = page.getByRole('navigation', { name: 'Chuyển trang: Yêu cầu của tôi' });
  expect(await told(page)).toContain('Lần 21.');
  expect(await told(page)).not.toContain('Lần 1.');
  await shot(page, 'my-data-long');
  await pager.getByRole('link', { name: 'Xem thêm' }).click();
  await expect.poll(() => told(page)).toContain('Lần 1.');
  expect(await told(page)).not.toContain('Lần 21.');
  await pager.getByRole('link', { name: 'Về đầu danh sách' }).click();
  await expect.poll(() => told(page)).toContain('Lần 21.');
  const answer = await page.goto('/du-lieu-cua-toi?yeu-cau=khong-phai');
  expect(answer?.status()).toBe(200);
  expect(page.url()).not.toContain('khong-phai');
});

test('C11: no answer goes to an address nobody proved; a copy is for whoever signed in', async () => {
  const outbox = async () => {
    const shown = await (await fetch(`${world.origin}/demo`)).text();
    return /<h2>Hộp thư đi[^]*?<\/table>/.exec(shown)?.[0] ?? '';
  };
  const before = await outbox();
  // Without an account, to a telephone and an e-mail address somebody typed.
  const guest = await world.page('/khai-bao/ban-than');
  await walkTo(guest, 'lien-he', { name: 'Sùng Thị Xa', born: { year: '1950' } });
  await guest.locator('input[name="email"]').fill('nguoi-khac@binhan.example');
  await walkTo(guest, 'kiem-tra', {
    name: 'Sùng Thị Xa',
    phone: '0931 000 111',
    line: 'Bản 1',
    symptoms: 'fever',
  });
  const address = await send(guest);
  expect(await outbox(), 'nothing was sent at all').toBe(before);
  // The receipt itself, opened by its address elsewhere.
  const elsewhere = await world.page(address);
  expect(await told(elsewhere)).not.toMatch(/1950|Bản 1|0931/);
  // With an account: its copy holds the answers, and asks for the session.
  const page = await world.page('/');
  await signInCitizen(world, page, '0931 000 222', '/khai-bao?mau=national-declaration');
  await page.getByLabel('Cho tôi').check();
  await page.getByRole('button', { name: 'Bắt đầu khai báo' }).click();
  await page.locator('#declaration').waitFor();
  await walkTo(page, 'kiem-tra', {
    name: 'Giàng A Gần',
    born: { year: '1955' },
    phone: '0931 000 222',
    line: 'Bản 2',
    symptoms: 'fever',
  });
  await send(page);
  const copy = await page.request.get('/api/v1/me/copy');
  expect(await copy.text()).toContain('fever');
  expect((await fetch(`${world.origin}/api/v1/me/copy`)).status).toBe(401);
  expect(await outbox()).not.toMatch(/fever|Sốt|Giàng A Gần|Sùng Thị Xa|nguoi-khac/);
});
