/** Registration for a dose: a citizen registers herself and her mother, is invited by the commune, books, and withdraws one. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseSlot, press, told } from './booking';
import { wrongWith } from './look';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const mine = '0937 270 100';
let page: Page;

/** Looks at a page on a phone and at a desk; gives what is wrong with it. */
async function looked(at: Page, name: string): Promise<string[]> {
  await at.locator('h1').first().waitFor();
  const before = at.viewportSize() ?? phone;
  for (const viewport of [phone, desk]) {
    await at.setViewportSize(viewport);
    await shot(at, `dose-${name}-${String(viewport.width)}`);
  }
  const found = await wrongWith(at);
  await at.setViewportSize(before);
  return found.map((one) => `${name} ${one}`);
}

async function fillDetails(at: Page, name: string, year: string): Promise<void> {
  await at.getByLabel('Họ và tên').fill(name);
  await at.locator('input[name="bornOn.year"]').fill(year);
  await at.locator('input[name="sex"][value="female"]').check();
  await at.locator('select[name="address.commune"]').selectOption('11239');
  await press(at, 'Lưu');
  await at.waitForURL('**/gia-dinh');
}

/** Answers every question of the page with no, and those that come up by it; ends on the next page. */
async function answerNo(at: Page): Promise<void> {
  const title = await at.locator('h1').innerText();
  for (let turn = 0; turn < 4 && (await at.locator('h1').innerText()) === title; turn += 1) {
    for (const no of await at.locator('input[type="radio"][value="no"]').all()) await no.check();
    await press(at, 'Tiếp tục');
    await at.locator('h1').waitFor();
  }
}

/** Agrees to everything asked. */
async function agree(at: Page): Promise<void> {
  for (const yes of await at.locator('input[type="radio"][value="yes"]').all()) await yes.check();
  await press(at, 'Tiếp tục');
}

test('somebody finds the programs without an account, and what they are for', async () => {
  page = await world.page('/');
  await page.getByRole('link', { name: /^Tiêm chủng/ }).click();
  await page.waitForURL('**/tiem-chung');
  expect(await told(page)).toMatch(/Tiêm chủng phòng COVID-19[\s\S]*nhóm ưu tiên, theo thứ tự mời/);
  const found = await looked(page, 'programs');
  await signInCitizen(world, page, mine, '/tiem-chung');
  expect(await told(page)).toContain('Chưa có đăng ký nào.');
  expect(found).toEqual([]);
});

test('she registers herself page by page; nothing is chosen beforehand, and what was typed stays on an error', async () => {
  await page.goto('/gia-dinh');
  await page
    .getByRole('link', { name: /^Sửa thông tin/ })
    .first()
    .click();
  await fillDetails(page, 'Nguyễn Thị Hải', '1985');
  if (!(await told(page)).includes('Trần Thị Mẹ')) {
    await page.goto('/gia-dinh/them');
    await page.locator('input[name="relationship"][value="parent"]').check();
    await fillDetails(page, 'Trần Thị Mẹ', '1955');
  }
  await page.goto('/dang-ky-tiem/covid-19');
  const found = await looked(page, 'who');
  expect(await page.locator('input:checked').count()).toBe(0);
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Tôi (Nguyễn Thị Hải)').check();
  await press(page, 'Tiếp tục');
  await page.getByLabel('Nghề nghiệp').fill('Giáo viên');
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Nghề nghiệp').inputValue()).toBe('Giáo viên');
  found.push(...(await looked(page, 'group')));
  await page.getByLabel('Giáo viên, người làm việc').check();
  await press(page, 'Tiếp tục');
  await expect.poll(() => page.locator('h1').innerText()).not.toContain('Nhóm ưu tiên');
  found.push(...(await looked(page, 'health')));
  await answerNo(page);
  await expect.poll(() => page.locator('h1').innerText()).toBe('Đồng ý');
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').waitFor();
  found.push(...(await looked(page, 'consents')));
  await agree(page);
  await expect.poll(() => page.locator('h1').innerText()).toBe('Xem lại rồi gửi');
  expect(await told(page)).toMatch(/Tôi \(Nguyễn Thị Hải\)[\s\S]*Giáo viên/);
  found.push(...(await looked(page, 'check')));
  await press(page, 'Gửi đăng ký');
  await page.waitForURL(/\/tiem-chung\/[\w-]{36}\?xong=dang-ky$/);
  expect(await told(page)).toMatch(/Đã nhận đăng ký[\s\S]*Còn \d+ người trước trong xã, phường/);
  found.push(...(await looked(page, 'receipt')));
  expect(found).toEqual([]);
});

test('her mother is registered without scripts, in no group, and stands behind her', async () => {
  const context = await world.context({ javaScriptEnabled: false });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto('/dang-ky-tiem/covid-19');
  await plain.getByLabel('Tôi (Nguyễn Thị Hải)').check();
  await press(plain, 'Tiếp tục');
  expect(await told(plain)).toContain('đã đăng ký chương trình này');
  await plain.getByLabel('Trần Thị Mẹ').check();
  await press(plain, 'Tiếp tục');
  await plain.getByLabel('Không thuộc nhóm nào ở trên').check();
  await press(plain, 'Tiếp tục');
  await answerNo(plain);
  await agree(plain);
  await press(plain, 'Gửi đăng ký');
  await plain.waitForURL(/\/tiem-chung\/[\w-]{36}\?xong=dang-ky$/);
  await page.goto('/tiem-chung');
  const before = async (name: string) => {
    const card = await page.locator('article').filter({ hasText: name }).first().innerText();
    return Number(/Còn (\d+) người/.exec(card)?.[1] ?? 0);
  };
  expect(await before('Trần Thị Mẹ')).toBeGreaterThan(await before('Nguyễn Thị Hải'));
  await context.close();
});

test('the commune sees who waits, previews the next and invites them', async () => {
  const office = await world.page('/admin', { viewport: desk });
  await signInStaff(office, world.staff('dieu-phoi'), '/admin/registrations');
  await office.goto('/admin/registrations');
  expect(await told(office)).toMatch(/Nguyễn Thị Hải[\s\S]*Theo nhóm/);
  const found = await looked(office, 'registrations');
  await office.getByRole('link', { name: 'Xem đăng ký của Nguyễn Thị Hải' }).click();
  await office.getByRole('heading', { name: 'Nguyễn Thị Hải' }).waitFor();
  found.push(...(await looked(office, 'registration')));
  await office.goto('/admin/registrations/enter?program=covid-19');
  found.push(...(await looked(office, 'enter')));
  await office.goto('/admin/registrations/invite');
  found.push(...(await looked(office, 'invite-sessions')));
  await office
    .getByRole('row')
    .filter({ hasText: 'COVID-19' })
    .getByRole('link', { name: /^Mời đến/ })
    .click();
  await office.getByLabel('Mời bao nhiêu người?').fill('50');
  await press(office, 'Xem trước');
  await office.getByRole('heading', { name: /người tiếp theo$/ }).waitFor();
  found.push(...(await looked(office, 'preview')));
  await press(office, /^Mời \d+ người này$/);
  await office.getByText(/^Đã mời \d+ người\./).waitFor();
  expect(found).toEqual([]);
  expect(await world.lastMessage('+84937270100')).toContain('đã đến lượt tiêm');
  await office.context().close();
});

test('she chooses a time without being asked why, and takes back her mother’s registration', async () => {
  await page.goto('/tiem-chung');
  const card = page.locator('article').filter({ hasText: 'Nguyễn Thị Hải' }).first();
  await card.getByRole('link', { name: /^Chọn giờ tiêm/ }).click();
  await page.waitForURL(/\/dat-lich\/[\w-]{36}$/);
  const found = await looked(page, 'slots');
  await chooseSlot(page, 0);
  await page.getByLabel('Tôi (Nguyễn Thị Hải)').check();
  await press(page, 'Giữ chỗ này');
  await page.waitForURL(/\/lich-hen\/[\w-]{36}\?xong=dat$/);
  await page.goto('/tiem-chung');
  expect(await card.innerText()).toContain('Đã có lịch hẹn');
  found.push(...(await looked(page, 'mine')));
  await page
    .locator('article')
    .filter({ hasText: 'Trần Thị Mẹ' })
    .getByRole('link', { name: /^Xem, hoặc rút/ })
    .click();
  await page.locator('summary').click();
  await press(page, 'Rút đăng ký này');
  await page.waitForURL('**/tiem-chung?xong=rut');
  expect(await page.locator('article').filter({ hasText: 'Trần Thị Mẹ' }).innerText()).toContain('Đã rút');
  expect(found).toEqual([]);
});
