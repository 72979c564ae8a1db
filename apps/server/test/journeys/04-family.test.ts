/** A citizen with a telephone: sign-in, own details, family, history, and the rights over one's data. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillStep, goOn, send, shownStep, walkTo } from './declare';
import { codeSentTo, signInCitizen, signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();
const mine = '0935 111 222';
let page: Page;

/** Fills the one page that holds everything about a person. */
async function fillDetails(name: string, year: string): Promise<void> {
  await page.getByLabel('Họ và tên').fill(name);
  await page.locator('input[name="bornOn.year"]').fill(year);
  await page.locator('input[name="sex"][value="female"]').check();
  await page.locator('select[name="address.commune"]').selectOption('11239');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.waitForURL('**/gia-dinh');
}

test('C18: a code may be typed with spaces, and the first one still works after asking again', async () => {
  page = await world.page('/dang-nhap');
  await page.getByLabel('Số điện thoại').fill(mine);
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
  await page.getByLabel('Mã 6 số').waitFor();
  expect(await page.getByLabel('Mã 6 số').getAttribute('autocomplete')).toBe('one-time-code');
  expect(await page.getByRole('button', { name: /Gửi lại được sau/ }).count()).toBe(1);
  expect(await page.getByRole('link', { name: 'Đổi số điện thoại' }).count()).toBe(1);
  const early = await codeSentTo(world, mine);
  await fetch(`${world.origin}/api/v1/logins/code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ phone: '+84935111222' }),
  });
  await page.getByLabel('Mã 6 số').fill('000 000');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  await shot(page, 'code-wrong');
  await page.getByLabel('Mã 6 số').fill(`${early.slice(0, 3)} ${early.slice(3)}`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
});

test('C17: details are saved, a member of the family is added, and each has a record and a code of their own', async () => {
  await page.goto('/gia-dinh');
  await page.getByRole('link', { name: /^Sửa thông tin/ }).click();
  await fillDetails('Tạ Thị Sáng', '1990');
  await page.getByRole('link', { name: 'Thêm người' }).click();
  await page.locator('input[name="relationship"][value="parent"]').check();
  await fillDetails('Tạ Văn Cội', '1941');
  await shot(page, 'family');
  const list = await page.locator('main').innerText();
  expect(list).toContain('Tạ Thị Sáng');
  expect(list).toContain('Cha, mẹ');
  expect(list).toMatch(/Tạ Văn Cội[\s\S]*1941/);
  await page.getByRole('link', { name: /Mã QR Tạ Văn Cội/ }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Mã QR của Tạ Văn Cội');
  expect(await page.locator('main').innerText()).toContain('khai hộ');
});

test('C17: declaring for somebody of the family says so on every page and makes their record', async () => {
  await page.goto('/gia-dinh');
  await page.getByRole('link', { name: /Khai báo y tế Tạ Văn Cội/ }).click();
  await page.getByRole('link', { name: 'Tờ khai y tế', exact: true }).click();
  expect(await page.getByRole('radio', { name: /Tạ Văn Cội/ }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Bắt đầu khai báo' }).click();
  await page.locator('#declaration').waitFor();
  expect(await page.getByRole('status').filter({ hasText: 'Đang khai hộ' }).innerText()).toContain(
    'Tạ Văn Cội',
  );
  await walkTo(page, 'kiem-tra', { symptoms: 'none' });
  const summary = await page.locator('main').innerText();
  expect(summary).toContain('Tạ Văn Cội');
  expect(summary).toContain('1941');
  await shot(page, 'family-check');
  await send(page);
  expect(await page.locator('main').innerText()).toContain('Tạ Văn Cội');
});

test('C15: the family is a list of tasks that says in words who has declared and who has not', async () => {
  await page.goto('/gia-dinh');
  const stateOf = (name: string) => page.locator('li').filter({ hasText: name }).innerText();
  expect(await stateOf('Tạ Văn Cội')).toMatch(/Đã khai báo\s+có giá trị đến/);
  expect(await stateOf('Tạ Thị Sáng')).toContain('Chưa khai báo');
  await shot(page, 'family-tasks');
});

test('C08: the second declaration asks nothing twice', async () => {
  const declareMine = async () => {
    await page.goto('/khai-bao?mau=national-declaration');
    await page.getByLabel('Cho tôi').check();
    await page.getByRole('button', { name: 'Bắt đầu khai báo' }).click();
    await page.locator('#declaration').waitFor();
  };
  await declareMine();
  await walkTo(page, 'kiem-tra', { symptoms: 'none', phone: mine });
  await send(page);
  const begin = Date.now();
  await declareMine();
  let screens = 1;
  while ((await shownStep(page)) !== 'kiem-tra') {
    await fillStep(page, { symptoms: 'none' });
    await goOn(page);
    screens += 1;
  }
  expect(screens).toBeLessThanOrEqual(3);
  expect(await page.locator('main').innerText()).toContain('Tạ Thị Sáng');
  await send(page);
  expect(Date.now() - begin).toBeLessThan(30_000);
  await page.goto('/');
  expect(await page.locator('main').innerText()).toContain('Tờ khai còn hiệu lực');
});

test('C43: my data shows history, consents and who looked, and a request to erase is carried out with a proof', async () => {
  const official = await world.page('/admin', { viewport: desk });
  await signInStaff(official, world.staff('can-bo'), '/admin/declarations');
  await official.getByRole('link', { name: 'Tạ Thị Sáng' }).first().click();
  await expect.poll(() => official.locator('main').innerText()).toContain('Lần xem này được ghi lại');
  await shot(official, 'declaration-detail');
  await page.goto('/du-lieu-cua-toi');
  const text = await page.locator('main').innerText();
  expect(text).toContain('Đã thay bằng tờ mới');
  expect(text).toContain('Đang có hiệu lực');
  expect(text).toContain('Cán bộ: Cán bộ y tế, xã phường');
  expect(text).not.toContain('Cán bộ xã Thanh Miện');
  await shot(page, 'my-data');
  await page.locator('input[name="kind"][value="erase"]').check();
  await page.getByLabel(/Nói rõ thêm/).fill('Xin xoá giúp tôi.');
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã nhận');
  await official.goto('/admin/requests');
  await shot(official, 'requests');
  await official.getByText('Xử lý yêu cầu của Tạ Thị Sáng').click();
  const row = official.getByRole('row').filter({ hasText: 'Tạ Thị Sáng' });
  await row.getByRole('textbox').fill('Đã kiểm tra giấy tờ.');
  await row.getByRole('checkbox').check();
  await row.getByRole('button', { name: /Thực hiện/ }).click();
  await expect.poll(() => official.locator('main').innerText()).toContain('Bằng chứng: số dòng theo bảng');
  await shot(official, 'erased');
  const city = await world.cityClient();
  expect(await city.declarations.search({ text: 'ta thi sang' }).toArray({ limit: 10 })).toEqual([]);
  expect(await city.declarations.search({ text: 'ta van coi' }).toArray({ limit: 10 })).toHaveLength(1);
});

test('C16: leaving a borrowed device keeps nothing on it', async () => {
  const borrowed = await world.page('/');
  await signInCitizen(world, borrowed, world.phoneOf('citizen'), '/ma-qr');
  await borrowed.getByRole('img', { name: 'Mã QR cá nhân, đã ký' }).waitFor();
  await borrowed.goto('/dang-xuat');
  await borrowed.getByRole('button', { name: 'Thoát và xoá máy này' }).click();
  await expect
    .poll(() => borrowed.locator('main').innerText())
    .toContain('Đã thoát và xoá dữ liệu trên máy này');
  const kept = await borrowed.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    storage: localStorage.length + sessionStorage.length,
  }));
  expect(kept.storage).toBe(0);
  const cookies = await borrowed.context().cookies();
  expect(cookies.filter(({ name }) => name !== 'lang')).toEqual([]);
  await borrowed.goto('/ma-qr');
  await expect.poll(() => borrowed.locator('main').innerText()).toContain('Chưa có mã QR trên máy này');
});
