/** The declaration on a page without scripts, and a switch of the language half-way. */
import { expect, test } from 'vitest';
import { fillStep, goOn, hoa, send, shownStep, walkTo } from './declare';
import { shot, useWorld } from './world';

const world = useWorld();

test('C03 C02: without JavaScript the declaration is judged, corrected, sent and confirmed', async () => {
  const page = await world.page('/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Khai báo y tế' }).first().click();
  await page.getByRole('link', { name: 'Tờ khai y tế', exact: true }).click();
  await page.getByRole('link', { name: 'Bắt đầu khai báo' }).click();
  await page.getByLabel('Họ và tên').fill('Bùi Thị Không Máy');
  await page.locator('input[name="bornOn.year"]').fill('19');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  expect(await page.title()).toMatch(/^Lỗi: /);
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Bùi Thị Không Máy');
  expect(await page.locator('input[name="bornOn.year"]').inputValue()).toBe('19');
  const first = page.getByRole('alert').getByRole('link').first();
  const target = (await first.getAttribute('href')) ?? '';
  expect(await page.locator(`[id="${target.slice(1)}"]`).count()).toBe(1);
  await shot(page, 'no-script-errors');
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Bùi Thị Không Máy' });
  await page.getByRole('button', { name: /^Thay đổi ngày sinh/ }).click();
  expect(await shownStep(page)).toBe('ban-than');
  await page.locator('input[name="bornOn.year"]').fill('1938');
  await goOn(page);
  expect(await shownStep(page)).toBe('kiem-tra');
  expect(await page.locator('main').innerText()).toContain('1938');
  const address = await send(page);
  expect(await page.locator('main').innerText()).toContain('Đã gửi tờ khai');
  expect(await page.locator('main svg').count(), 'the code is drawn by the server').toBeGreaterThan(0);
  await shot(page, 'no-script-receipt');
  const later = await world.page(address, { javaScriptEnabled: false });
  expect(await later.locator('main').innerText()).toContain('Bùi Thị Không Máy');
});

test('C03: without JavaScript the communes of another province can be chosen', async () => {
  const page = await world.page('/khai-bao/ban-than', { javaScriptEnabled: false });
  await walkTo(page, 'noi-o', hoa);
  await page.locator('select[name="address.province"]').selectOption({ label: 'Hà Nội' });
  await page.locator('button[name="areas"]').click();
  const communes = async () =>
    (await page.locator('select[name="address.commune"] option').allTextContents()).join();
  await expect.poll(communes).toContain('Hoàn Kiếm');
  expect(await communes()).not.toContain('Thanh Miện');
});

for (const javaScriptEnabled of [true, false])
  test(`C41: the language changes half-way and keeps what was typed, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const page = await world.page('/khai-bao/ban-than', { javaScriptEnabled });
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await walkTo(page, 'lien-he', { ...hoa, name: 'Ngô Thị Hai Lời' });
    await page.locator('input[name="phone"]').fill('0912 345 678');
    const button = page.getByRole('button', { name: 'English' });
    expect(await button.getAttribute('lang')).toBe('en');
    await button.click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    expect(await shownStep(page), 'the same page').toBe('lien-he');
    expect(await page.locator('input[name="phone"]').inputValue()).toBe('0912 345 678');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => page.locator('input[name="name"]').inputValue()).toBe('Ngô Thị Hai Lời');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Ngô Thị Hai Lời');
    await fillStep(page, {});
    await goOn(page);
    expect(await shownStep(page)).toBe('giay-to');
  });
