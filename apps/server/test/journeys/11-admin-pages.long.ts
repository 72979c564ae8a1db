/** C38: every page of the admin app with something on it, empty, and with its errors; what staff may choose there. */
import type { Page } from 'playwright-core';
import { createClient } from '@binhan/client';
import { expect, test } from 'vitest';
import { wrongWith } from './look';
import { codeSentTo, signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();

/** Looks at a page as it stands, and keeps its pictures. */
async function look(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').waitFor();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `admin-${name}-${String(viewport.width)}`);
  }
  return wrongWith(page);
}

async function lookAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(`/admin${path}`);
    found.push(...(await look(page, path.replace(/[^a-z]+/gi, '_').slice(0, 40))));
  }
  return found;
}

/** Somebody who asks to correct their data, with a picture of proof. */
async function requestWithEvidence(): Promise<void> {
  const anyone = createClient({ baseUrl: world.origin });
  const number = world.phoneOf('place-manager');
  await anyone.logins.askCode({ phone: `+84${number.slice(1)}` });
  const code = await codeSentTo(world, number);
  const { token } = await anyone.logins.signIn({ phone: `+84${number.slice(1)}`, code });
  const person = createClient({ baseUrl: world.origin, token });
  const { id } = await person.records.ask({
    kind: 'correct',
    note: 'Ngày sinh của tôi ghi sai, đúng là 02/01/1995.',
  });
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await person.records.attach({ request: id, file: new File([png], 'cccd.png', { type: 'image/png' }) });
  await person.records.ask({ kind: 'erase' });
}

test('C38: the pages of an administrator: people, keys, catalogue, proposals', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('quan-tri'), '/admin/people/keys');
  const found = await look(page, 'keys_empty');
  await page.getByRole('button', { name: 'Tạo khoá' }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  found.push(...(await look(page, 'keys_errors')));
  await page.getByLabel('Tên hệ thống').fill('Cổng thông tin điện tử xã Thanh Miện');
  await page.getByLabel('Địa bàn').selectOption('11239');
  await page.getByRole('button', { name: 'Tạo khoá' }).click();
  await page.getByText(/^bak_/).waitFor();
  found.push(...(await look(page, 'keys_made')));
  found.push(...(await lookAt(page, ['', '/people', '/people/new', '/catalog', '/catalog?kind=level'])));
  await page.goto('/admin/people');
  await page.locator('tbody a').first().click();
  await page.waitForURL(/people\/[0-9a-f-]{36}/);
  found.push(...(await look(page, 'member')));

  await page.goto('/admin/catalog?kind=level');
  await page.getByRole('link', { name: /Đề xuất sửa Cấp 2/ }).click();
  await page.waitForURL(/edit/);
  const area = page.getByLabel('Địa bàn');
  expect(await area.inputValue(), 'nothing is chosen beforehand').toBe('');
  const choices = await area.locator('option').allTextContents();
  expect(choices).toContain('Hải Phòng');
  expect(choices, 'a province decides nothing for the country').not.toContain('Cả nước');
  found.push(...(await look(page, 'level')));
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  found.push(...(await look(page, 'level_errors')));
  await area.selectOption('31');
  await page.getByLabel('Căn cứ').fill('Quyết định thử 3');
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await page.waitForURL(/proposals/);
  found.push(...(await look(page, 'proposals_own')));
  found.push(...(await lookAt(page, ['/catalog/edit', '/catalog/edit?kind=form', '/khong-co'])));

  const second = await world.page('/admin', { viewport: desk });
  await signInStaff(second, world.staff('quan-tri-2'), '/admin/catalog/proposals');
  found.push(...(await look(second, 'proposals_other')));
  expect(found).toEqual([]);
});

test('C38: the pages of an official: requests with proof, organisations, places, declarations', async () => {
  await requestWithEvidence();
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/requests');
  await page.locator('summary').first().click();
  const found = await look(page, 'requests_open');
  await page.goto('/admin/adoption');
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  found.push(...(await look(page, 'adoption_errors')));
  await page.getByLabel('Tên đơn vị').fill('TRƯỜNG THCS THANH MIEN');
  await page.getByLabel('Loại').selectOption('school');
  await page.getByLabel('Địa bàn').selectOption('11239');
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  await expect.poll(() => page.locator('main').innerText()).toContain('Đơn vị này đã có ở địa bàn đó.');
  expect(await page.getByLabel('Tên đơn vị').inputValue()).toBe('TRƯỜNG THCS THANH MIEN');
  found.push(...(await look(page, 'adoption_known')));
  found.push(
    ...(await lookAt(page, ['', '/declarations', '/places', `/places/${world.place}`, '/sign-out'])),
  );
  await page.goto('/admin/declarations');
  await page.locator('tbody a').first().click();
  await page.waitForURL(/declarations\/[0-9a-f-]{36}/);
  found.push(...(await look(page, 'declaration')));
  expect(found).toEqual([]);
});

test('C38: the pages of an auditor and of a helper, and the way in', async () => {
  const page = await world.page('/admin/sign-in', { viewport: desk });
  const found = await look(page, 'sign_in');
  await signInStaff(page, world.staff('kiem-tra'), '/admin/audit');
  found.push(...(await lookAt(page, ['/audit', '/adoption', '/catalog'])));
  const helper = await world.page('/admin', { viewport: desk });
  await signInStaff(helper, world.staff('tinh-nguyen'), '/admin/entry');
  found.push(...(await look(helper, 'entry')));
  expect(found).toEqual([]);
});
