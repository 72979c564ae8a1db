/** Lists as staff like to see them, and a login that is about to end. */
import { totpCode } from '@binhan/testkit';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wrongWith } from './look';
import { signInStaff, untilNextCode } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();

const headings = (page: Page) => page.locator('thead th').allTextContents();
const views = (page: Page) => page.getByRole('navigation', { name: 'Danh sách đã lưu' });

for (const javaScriptEnabled of [true, false])
  test(`A05 A06: filters and columns are saved as a view, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const page = await world.page('/admin', { viewport: desk, javaScriptEnabled });
    await signInStaff(page, world.staff(javaScriptEnabled ? 'can-bo' : 'thanh-pho'), '/admin/declarations');
    expect(await headings(page)).toHaveLength(7);
    await page.locator('#flagged').selectOption('yes');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.waitForURL(/flagged=yes/);
    await page.getByText(/^Cột: 7\/7/).click();
    for (const column of ['Ngày sinh', 'Trạng thái', 'Người khai'])
      await page.getByRole('group', { name: 'Hiện các cột' }).getByLabel(column).uncheck();
    await page.getByRole('button', { name: 'Hiện', exact: true }).click();
    await page.waitForURL(/cols=/);
    expect(await headings(page)).toEqual(['Họ và tên', 'Dấu hiệu', 'Nơi ở', 'Khai lúc']);
    expect(page.url(), 'the filter stays').toContain('flagged=yes');

    await page.getByText('Lưu danh sách này').click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Xin đặt tên cho danh sách.').waitFor();
    await page.getByLabel('Tên danh sách').fill('Cần xem ngay');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.waitForURL(/view=/);
    expect(await headings(page)).toHaveLength(4);
    expect(await views(page).locator('[aria-current]').innerText()).toBe('Cần xem ngay');

    // Another day: the list as it comes, then the view.
    await page.goto('/admin/declarations');
    expect(await headings(page)).toHaveLength(7);
    await views(page).getByRole('link', { name: 'Cần xem ngay' }).click();
    await page.waitForURL(/view=/);
    expect(await page.locator('#flagged').inputValue()).toBe('yes');
    await page.locator('#when').selectOption('week');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.waitForURL(/when=week/);
    expect(await views(page).locator('[aria-current]').innerText()).toMatch(/^Cần xem ngay\s*\*/);
    await shot(page, `lists-view-${String(javaScriptEnabled)}`);
    await page.getByRole('button', { name: 'Lưu thay đổi vào “Cần xem ngay”' }).click();
    await expect.poll(() => views(page).locator('[aria-current]').innerText()).toBe('Cần xem ngay');
    await page.goto('/admin/declarations');
    await views(page).getByRole('link', { name: 'Cần xem ngay' }).click();
    await page.waitForURL(/view=/);
    expect(page.url()).toContain('when=week');
    if (javaScriptEnabled) {
      await page.getByText(/^Cột: 4\/7/).click();
      expect(await wrongWith(page)).toEqual([]);
      await page.setViewportSize(phone);
      await shot(page, 'lists-view-phone');
      await page.setViewportSize(desk);
      await page.locator('tbody a').first().focus();
      await page.keyboard.press('End');
      expect(await page.evaluate(() => document.activeElement?.localName), 'keys go from row to row').toBe(
        'a',
      );
    }
    // Somebody else at the same machine has their own.
    await page.goto('/admin/sign-out');
    await page.locator('main').getByRole('button', { name: 'Đăng xuất' }).click();
    await signInStaff(page, world.staff(javaScriptEnabled ? 'quan-tri' : 'quan-tri-2'), '/admin/places');
    expect(await page.getByText('Cần xem ngay').count()).toBe(0);
  });

test('A05: a view is forgotten where nobody needs it', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/places?state=confirmed');
  await page.goto('/admin/places?state=confirmed');
  await page.getByText('Lưu danh sách này').click();
  await page.getByLabel('Tên danh sách').fill('Đã có áp phích');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.waitForURL(/view=/);
  await shot(page, 'lists-places');
  await page.getByRole('button', { name: 'Bỏ “Đã có áp phích”' }).click();
  await expect.poll(() => views(page).count()).toBe(0);
  expect(page.url(), 'the list stays as it is').toContain('state=confirmed');
});

/** Moves the end of the login that a browser knows of. */
async function endsIn(context: BrowserContext, minutes: number): Promise<void> {
  const value = encodeURIComponent(new Date(Date.now() + minutes * 60_000).toISOString());
  await context.addCookies([{ name: 'login-until', value, domain: 'localhost', path: '/admin' }]);
}

test('A38: a login that is about to end says so, and signing in again beside the page keeps what was typed', async () => {
  const account = world.staff('tinh-nguyen');
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, account, '/admin/entry');
  const known = (await page.context().cookies()).find(({ name }) => name === 'login-until');
  expect(known?.expires, 'a month').toBeGreaterThan(Date.now() / 1000 + 29 * 24 * 3600);
  expect(await page.getByText(/^Phiên đăng nhập/).count()).toBe(0);
  await endsIn(page.context(), 10);
  await page.goto('/admin/entry');
  expect(await page.getByRole('status').filter({ hasText: 'Phiên' }).innerText()).toContain('còn 10 phút');
  await shot(page, 'login-ends', false);
  expect(await wrongWith(page)).toEqual([]);
  await page.setViewportSize(desk);
  await page.getByLabel('Họ và tên').fill('Bà Cụ Đang Khai');
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /Đăng nhập lại/ }).click(),
  ]);
  await tab.getByLabel('Thư điện tử').fill(account.email);
  await tab.getByLabel('Mật khẩu').fill(account.password);
  await tab.getByRole('button', { name: 'Tiếp tục' }).click();
  await tab.getByLabel('Mã 6 số').waitFor();
  await tab.waitForTimeout(untilNextCode());
  await tab.getByLabel('Mã 6 số').fill(totpCode(account.totpUri));
  await tab.getByRole('button', { name: 'Đăng nhập' }).click();
  await tab.waitForURL(/\/admin\/?$/);
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => page.getByText(/^Phiên đăng nhập/).count()).toBe(0);
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Bà Cụ Đang Khai');
});

test('A38: without scripts each page says it as it comes', async () => {
  const page = await world.page('/admin', { viewport: desk, javaScriptEnabled: false });
  await signInStaff(page, world.staff('kiem-tra'), '/admin/audit');
  await endsIn(page.context(), 3);
  await page.goto('/admin/audit');
  expect(await page.locator('main').innerText()).toContain('Phiên đăng nhập còn 3 phút');
});
