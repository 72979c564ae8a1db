/** Registration for a test, as a citizen does it: find, hold, book, change, cancel, wait, and come too late. */
import { readQr } from '@binhan/qr';
import { invent } from '@binhan/testkit';
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
  wait,
} from './booking';
import { sessionOf } from './laboratory';
import { codeSentTo, signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();
const mine = '0937 100 200';
let page: Page;
let code = '';

/** Signs in on the way, on the page the way leads to. */
async function signInHere(at: Page, phone: string): Promise<void> {
  await at.waitForURL(/\/dang-nhap/);
  await at.getByLabel('Số điện thoại').fill(phone);
  await press(at, 'Gửi mã cho tôi');
  await at.getByLabel('Mã 6 số').waitFor();
  await at.getByLabel('Mã 6 số').fill(await codeSentTo(world, phone));
  await press(at, 'Đăng nhập');
}

/** The calendar file behind the link of a booking, as a device reads it. */
async function calendarOf(at: Page): Promise<Map<string, string>> {
  const link = at.getByRole('link', { name: /^Thêm vào lịch của máy/ }).first();
  const answer = await at.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const lines = (await answer.text()).replace(/\r\n[ \t]/g, '').split('\r\n');
  expect([lines[0], lines.at(-1) === '' ? lines.at(-2) : lines.at(-1)]).toEqual([
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
  ]);
  return new Map(lines.map((line) => [line.split(/[:;]/)[0] ?? '', line.slice(line.indexOf(':') + 1)]));
}

test('C23: a seat is found and chosen without signing in, and the choice is kept on the way', async () => {
  page = await world.page('/', { deviceScaleFactor: 2 });
  await openSession(page, 'Test nhanh kháng nguyên');
  const shown = await told(page);
  expect(shown, 'place, address in text, day, 24 h, what to bring').toMatch(
    /Trạm y tế xã Thanh Miện\s+Khu 2, xã Thanh Miện[\s\S]*Không ăn, uống/,
  );
  expect(shown).toMatch(/Ngày\s+(Thứ|Chủ)[^\n]*\d{2}\/\d{2}\/\d{4}\s+Giờ\s+07:30–11:30/);
  expect(await page.locator('input:checked').count(), 'nothing is chosen beforehand').toBe(0);
  await press(page, 'Tiếp tục');
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  await page.getByRole('alert').getByRole('link', { name: 'Xin chọn một khung giờ.' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('slot');
  const slot = await chooseSlot(page, 2);
  expect(slot).toBe('08:30–09:00');
  await press(page, 'Tiếp tục');
  await signInHere(page, mine);
  await page.waitForURL(/\/dat-lich\/[\w-]{36}\?gio=/);
  expect(await page.locator('label:has(:checked)').innerText()).toContain(slot);
  await press(page, 'Giữ chỗ này');
  await page.waitForURL(/\/dat-lich\/giu-cho\//);
  expect(await told(page), 'until when, 24 h').toMatch(
    /giữ cho ông\/bà đến \d{2}:\d{2}, \d{2}\/\d{2}\/\d{4}/,
  );
  await press(page, 'Đặt lịch hẹn');
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  await bookHeld(page);
  await shot(page, 'booking-booked');
});

test('C23: the booking has its place, time, code in groups of four, signed QR and calendar file', async () => {
  const shown = await told(page);
  expect(shown).toContain('Đã đặt lịch hẹn');
  expect(shown).toContain('Khu 2, xã Thanh Miện');
  code = await page.locator('main code').innerText();
  expect(code).toMatch(/^([0-9A-Z]{4} )+[0-9A-Z]{1,4}$/);
  const text = await readAppointment(page);
  expect(readQr(text).kind).toBe('appointment');
  const calendar = await calendarOf(page);
  expect(calendar.get('LOCATION')).toContain('Trạm y tế xã Thanh Miện');
  expect(calendar.get('DTSTART')).toMatch(/T013000Z$/);
  expect(calendar.get('DESCRIPTION')).toContain(code.replaceAll(' ', ''));
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'booking-booked-dark');
  expect(readQr(await readAppointment(page)).kind, 'on white in dark mode too').toBe('appointment');
  await page.emulateMedia({ colorScheme: 'light' });
});

test('C23: a child is booked for by the same way; each has a code of their own', async () => {
  expect(await told(page)).toContain('Lịch hẹn chưa có họ tên');
  await saveOwn(page, 'Lò Thị Hẹn');
  await addChild(page, 'Lò Thị Nhỏ');
  await openSession(page, 'Test nhanh kháng nguyên');
  await chooseSlot(page, 2);
  await press(page, 'Giữ chỗ này');
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  expect(await page.locator('input[name="slot"]:checked').count(), 'the time stays chosen').toBe(1);
  await page.getByLabel('Tôi (Lò Thị Hẹn)').check();
  await press(page, 'Giữ chỗ này');
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('đã có lịch hẹn');
  expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('/lich-hen');
  await page.getByLabel('Lò Thị Nhỏ').check();
  await shot(page, 'booking-child');
  await press(page, 'Giữ chỗ này');
  await bookHeld(page, 'Tiếp xúc gần (F1)');
  expect(await told(page)).toMatch(/Cho\s+Lò Thị Nhỏ/);
  await page.goto('/lich-hen');
  const cards = page.locator('article');
  expect(await cards.count()).toBe(2);
  expect(await cards.nth(0).innerText(), 'newest first').toContain('Lò Thị Nhỏ');
  expect(await cards.nth(1).innerText()).toContain('Tôi (Lò Thị Hẹn)');
  expect(await cards.nth(0).innerText(), 'a state in words').toContain('Đã đặt');
  const codes = [await readAppointment(page, 0), await readAppointment(page, 1)];
  expect(new Set(codes).size).toBe(2);
  for (const text of codes) expect(readQr(text).kind).toBe('appointment');
  await shot(page, 'booking-mine');
});

test('C23: a change shows the old and the new and asks whether one is sure; the code stays', async () => {
  const own = page.locator('article').filter({ hasText: 'Lò Thị Hẹn' });
  await own.getByRole('link', { name: /^Đổi giờ/ }).click();
  await page.waitForURL(/\/doi$/);
  await press(page, 'Tiếp tục');
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  expect(await page.getByLabel(/08:30–09:00/).isDisabled(), 'one’s own time is no change').toBe(true);
  expect(await chooseSlot(page, 3, 'gio')).toBe('09:30–10:00');
  await press(page, 'Tiếp tục');
  await page.waitForURL(/gio=/);
  expect(await told(page)).toMatch(
    /chắc muốn đổi[\s\S]*Lịch cũ[\s\S]*08:30–09:00[\s\S]*Lịch mới[\s\S]*09:30–10:00/,
  );
  await shot(page, 'booking-change');
  await press(page, 'Đổi sang lịch mới');
  await page.waitForURL(/xong=doi$/);
  expect(await told(page)).toMatch(/Đã đổi lịch hẹn[\s\S]*09:30–10:00/);
  expect(await page.locator('main code').innerText()).toBe(code);
});

test('C23: a cancel shows what is lost, asks whether one is sure, and gives the seat back', async () => {
  await page.goto('/lich-hen');
  const child = page.locator('article').filter({ hasText: 'Lò Thị Nhỏ' });
  await child.getByRole('link', { name: /^Huỷ lịch hẹn/ }).click();
  await page.waitForURL(/\/huy$/);
  expect(await told(page)).toMatch(
    /chắc muốn huỷ[\s\S]*Lịch hẹn hiện tại[\s\S]*Lò Thị Nhỏ[\s\S]*Sau khi huỷ/,
  );
  await page.getByRole('link', { name: 'Giữ lại lịch hẹn' }).click();
  await page.waitForURL(/\/lich-hen\/[\w-]{36}$/);
  await page.getByRole('link', { name: /^Huỷ lịch hẹn/ }).click();
  await press(page, 'Huỷ lịch hẹn này');
  await page.waitForURL(/\/lich-hen\?xong=huy$/);
  expect(await told(page)).toContain('Đã huỷ. Chỗ này được nhường cho người khác.');
  expect(await child.innerText()).toContain('Đã huỷ');
  expect(await child.getByRole('link').count(), 'nothing can be done with it any more').toBe(0);
  expect(await page.getByRole('img', { name: /Mã QR/ }).count()).toBe(1);
  await shot(page, 'booking-cancelled');
});

test('C23: a full session has a line; who waits is offered the seat somebody gives back', async () => {
  const waiting = await world.page('/');
  await openSession(waiting, 'Hết chỗ');
  expect(await told(waiting)).toContain('Buổi này đã hết chỗ');
  await press(waiting, 'Đăng nhập để đăng ký chờ');
  await signInHere(waiting, '0937 300 400');
  await waiting.waitForURL(/\/dat-lich\//);
  await press(waiting, 'Đăng ký chờ chỗ trống');
  await waiting.waitForURL(/cho=1$/);
  expect(await told(waiting)).toContain('Vị trí trong hàng: 1');
  await shot(waiting, 'booking-waiting');

  // One's place is seen later, too, and can be given up.
  const session = new URL(waiting.url()).pathname;
  await waiting.goto('/lich-hen');
  expect(await told(waiting)).toMatch(/Đang chờ chỗ[\s\S]*Vị trí trong hàng chờ: 1/);
  await shot(waiting, 'booking-waiting-mine');
  await press(waiting, /^Thôi chờ/);
  await waiting.waitForURL(/xong=thoi-cho$/);
  expect(await told(waiting)).toContain('Đã thôi chờ');
  expect(await waiting.locator('[data-waiting]').count()).toBe(0);
  await waiting.goto(session);
  await press(waiting, 'Đăng ký chờ chỗ trống');
  await waiting.waitForURL(/cho=1$/);

  const holder = await world.page('/');
  await signInCitizen(world, holder, invent(300).phone.replace('+84', '0'), '/lich-hen');
  await holder.getByRole('link', { name: /^Huỷ lịch hẹn/ }).click();
  await press(holder, 'Huỷ lịch hẹn này');
  await holder.waitForURL(/xong=huy$/);

  expect(await world.lastMessage('+84937300400')).toMatch(/có chỗ trống[\s\S]*\/lich-hen/);
  await waiting.goto('/lich-hen');
  expect(await told(waiting)).toMatch(/Đang giữ chỗ[\s\S]*được giữ đến \d{2}:\d{2}/);
  await shot(waiting, 'booking-offered');
  await waiting.getByRole('link', { name: /^Nhận chỗ này/ }).click();
  await bookHeld(waiting, 'Theo nhu cầu');
  expect(readQr(await readAppointment(waiting)).kind).toBe('appointment');
});

test.each([true, false])(
  'C23: a hold that ran out asks for the time again and nothing else (scripts: %s)',
  async (javaScriptEnabled) => {
    const late = await world.page('/', { javaScriptEnabled });
    const phone = javaScriptEnabled ? '0937 500 600' : '0937 500 700';
    await signInCitizen(world, late, phone, '/lich-hen');
    await saveOwn(late, 'Lò Thị Muộn');
    await addChild(late, 'Lò Thị Con');
    await openSession(late, 'RT-PCR');
    const slot = await chooseSlot(late, 1);
    await late.getByLabel('Lò Thị Con').check();
    await press(late, 'Giữ chỗ này');
    await late.waitForURL(/giu-cho/);
    await wait(world, 1);
    await late.getByLabel('Theo nhu cầu').check();
    await press(late, 'Đặt lịch hẹn');
    await expect.poll(() => late.locator('h1').innerText()).toBe('Đã hết giờ giữ chỗ');
    await shot(late, 'booking-ran-out');
    const beside = await late.context().newPage();
    await beside.goto('/lich-hen');
    expect(await told(beside)).toContain('Hết giờ giữ chỗ');
    await beside.close();
    await press(late, 'Chọn lại giờ');
    await expect.poll(() => late.locator('h1').innerText()).toBe('Chọn giờ xét nghiệm');
    expect(await late.locator('label:has(input[name="slot"]:checked)').innerText()).toContain(slot);
    expect(await late.locator('label:has(input[name="person"]:checked)').innerText()).toBe('Lò Thị Con');
    expect(await told(late)).toContain('Lý do đã chọn: Theo nhu cầu');
    await shot(late, 'booking-again');
    await press(late, 'Đặt lại lịch hẹn');
    await late.waitForURL(/\/lich-hen\/[\w-]{36}\?xong=dat$/);
    expect(await told(late)).toMatch(/Lò Thị Con/);
  },
);

test('C21 C23: from arrival on the page shows the number that is called; what is over says so in words', async () => {
  const desk = await world.staffClient('tiep-don');
  const own = await world.page('/');
  await signInCitizen(world, own, '0937 600 700', '/gia-dinh');
  await saveOwn(own, 'Lò Thị Đến');
  const { session } = await sessionOf(await world.staffClient('lay-mau'), 'sars-cov-2-pcr');
  await own.goto(`/dat-lich/${session}`);
  await chooseSlot(own, 1);
  await press(own, 'Giữ chỗ này');
  await bookHeld(own);
  const [, booking = ''] = /lich-hen\/([\w-]{36})/.exec(own.url()) ?? [];
  const { site } = await desk.sessions.show({ session });
  await desk.bookings.arrive({ place: site.id, session, booking });
  await own.goto('/lich-hen');
  expect(await told(own)).toMatch(/Đã đến\s+Số thứ tự: \d+\s+Xin chờ gọi/);
  expect(await own.getByRole('link', { name: /Huỷ|Đổi giờ/ }).count()).toBe(0);
  await shot(own, 'booking-arrived');
  await own.goto(`/lich-hen/${booking}/huy`);
  expect(await own.locator('h1').innerText()).toBe('Không tự đổi hoặc huỷ được nữa');
  await shot(own, 'booking-fixed');
  await desk.bookings.serve({ place: site.id, session, booking });
  await own.goto('/lich-hen');
  expect(await told(own)).toMatch(/Đã xong\s+Tôi \(Lò Thị Đến\)\. [^\n]*\d{2}:\d{2}–\d{2}:\d{2}/);
  await shot(own, 'booking-done');
});
