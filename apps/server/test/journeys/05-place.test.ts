/** A shop gets its poster and its guard; people are let in both ways; the office sees it. */
import { readFile } from 'node:fs/promises';
import { decodeQr } from '@binhan/qr/decode';
import { readQr } from '@binhan/qr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pixelsOf } from './pixels';
import { posterText } from './poster';
import { signInCitizen, signInStaff } from './sign-in';
import { send, walkTo } from './declare';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const ownerPhone = '0936 222 333';
const guardPhone = '0937 333 444';
let owner: Page;
let official: Page;
let guard: Page;
let visitor: Page;
let poster = '';

test('a shop owner registers a place, the commune confirms it, and the poster is a PDF whose code opens a page', async () => {
  owner = await world.page('/');
  await signInCitizen(world, owner, ownerPhone, '/dia-diem/dang-ky');
  await owner.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect.poll(() => owner.title()).toMatch(/^Lỗi: /);
  await shot(owner, 'place-errors');
  await owner.getByLabel('Tên địa điểm').fill('Tạp hoá Bà Sáu');
  await owner.locator('input[name="kind"][value="public-place"]').check();
  await owner.locator('select[name="address.commune"]').selectOption('11239');
  await owner.getByLabel('Số nhà, đường, thôn, tổ').fill('Khu 3');
  await owner.getByLabel('Các cửa ra vào').fill('Cửa trước\nCửa sau');
  await owner.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect.poll(() => owner.locator('main').innerText()).toContain('Chờ xã, phường xác nhận');
  await shot(owner, 'place-waiting');
  official = await world.page('/admin', { viewport: desk });
  await signInStaff(official, world.staff('can-bo'));
  await shot(official, 'work');
  await official.getByRole('link', { name: /địa điểm chờ xác nhận/i }).click();
  await expect.poll(() => official.locator('main').innerText()).toContain('Tạp hoá Bà Sáu');
  await official.getByRole('button', { name: 'Xác nhận Tạp hoá Bà Sáu' }).click();
  await expect.poll(() => official.locator('main').innerText()).toContain('Đã xác nhận Tạp hoá Bà Sáu');
  await owner.reload();
  await shot(owner, 'place-confirmed');
  const [download] = await Promise.all([
    owner.waitForEvent('download'),
    owner.getByRole('link', { name: /Tải áp phích Cửa trước/ }).click(),
  ]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  poster = await posterText(pdf);
  expect(poster.startsWith(`${world.origin}/p/`)).toBe(true);
  expect(readQr(poster, { origins: [world.origin] }).kind).toBe('own-place');
});

test('a guard added by phone scans with pasted text and with a hand scanner: a huge word, and why not', async () => {
  await owner.getByLabel('Số điện thoại của người gác cổng').fill(guardPhone);
  await owner.getByRole('button', { name: 'Thêm người gác cổng' }).click();
  await expect.poll(() => owner.locator('main').innerText()).toContain('kết thúc bằng 444');
  guard = await world.page('/');
  await signInCitizen(world, guard, guardPhone, '/admin/guard');
  await guard.getByLabel(/Tạp hoá Bà Sáu – Cửa trước/).check();
  await guard.getByLabel('Vào', { exact: true }).check();
  await guard.getByRole('button', { name: 'Bắt đầu quét' }).click();
  await guard.getByText('Sẵn sàng quét').waitFor();
  // The demonstration let this visitor into the market just now: minutes later it is no replay any more (case 31).
  await fetch(`${world.origin}/demo/clock`, { method: 'POST', body: new URLSearchParams({ hours: '0.2' }) });
  visitor = await world.page('/');
  await signInCitizen(world, visitor, world.phoneOf('citizen'), '/ma-qr');
  const image = visitor.getByRole('img', { name: 'Mã QR cá nhân, đã ký' });
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  const [code = ''] = await decodeQr(await pixelsOf(visitor), { effort: 'picture' });
  expect(readQr(code).kind).toBe('own-person');
  const box = guard.getByLabel('Mã quét được, số căn cước hoặc số điện thoại');
  await box.fill(code);
  const begin = Date.now();
  await box.press('Enter');
  await guard.getByText('MỜI VÀO').waitFor();
  // A second on a machine of its own; tests share theirs.
  expect(Date.now() - begin, 'A39: from scan to word').toBeLessThan(2000);
  await shot(guard, 'guard', false);
  const go = await guard.getByRole('status').filter({ hasText: 'MỜI VÀO' }).innerText();
  expect(go).not.toContain('Trần Văn An');
  expect(await guard.locator('main').innerText()).not.toMatch(/1945|Sốt|tờ khai/i);
  // A hand scanner types fast into whatever has the focus, and ends with Enter.
  await guard.getByText('Sẵn sàng quét').or(guard.getByText('MỜI VÀO')).waitFor();
  await guard.keyboard.type('030190009999', { delay: 5 });
  await guard.keyboard.press('Enter');
  const stop = guard.getByRole('alert').filter({ hasText: /DỪNG LẠI|CHƯA GHI/ });
  await stop.waitFor();
  await shot(guard, 'guard-stop', false);
  expect((await stop.innerText()).length, 'and why').toBeGreaterThan(20);
  expect(await guard.evaluate(() => document.activeElement?.id), 'ready for the next').toBe('text');
});

test('C31, case 31: the picture of a code shown an hour ago lets nobody in', async () => {
  const image = visitor.getByRole('img', { name: 'Mã QR cá nhân, đã ký' });
  await image.waitFor();
  const [old = ''] = await decodeQr(await pixelsOf(visitor), { effort: 'picture' });
  await fetch(`${world.origin}/demo/clock`, { method: 'POST', body: new URLSearchParams({ hours: '1' }) });
  await guard.getByLabel('Mã quét được, số căn cước hoặc số điện thoại').fill(old);
  await guard.keyboard.press('Enter');
  await guard
    .getByRole('alert')
    .filter({ hasText: /DỪNG LẠI|CHƯA GHI/ })
    .waitFor();
  await shot(guard, 'guard-old-code', false);
});

test('a visitor opens the poster as a phone camera does, checks in and out; who declared a fever is asked to stop', async () => {
  const someone = await world.page(poster);
  expect(await someone.locator('h1').innerText()).toBe('Tạp hoá Bà Sáu');
  expect(await someone.locator('main').innerText()).toContain('Đây là mã thật');
  await shot(someone, 'poster-page');
  await visitor.goto(poster);
  await visitor.getByRole('button', { name: 'Tôi vào' }).click();
  await expect.poll(() => visitor.locator('h1').innerText()).toBe('Mời vào');
  await shot(visitor, 'poster-in');
  await visitor.getByRole('button', { name: 'Tôi ra' }).click();
  await expect.poll(() => visitor.locator('h1').innerText()).toBe('Đã ghi nhận ông/bà ra về');
  const ill = await world.page('/');
  await signInCitizen(world, ill, '0938 444 555', '/khai-bao?mau=national-declaration');
  await ill.getByLabel('Cho tôi').check();
  await ill.getByRole('button', { name: 'Bắt đầu khai báo' }).click();
  await ill.locator('#declaration').waitFor();
  await walkTo(ill, 'kiem-tra', {
    name: 'Đặng Thị Ngọc Thủy',
    born: { year: '1960' },
    phone: '0938 444 555',
    line: 'Thôn 4',
    symptoms: 'fever',
  });
  await send(ill);
  await ill.goto(poster);
  await ill.getByRole('button', { name: 'Tôi vào' }).click();
  await expect.poll(() => ill.locator('h1').innerText()).toBe('Xin dừng lại, hỏi người gác cổng');
  await shot(ill, 'poster-stop');
});

test('A15: the official sees red flags first, finds without accents, and sees the visits of the place', async () => {
  await official.goto('/admin/declarations');
  await official.setViewportSize(desk);
  await shot(official, 'declarations', false);
  const flags = await official
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('.flag') !== null));
  expect(flags[0]).toBe(true);
  expect(flags.lastIndexOf(true), 'flagged rows stand before the others').toBe(flags.indexOf(false) - 1);
  const search = official.getByRole('search').getByRole('searchbox');
  await search.fill('dang thuy 1960');
  await official.getByRole('search').getByRole('button').click();
  await expect.poll(() => official.locator('tbody').innerText()).toContain('Đặng Thị Ngọc Thủy');
  expect(official.url(), 'words never stand in an address').not.toContain('thuy');
  await official.goto('/admin/places');
  await official.getByRole('link', { name: 'Tạp hoá Bà Sáu' }).click();
  await expect.poll(() => official.locator('main').innerText()).toContain('Trần Văn An');
  expect(await official.locator('main').innerText()).toContain('Quét áp phích');
  await shot(official, 'visits');
  await official.setViewportSize(phone);
  await shot(official, 'visits-phone');
});
