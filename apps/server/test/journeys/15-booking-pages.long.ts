/** The pages of booking for everybody: without scripts, without a network, in English, on a narrow screen, and light. */
import { readQr } from '@binhan/qr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  addChild,
  bookHeld,
  chooseSlot,
  openSession,
  press,
  readAppointment,
  saveOwn,
  told,
} from './booking';
import { installed } from './installed';
import { wrongWith } from './look';
import { signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();

/** What is wrong with the page, and its picture. */
async function look(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  await shot(page, `pages-${name}`);
  const found = await wrongWith(page);
  if ((await page.locator('h1').count()) !== 1) found.push(`${name}: not one h1`);
  return found.map((one) => `${name} ${one}`);
}

test('C38 C23: every page of booking is clean as it comes and with its errors', async () => {
  const page = await world.page('/dat-lich');
  const found = await look(page, 'find');
  await page.getByText('Đổi nơi hoặc loại xét nghiệm').click();
  found.push(...(await look(page, 'find-open')));
  await page.goto('/dat-lich?noi.province=01&noi.commune=&loai=');
  expect(await told(page)).toMatch(/Chưa có buổi xét nghiệm nào: toàn Hà Nội[\s\S]*Xin gọi 0220 000 000/);
  found.push(...(await look(page, 'none')));
  await page.goto('/lich-hen');
  found.push(...(await look(page, 'mine-nobody')));
  await openSession(page, 'Hết chỗ');
  found.push(...(await look(page, 'full')));
  await openSession(page, 'Test nhanh kháng nguyên');
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').waitFor();
  found.push(...(await look(page, 'session-error')));
  await signInCitizen(world, page, '0938 111 222', '/gia-dinh');
  await saveOwn(page, 'Lý Thị Trang');
  await addChild(page, 'Lý Văn Trang');
  await page.goto('/lich-hen');
  found.push(...(await look(page, 'mine-none')));
  await openSession(page, 'Hết chỗ');
  await press(page, 'Đăng ký chờ chỗ trống');
  await page.getByRole('alert').waitFor();
  found.push(...(await look(page, 'wait-error')));
  await page.getByLabel('Lý Văn Trang').check();
  await press(page, 'Đăng ký chờ chỗ trống');
  await page.waitForURL(/cho=/);
  found.push(...(await look(page, 'waiting')));
  await openSession(page, 'Test nhanh kháng nguyên');
  await chooseSlot(page, 0);
  await page.getByLabel('Tôi (').check();
  await press(page, 'Giữ chỗ này');
  await page.waitForURL(/giu-cho/);
  await press(page, 'Đặt lịch hẹn');
  await page.getByRole('alert').waitFor();
  found.push(...(await look(page, 'hold-error')));
  await page.getByRole('link', { name: 'Chọn giờ khác' }).click();
  expect(await chooseSlot(page, 0, 'gio')).toBe('08:00–08:30');
  await press(page, 'Tiếp tục');
  await press(page, 'Đổi sang lịch mới');
  await page.waitForURL(/giu-cho/);
  expect(await told(page), 'a held seat changes its time too').toContain('08:00–08:30');
  await page.getByRole('link', { name: 'Không giữ chỗ này nữa' }).click();
  await page.waitForURL(/huy$/);
  found.push(...(await look(page, 'decline')));
  await page.getByRole('link', { name: 'Giữ lại lịch hẹn' }).click();
  await bookHeld(page);
  found.push(...(await look(page, 'booked')));
  await page.goto('/lich-hen');
  found.push(...(await look(page, 'mine')));
  await page.getByRole('link', { name: /^Đổi giờ/ }).click();
  await page.waitForURL(/doi$/);
  found.push(...(await look(page, 'change')));
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').waitFor();
  found.push(...(await look(page, 'change-error')));
  await chooseSlot(page, 1, 'gio');
  await press(page, 'Tiếp tục');
  await page.waitForURL(/gio=/);
  found.push(...(await look(page, 'change-sure')));
  await page.goto('/lich-hen');
  await page.getByRole('link', { name: /^Huỷ lịch hẹn/ }).click();
  await page.waitForURL(/huy$/);
  found.push(...(await look(page, 'cancel')));
  expect(found).toEqual([]);
});

test('C03 C23: without JavaScript one finds, books, changes and cancels', async () => {
  const page = await world.page('/dat-lich', { javaScriptEnabled: false, deviceScaleFactor: 2 });
  await page.getByText('Đổi nơi hoặc loại xét nghiệm').click();
  await page.locator('select[name="noi.province"]').selectOption({ label: 'Hà Nội' });
  await page.locator('button[name="areas"]').click();
  expect((await page.locator('select[name="noi.commune"] option').allTextContents()).join()).toContain(
    'Hoàn Kiếm',
  );
  await press(page, 'Tìm buổi xét nghiệm');
  expect(await told(page)).toContain('Chưa có buổi xét nghiệm nào');
  await page.goto('/dat-lich?noi.province=01&noi.commune=11239&loai=');
  expect(await told(page), 'a commune of the former province is none').toContain('nào: toàn Hà Nội');
  await signInCitizen(world, page, '0938 333 444', '/dat-lich');
  await openSession(page, 'Test nhanh kháng nguyên');
  await chooseSlot(page, 4);
  await press(page, 'Giữ chỗ này');
  await bookHeld(page);
  expect(readQr(await readAppointment(page)).kind, 'drawn by the server').toBe('appointment');
  await page.getByRole('link', { name: /^Đổi giờ/ }).click();
  await chooseSlot(page, 0, 'gio');
  await press(page, 'Tiếp tục');
  await press(page, 'Đổi sang lịch mới');
  await page.waitForURL(/xong=doi$/);
  await page.getByRole('link', { name: /^Huỷ lịch hẹn/ }).click();
  await press(page, 'Huỷ lịch hẹn này');
  await page.waitForURL(/xong=huy$/);
  expect(await told(page)).toContain('Đã huỷ');
});

test('C30: bookings open without a network after the first view, and go with "leave and clear this device"', async () => {
  const { context, page } = await installed(world);
  await signInCitizen(world, page, '0938 555 666', '/dat-lich');
  await openSession(page, 'Test nhanh kháng nguyên');
  await chooseSlot(page, 5);
  await press(page, 'Giữ chỗ này');
  await bookHeld(page);
  const address = page.url();
  await page.goto('/lich-hen');
  const code = await page.locator('main code').innerText();
  await page.waitForTimeout(500);
  await context.setOffline(true);
  for (const path of ['/lich-hen', address]) {
    const later = await context.newPage();
    await later.goto(path);
    await later.getByText('đã lưu trên máy lúc').waitFor();
    expect(await later.locator('main code').innerText()).toBe(code);
    expect(await later.getByRole('img', { name: 'Mã QR của lịch hẹn, đã ký' }).count()).toBe(1);
    expect(
      await later.getByRole('link', { name: /Huỷ|Đổi giờ/ }).count(),
      'nothing that cannot be done',
    ).toBe(0);
    await shot(later, 'pages-offline');
    await later.close();
  }
  await context.setOffline(false);
  await page.goto('/dang-xuat');
  await press(page, 'Thoát và xoá máy này');
  await expect.poll(() => told(page)).toContain('Đã thoát và xoá dữ liệu trên máy này');
  await page.goto('/lich-hen');
  await page.getByRole('link', { name: 'Đăng nhập', exact: true }).last().waitFor();
  expect(await page.locator('main code').count()).toBe(0);
});

test('C41: the same pages in English, with no Vietnamese sentence left', async () => {
  const page = await world.page('/?lang=en');
  await page.getByRole('link', { name: /Book a test/ }).click();
  await page.locator('main li').first().waitFor();
  expect(await told(page)).toMatch(/\w+day, \d{2}\/\d{2}\/\d{4}[\s\S]*\d+ seats left[\s\S]*waiting list/);
  await shot(page, 'pages-english-find');
  await page.locator('main li a').first().click();
  await page.waitForURL(/dat-lich\/./);
  const shown = await told(page);
  expect(shown).toContain('When will you come?');
  expect(shown, 'the commune is named once').toContain('Khu 2, xã Thanh Miện\n');
  expect(shown, 'names and addresses stay').not.toMatch(/Ông\/bà|Còn \d|Xin /);
  await shot(page, 'pages-english-session');
});

test.each([true, false])(
  'C41: a switch of the language keeps what was chosen (scripts: %s)',
  async (javaScriptEnabled) => {
    const page = await world.page('/dat-lich', { javaScriptEnabled });
    await page.locator('main li').filter({ hasText: 'RT-PCR' }).getByRole('link').first().click();
    await page.waitForURL(/dat-lich\/./);
    const slot = page.locator('input[name="slot"]:enabled').nth(1);
    await slot.check();
    const value = await slot.getAttribute('value');
    for (const [name, heading] of [
      ['English', 'Choose a time'],
      ['Tiếng Việt', 'Chọn giờ xét nghiệm'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe(heading);
      expect(await page.locator('input[name="slot"]:checked').getAttribute('value')).toBe(value);
    }
    await page.locator('main').getByRole('button', { name: 'Tiếp tục' }).click();
    await page.waitForURL(/dang-nhap/);
  },
);

test('C32: pages of booking bring at most 100 kB of scripts', async () => {
  const owner = await world.page('/dat-lich');
  const session = (await owner.locator('main li a').first().getAttribute('href')) ?? '';
  for (const path of ['/dat-lich', session, '/lich-hen']) {
    const page = await (await world.context()).newPage();
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    const scripts = new Set<string>();
    let weight = 0;
    wire.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) weight += encodedDataLength;
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(weight, path).toBeGreaterThan(20_000);
    expect(weight, path).toBeLessThanOrEqual(100_000);
    await page.context().close();
  }
});

test('a draft is nobody’s page, and somebody else’s booking neither', async () => {
  const owner = await world.page('/');
  await signInCitizen(world, owner, '0938 777 888', '/dat-lich');
  expect(await told(owner), 'the draft is in no list').not.toContain('Sởi');
  await openSession(owner, 'Test nhanh kháng nguyên');
  await chooseSlot(owner, 0);
  await press(owner, 'Giữ chỗ này');
  await bookHeld(owner);
  const id = /lich-hen\/([\w-]{36})/.exec(owner.url())?.[1] ?? '';
  const other = await world.page('/');
  await signInCitizen(world, other, '0938 777 999', '/lich-hen');
  const paths = [`/lich-hen/${id}`, `/lich-hen/${id}/huy`, `/lich-hen/${id}/doi`, `/dat-lich/giu-cho/${id}`];
  for (const path of [...paths, '/lich-hen/x', '/dat-lich/x'])
    expect((await other.goto(path))?.status(), path).toBe(404);
  const nobody = await world.page('/');
  await nobody.goto(`/lich-hen/${id}`);
  expect(new URL(nobody.url()).pathname).toBe('/dang-nhap');
});
