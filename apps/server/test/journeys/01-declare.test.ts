/** A citizen with a small phone declares, without an account. */
import type { createClient } from '@binhan/client';
import { expect, test } from 'vitest';
import { fillStep, goOn, hoa, send, shownStep, steps, walkTo } from './declare';
import { desk, shot, useWorld } from './world';

const world = useWorld();

/** Declarations under a name, counted over the API. */
async function countOf(name: string): Promise<number> {
  city ??= await world.cityClient();
  return (await city.declarations.search({ text: name }).toArray({ limit: 20 })).length;
}
let city: ReturnType<typeof createClient> | undefined;

test('C01 C06 C07 C10 C19: one heading a page, a year is enough, and the receipt opens again anywhere', async () => {
  const page = await world.page('/');
  await shot(page, 'home', false);
  await page.getByRole('link', { name: 'Khai báo y tế' }).first().click();
  await expect.poll(() => page.locator('h1').textContent()).toBe('Ông/bà cần khai tờ nào?');
  await page.getByRole('link', { name: 'Tờ khai y tế', exact: true }).click();
  await expect.poll(() => page.locator('h1').textContent()).toBe('Tờ khai y tế');
  await page.getByRole('link', { name: 'Bắt đầu khai báo' }).click();
  await page.waitForURL('**/khai-bao/ban-than?mau=*');
  const headings: string[] = [];
  for (const step of steps) {
    expect(await shownStep(page)).toBe(step);
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    const heading = (await page.locator('h1').textContent()) ?? '';
    expect(await page.title()).toBe(`${heading} – Bình An`);
    headings.push(heading);
    await shot(page, `declare-${step}`);
    await expect
      .poll(() =>
        page
          .getByRole('link', { name: 'Quay lại' })
          .or(page.getByRole('button', { name: 'Quay lại' }))
          .count(),
      )
      .toBe(1);
    if (step === 'kiem-tra') break;
    expect(await page.locator('main').textContent()).not.toContain('*');
    expect(await page.locator('main input:checked').count(), 'nothing is pre-selected').toBe(0);
    await fillStep(page, hoa);
    await goOn(page);
  }
  expect(new Set(headings).size).toBe(headings.length);
  const summary = await page.locator('main').innerText();
  expect(summary).toContain('1941');
  expect(summary).toContain('0912 345 678');
  const address = await send(page);
  await shot(page, 'receipt');
  const receipt = await page.locator('main').innerText();
  expect(receipt).toContain('Đã gửi tờ khai');
  expect(receipt).toContain('không cần làm gì thêm');
  expect(receipt).toMatch(/Có giá trị đến/);
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã gửi tờ khai');
  const other = await world.page(address);
  expect(await other.locator('main').innerText()).toContain('Đã gửi tờ khai');
  expect(await other.locator('main').innerText()).not.toContain('1941');
  expect(await countOf('nguyen thi hoa mo')).toBe(1);
});

test('C02: what is wrong is said once on submit, in title, summary and beside the field, and what was typed stays', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await page.getByLabel('Họ và tên').fill('Lê Văn Sáu');
  await page.locator('input[name="bornOn.year"]').fill('3041');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  const summary = page.getByRole('alert');
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await shot(page, 'errors');
  const lines = await summary.getByRole('link').allTextContents();
  expect(lines.length).toBe(2);
  for (const line of lines) {
    const beside = page.locator('.field').filter({ hasText: line });
    expect(await beside.count(), line).toBeGreaterThan(0);
  }
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lê Văn Sáu');
  expect(await page.locator('input[name="bornOn.year"]').inputValue()).toBe('3041');
  await summary.getByRole('link').first().click();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(/^bornOn\./);
});

test('C04: numbers are taken as people write them, and a composed or decomposed name is the same name', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await walkTo(page, 'giay-to', { ...hoa, name: 'Trần Thị Bưởi'.normalize('NFD') });
  await page.locator('input[name="identifier"]').fill('030 194 001 234');
  await goOn(page);
  for (const written of ['0912 345 678', '+84912345678', '0912.345.678', '0912-345-678', '84 912 345 678']) {
    await page.locator('input[name="phone"]').fill(written);
    await goOn(page);
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await expect.poll(() => shownStep(page)).toBe('lien-he');
    expect(await page.locator('input[name="phone"]').inputValue(), 'shown as typed').toBe(written);
  }
  expect(await page.locator('input[name="phone"]').getAttribute('autocomplete')).toMatch(/^tel/);
  await walkTo(page, 'kiem-tra', { line: '', symptoms: 'none' });
  await send(page);
  expect(await page.locator('main').innerText()).toContain('Trần Thị Bưởi'.normalize('NFC'));
  expect(await countOf('tran thi buoi')).toBe(1);
});

test('C05: a name of 70 characters is kept whole', async () => {
  const name = `${'Công Tằng Tôn Nữ Huyền Trân Bảo Ngọc Phương Thảo Nguyên '.repeat(1)}Thị Mây Hồng`;
  const page = await world.page('/khai-bao/ban-than');
  const field = page.getByLabel('Họ và tên');
  expect(await field.getAttribute('autocomplete')).toBe('name');
  expect(await field.getAttribute('spellcheck')).toBe('false');
  await walkTo(page, 'kiem-tra', { ...hoa, name });
  await send(page);
  expect(await page.locator('main').innerText()).toContain(name);
});

test('C09: every answer can be changed from the last page, which is shown again right after', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Phạm Thị Chín' });
  const names = await page.getByRole('button', { name: /^Thay đổi/ }).allTextContents();
  expect(new Set(names.map((name) => name.trim())).size).toBe(names.length);
  expect(await page.locator('main').innerText()).toContain('Chưa trả lời');
  await page.getByRole('button', { name: /^Thay đổi số điện thoại/ }).click();
  await expect.poll(() => shownStep(page)).toBe('lien-he');
  await page.locator('input[name="phone"]').fill('0987 654 321');
  await goOn(page);
  expect(await shownStep(page)).toBe('kiem-tra');
  expect(await page.locator('main').innerText()).toContain('0987 654 321');
  expect(await page.getByRole('button', { name: 'Gửi tờ khai' }).count()).toBe(1);
});

test('C10: a fever gets its reason and advice on the receipt, and C12: it prints on one page', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Đỗ Thị Na', symptoms: 'fever' });
  await send(page);
  await shot(page, 'receipt-fever');
  const text = await page.locator('main').innerText();
  expect(text).toContain('Ông/bà cần lưu ý');
  expect(text).toContain('Ông/bà có dấu hiệu có thể là của bệnh đang có dịch.');
  expect(text).not.toContain('không cần làm gì thêm');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('header nav').isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toContain('In ngày');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
});

test('C13 C34: five presses and a lost answer make one record, and nothing says "sent" before the server did', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Vũ Thị Mười' });
  let lost = 0;
  await page.route('**/api/v1/declarations', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    expect(await page.locator('main').innerText()).not.toContain('Đã gửi');
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Gửi tờ khai' }).evaluate((button) => {
    for (let press = 0; press < 5; press += 1) (button as HTMLButtonElement).click();
  });
  await page.waitForURL(/\/(bien-nhan|cho-gui)/, { timeout: 30_000 });
  if (page.url().endsWith('/cho-gui')) {
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('Đã gửi, hệ thống đã xác nhận');
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Đã gửi, hệ thống đã xác nhận');
  }
  expect(lost).toBe(1);
  expect(await countOf('vu thi muoi')).toBe(1);
});

test('C14: a draft outlives a killed browser tab, and goes on in another browser with a code', async () => {
  const context = await world.context();
  const page = await context.newPage();
  await page.goto('/khai-bao/ban-than');
  await walkTo(page, 'noi-o', { ...hoa, name: 'Hoàng Thị Bảy' });
  await page.close();
  const again = await context.newPage();
  await again.goto('/khai-bao');
  await again.getByRole('link', { name: 'Làm tiếp' }).click();
  await expect.poll(() => again.getByLabel('Họ và tên').inputValue()).toBe('Hoàng Thị Bảy');
  await goOn(again);
  await goOn(again);
  expect(await again.locator('input[name="phone"]').inputValue()).toBe('0912 345 678');
  await again.getByText('Muốn làm tiếp sau, hoặc trên máy khác?').click();
  await again.getByRole('button', { name: 'Lấy mã làm tiếp' }).click();
  const code = (await again.locator('p.code').textContent()) ?? '';
  await shot(again, 'draft-code');
  await context.close();
  const elsewhere = await world.page('/khai-bao', { viewport: desk });
  await elsewhere.getByText('Đã khai dở trên máy khác?').click();
  await elsewhere.getByLabel('Mã làm tiếp').fill(code.toLowerCase());
  await elsewhere.getByRole('button', { name: 'Mở tờ khai dở' }).click();
  await expect.poll(() => shownStep(elsewhere)).toBe('noi-o');
  // The list of communes starts anew when the page wakes up.
  await elsewhere.getByLabel('Tìm xã, phường').waitFor();
  await walkTo(elsewhere, 'kiem-tra', { line: 'Thôn 2', symptoms: 'none' });
  expect(await elsewhere.locator('main').innerText()).toContain('Hoàng Thị Bảy');
});

test('C10: the page of a declaration is of use the next day too', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Mai Thị Hôm Sau' });
  const address = await send(page);
  await fetch(`${world.origin}/demo/clock`, { method: 'POST', body: new URLSearchParams({ hours: '24' }) });
  const later = await world.page(address);
  expect(await later.locator('h1').innerText()).toBe('Tờ khai đã hết hiệu lực');
  expect(await later.getByRole('link', { name: 'Khai tờ mới' }).count()).toBe(1);
  expect((await later.goto(address))?.status()).toBe(200);
});
