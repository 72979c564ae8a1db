/** A list of people from an enterprise: sent for a session, read, repaired, booked, followed in numbers; never a result. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked, sessionOf } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();
const managerOf = world.once(() => world.staffClient('lay-mau'));
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const stateOf = (page: Page) => page.locator('[data-state]').getAttribute('data-state');
/** A second run of a test finds the people of the first in the store. */
let run = 0;
const HEADER = 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Nhóm đối tượng,Tổ';

/** The liaison of the enterprise, signed in; the same browser for every test. */
const contactOf = world.once(async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('cong-ty-may'), '/admin');
  return page;
});

/** Sends a list for a session; ends on its page. */
async function send(page: Page, session: string, lines: readonly string[]): Promise<void> {
  await page.goto('/admin/lists');
  await page.locator('#session').selectOption(session);
  const buffer = Buffer.from(`\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`);
  await page.locator('#file').setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Gửi danh sách' }).click();
  await page.waitForURL(/\/lists\/[\w-]{36}\/[\w-]{36}/);
}

/** What a link downloads. */
async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  return readFile(await download.path());
}

/** Says yes to what was read, for a reason. */
async function book(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: `Đặt chỗ cho ${String(count)} người…` }).click();
  await page.locator('#reason').selectOption({ label: 'Theo nhu cầu' });
  await page.getByRole('button', { name: `Đặt chỗ cho ${String(count)} người` }).click();
  await expect.poll(() => stateOf(page), { timeout: 30_000 }).toBe('committed');
}

test('a list is read, its wrong rows repaired, its people booked as far as there are seats, and followed in numbers', async () => {
  run += 1;
  const born = (year: number) => String(year - run * 10);
  const manager = await managerOf();
  const small = await sessionOf(manager, 'sars-cov-2-pcr', { capacity: 2, walkInShare: 0 });
  const large = await sessionOf(manager, 'sars-cov-2-pcr');
  const page = await contactOf();
  await page.getByRole('link', { name: 'Danh sách người' }).click();
  await page.waitForURL(/\/lists\/[\w-]{36}$/);
  expect(await told(page)).toMatch(/Công ty May Thanh Miện[\s\S]*Kết quả chỉ báo cho người được xét nghiệm/);
  const found = await looked(page, 'lists');
  expect((await downloaded(page, /Tải tệp mẫu/)).toString('utf8')).toMatch(/^\ufeff"Họ và tên","Ngày sinh"/);

  await page.getByRole('button', { name: 'Gửi danh sách' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    'Xin chọn một buổi.',
    'Xin chọn tệp.',
  ]);
  found.push(...(await looked(page, 'lists-errors')));

  await send(page, small.session, [
    `Nguyễn Thị Một,17/05/1990,Nữ,03019011000${String(run)},0938 770 00${String(run)},,Tổ 1`,
    `Trần Văn Hai,${born(1995)},Nam,,,,Tổ 1`,
    'Lê Thị Ba,31/02/1991,Nữ,,,,Tổ 2',
    `Phạm Thị Bốn,${born(1992)},Nữ,,,,Tổ 2`,
    `Hoàng Văn Năm,1993,Nam,03009311000${String(run)},,,Tổ 2`,
    `Vũ Thị Sáu,${born(1994)},Nữ,,,,Tổ 3`,
  ]);
  await expect.poll(() => stateOf(page)).toBe('read');
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('6 = 5 + 0 + 1');
  const words = await told(page);
  expect(words).toMatch(
    /5 người có thể đặt\. Buổi này còn 4 chỗ\.[\s\S]*1 người cuối danh sách sẽ chưa có chỗ/,
  );
  expect(words).toContain('Cột không dùng, đã bỏ qua: Tổ.');
  expect(words).toMatch(/31\/02\/1991\s+.*không có ngày này|31\/02\/1991/i);
  found.push(...(await looked(page, 'list-read')));
  const repair = (await downloaded(page, /Tải các dòng cần sửa/)).toString('utf8');
  expect(repair).toMatch(/"Lê Thị Ba","31\/02\/1991"/);
  expect(repair).not.toContain('Trần Văn Hai');

  await page.getByRole('link', { name: 'Đặt chỗ cho 5 người…' }).click();
  await page.getByRole('button', { name: 'Đặt chỗ cho 5 người' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Xin chọn một lý do.' }).waitFor();
  found.push(...(await looked(page, 'list-commit')));
  await page.locator('#reason').selectOption({ label: 'Theo nhu cầu' });
  await page.getByRole('button', { name: 'Đặt chỗ cho 5 người' }).click();
  await expect.poll(() => stateOf(page), { timeout: 30_000 }).toBe('committed');
  expect(await told(page)).toMatch(/Đã đặt chỗ cho 4 người[\s\S]*1 người chưa có chỗ/);
  expect(await page.locator('[data-sum="written"]').innerText()).toBe('5 = 4 + 1');
  expect(await world.lastMessage(`+8493877000${String(run)}`)).toMatch(
    /đơn vị của bạn đã đặt lịch hẹn[\s\S]*Mã hẹn/,
  );
  found.push(...(await looked(page, 'list-booked')));
  const slips = await downloaded(page, /Tải 3 phiếu hẹn/);
  expect(slips.subarray(0, 5).toString()).toBe('%PDF-');

  // Whoever found no seat, and the row that was repaired, go to another session; nobody of the first is booked again.
  const rest = (await downloaded(page, /Tải các dòng cần sửa/)).toString('utf8');
  const left = rest.split(/\r?\n/).slice(1).filter(Boolean);
  expect(left.map((line) => line.split('"')[1])).toEqual(['Lê Thị Ba', 'Vũ Thị Sáu']);
  await send(page, large.session, [
    `Lê Thị Ba,28/02/${born(1991)},Nữ,,,,Tổ 2`,
    `Vũ Thị Sáu,${born(1994)},Nữ,,,,Tổ 3`,
    `Trần Văn Hai,${born(1995)},Nam,,,,Tổ 1`,
  ]);
  await expect.poll(() => stateOf(page)).toBe('read');
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('3 = 2 + 1 + 0');
  expect(await told(page)).toContain('1 người đã có lịch hẹn');
  await book(page, 2);

  // One of them comes: the enterprise sees how far, and nothing more.
  const registrar = await world.staffClient('tiep-don');
  const { items } = await registrar.bookings.atDesk({ ...large, text: 'vu thi sau' });
  await registrar.bookings.arrive({ ...large, booking: items[0]?.id ?? '' });
  await page.getByRole('link', { name: 'Tải lại trang' }).click();
  await expect.poll(() => told(page)).toMatch(/Đã đến, chờ lấy mẫu\s+1\s+Đã lấy mẫu\s+0/);
  await page.getByRole('link', { name: 'Xem từng người đến đâu' }).click();
  await page.waitForURL(/\/people$/);
  expect(await told(page)).toMatch(/Lê Thị Ba\s+đã đặt, chưa đến[\s\S]*Vũ Thị Sáu\s+đã đến/);
  expect(await page.content()).not.toMatch(/âm tính|dương tính|"outcome"/i);
  found.push(...(await looked(page, 'list-people')));
  expect(found).toEqual([]);
});

test('the same list twice is one; a list that was not booked is left; a file that is none says why', async () => {
  const { session } = await sessionOf(await managerOf(), 'sars-cov-2-pcr');
  const page = await contactOf();
  const lines = ['Đinh Thị Bảy,1971,Nữ,,,,'];
  await send(page, session, lines);
  const first = new URL(page.url()).pathname;
  await send(page, session, lines);
  expect(new URL(page.url()).pathname).toBe(first);
  expect(await told(page)).toContain('không ai được đặt hai lần');
  await expect.poll(() => stateOf(page)).toBe('read');
  await page.getByRole('button', { name: 'Bỏ danh sách này' }).click();
  await page.getByText('Đã bỏ danh sách').first().waitFor();
  await page.locator('#session').selectOption(session);
  const buffer = Buffer.from('không phải bảng tính');
  await page.locator('#file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Gửi danh sách' }).click();
  await expect.poll(() => stateOf(page)).toBe('refused');
  expect(await looked(page, 'list-refused')).toEqual([]);
});

test('without scripts a list is sent, read and booked by forms and links alone', async () => {
  const { session } = await sessionOf(await managerOf(), 'sars-cov-2-pcr');
  const state = await (await contactOf()).context().storageState();
  const page = await world.page('/admin/lists', { javaScriptEnabled: false, storageState: state });
  await send(page, session, ['Mai Thị Tám,1966,Nữ,,,,', 'Mai Văn Chín,1964,Nam,,,,']);
  const settled = async (want: string) => {
    await expect
      .poll(async () => {
        await page.reload();
        return stateOf(page);
      })
      .toBe(want);
  };
  await settled('read');
  await shot(page, 'lab-list-no-script-read');
  await page.getByRole('link', { name: 'Đặt chỗ cho 2 người…' }).click();
  await page.locator('#reason').selectOption({ label: 'Theo nhu cầu' });
  await page.getByRole('button', { name: 'Đặt chỗ cho 2 người' }).click();
  await settled('committed');
  expect(await told(page)).toMatch(/Đã đặt chỗ cho 2 người[\s\S]*Đã đặt, chưa đến\s+2/);
  await shot(page, 'lab-list-no-script-booked');
});

test('who may not send lists sees no link and no page', async () => {
  const enterprise = new URL((await contactOf()).url()).pathname.split('/')[3] ?? '';
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiep-don'), '/admin');
  expect(await page.getByRole('link', { name: 'Danh sách người' }).count()).toBe(0);
  for (const path of ['/admin/lists', `/admin/lists/${enterprise}`, `/admin/lists/${enterprise}/template`])
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 404]);
});
