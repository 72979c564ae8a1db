/** What staff of every kind open their work with: the sections of the frame, one's own entries, the list of registrations. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { staffClient, tabTo } from './desk';
import { told } from './booking';
import { sessionOf } from './laboratory';
import { wrongWith } from './look';
import { signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
let official: Page;

const row = (page: Page) => page.locator('nav .row');
const openMenus = (page: Page) => page.locator('nav details[open] > summary').allInnerTexts();

test('an official opens the kinds of work by keyboard and by hand; the page they are on is marked', async () => {
  official = await world.page('/admin', { viewport: desk });
  await signInStaff(official, world.staff('can-bo'), '/admin');
  const [wide, high] = await row(official).evaluate((one) => [
    one.scrollWidth - one.clientWidth,
    one.getBoundingClientRect().height,
  ]);
  expect([wide, (high ?? 0) < 50], 'one row, and nothing beyond its end').toEqual([0, true]);
  await tabTo(official, 'nav .row details summary');
  await official.keyboard.press('Enter');
  expect(await openMenus(official)).toEqual(['Khai báo, địa điểm, buổi']);
  await shot(official, 'sections-open-1280', false);
  await official.keyboard.press('Escape');
  expect(await openMenus(official)).toEqual([]);
  await official.keyboard.press('Enter');
  await official.keyboard.press('Tab');
  await official.keyboard.press('Enter');
  await official.waitForURL('**/admin/declarations');
  expect(await openMenus(official), 'a menu that was used is closed').toEqual([]);
  expect(await row(official).locator('a[aria-current="page"]').count()).toBe(1);
  expect(await row(official).locator('summary[aria-current]').allInnerTexts()).toEqual([
    'Khai báo, địa điểm, buổi',
  ]);
  const menu = (name: string) => row(official).locator('summary', { hasText: name });
  await menu('Tiêm chủng').click();
  await menu('Hồ sơ').click();
  expect(await openMenus(official), 'one at a time').toEqual(['Hồ sơ']);
  await official.locator('h1').click();
  expect(await openMenus(official)).toEqual([]);
  await menu('Hồ sơ').click();
  expect(await wrongWith(official)).toEqual([]);
});

test('on a phone, and without scripts, one menu holds every section', async () => {
  const state = await official.context().storageState();
  const page = await world.page('/admin/claims', {
    viewport: phone,
    javaScriptEnabled: false,
    storageState: state,
  });
  expect(await row(page).isVisible()).toBe(false);
  await page.locator('nav summary').last().click();
  const menu = page.locator('nav .all');
  expect(await menu.getByRole('link').count()).toBe(await row(official).locator('a').count());
  expect(await menu.locator('[aria-current="page"]').innerText()).toBe('Báo sai sổ tiêm');
  await shot(page, 'sections-360');
  await menu.getByRole('link', { name: 'Đăng ký tiêm' }).click();
  await page.waitForURL('**/admin/registrations');
  expect(await menu.getByRole('link').first().isVisible()).toBe(false);
});

test('registrations are found by a name without marks, in whatever state', async () => {
  await official.setViewportSize(desk);
  await official.goto('/admin/registrations');
  await official.getByLabel('Tìm theo tên').fill('dang thi ha');
  await official.getByRole('button', { name: 'Tìm' }).click();
  await official.getByText('Kết quả tìm').waitFor();
  expect(await official.locator('main table').first().locator('tbody th').allInnerTexts()).toEqual([
    'Đặng Thị Hà',
  ]);
  expect(official.url()).not.toContain('dang');
  const found = await wrongWith(official);
  await official.setViewportSize(desk);
  await official.getByLabel('Tìm theo tên').fill('khong co ai');
  await official.getByRole('button', { name: 'Tìm' }).click();
  await official.getByText('Không có đăng ký nào như vậy.').first().waitFor();
  expect(found).toEqual([]);
});

test('a helper registers somebody and finds them among the own entries of the day', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tinh-nguyen'), '/admin');
  await page.getByRole('link', { name: 'Đăng ký tiêm giúp' }).click();
  expect(await told(page)).toContain('Hôm nay chưa đăng ký giúp ai.');
  await page.getByRole('link', { name: /sởi/i }).click();
  await page.waitForURL(/program=measles-rubella/);
  await page.getByLabel('Họ và tên').fill('Lê Thị Nhờ Đăng Ký');
  await page.locator('input[name="bornOn.year"]').fill('2024');
  await page.locator('input[name="sex"][value="female"]').check();
  await page.locator('select[name="address.commune"]').selectOption('11239');
  for (const no of await page.locator('input[type="radio"][value="no"]').all()) await no.check();
  for (const yes of await page.locator('input[name^="consents."][value="yes"]').all()) await yes.check();
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await page.getByText('Đã đăng ký cho Lê Thị Nhờ Đăng Ký.').waitFor();
  expect(await page.locator('main tbody th').allInnerTexts()).toEqual(['Lê Thị Nhờ Đăng Ký']);
  expect(await wrongWith(page)).toEqual([]);
});

test('at the desk of a vaccination session somebody without a booking is told apart: invited campaigns, open programs', async () => {
  const manager = await staffClient(world, world.staff('diem-tiem'));
  const open = (offer: string) => sessionOf(manager, offer, { capacity: 10, walkInShare: 50 });
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiep-don-tiem'), '/admin');
  const walkIn = async ({ place, session }: { place: string; session: string }, year: string) => {
    await page.goto(`/admin/sessions/${place}/${session}/desk`);
    await page.getByRole('button', { name: 'Thêm người không hẹn' }).click();
    await page.locator('#name').fill('Phạm Thị Vãng Lai');
    await page.locator('input[name="bornOn.year"]').fill(year);
    await page.locator('input[name="sex"][value="female"]').check();
    await page.locator('select[name="address.commune"]').selectOption('11239');
    await page.locator('.person .actions button').click();
  };
  await walkIn(await open('covid-19'), '1970');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('chỉ nhận người đã đăng ký và được mời');
  await shot(page, 'walk-in-not-invited');
  const found = await wrongWith(page);
  await page.setViewportSize(desk);
  await walkIn(await open('measles-rubella'), '2024');
  expect(await page.locator('.number').innerText()).toBe('1');
  expect(await page.getByRole('button', { name: /^Xong/ }).count(), 'who vaccinates ends the visit').toBe(0);
  await shot(page, 'walk-in-number');
  found.push(...(await wrongWith(page)));
  expect(found).toEqual([]);
});
