/** Booking a test on the real pages, step by step. */
import { decodeQr } from '@binhan/qr/decode';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pixelsOf } from './pixels';
import type { World } from './world';

/** What the page says. */
export const told = (page: Page): Promise<string> => page.locator('main').innerText();

/** Sends the form of the page: its main button. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator('main').getByRole('button', { name }).click();

/** From the home page to the list, and into the session whose card says a word. */
export async function openSession(page: Page, word: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: /Đăng ký xét nghiệm/ }).click();
  await page.waitForURL('**/dat-lich');
  await page.locator('main li').filter({ hasText: word }).getByRole('link').first().click();
  await page.waitForURL(/\/dat-lich\/[\w-]{36}$/);
}

/** Chooses one of the times that can be chosen; gives what it says. */
export async function chooseSlot(page: Page, place: number, name = 'slot'): Promise<string> {
  const slot = page.locator(`input[name="${name}"]:enabled`).nth(place);
  await slot.check();
  const label = (await slot.locator('xpath=ancestor::label').innerText()).trim();
  return label.split('\n')[0] ?? '';
}

/** Gives a reason on the page of a held seat and books it; ends on the page of the booking. */
export async function bookHeld(page: Page, reason = 'Đang có triệu chứng'): Promise<void> {
  await page.waitForURL(/\/dat-lich\/giu-cho\//);
  await page.getByLabel(reason).check();
  await press(page, 'Đặt lịch hẹn');
  await page.waitForURL(/\/lich-hen\/[\w-]{36}\?xong=dat$/);
}

/** Adds somebody to the household of whoever is signed in. */
export async function addChild(page: Page, name: string): Promise<void> {
  await page.goto('/gia-dinh/them');
  await page.locator('input[name="relationship"][value="child"]').check();
  await fillDetails(page, name, '2015');
}

/** Saves one's own name. */
export async function saveOwn(page: Page, name: string): Promise<void> {
  await page.goto('/gia-dinh');
  await page
    .getByRole('link', { name: /^Sửa thông tin/ })
    .first()
    .click();
  await fillDetails(page, name, '1985');
}

async function fillDetails(page: Page, name: string, year: string): Promise<void> {
  await page.getByLabel('Họ và tên').fill(name);
  await page.locator('input[name="bornOn.year"]').fill(year);
  await page.locator('input[name="sex"][value="female"]').check();
  await page.locator('select[name="address.commune"]').selectOption('11239');
  await press(page, 'Lưu');
  await page.waitForURL('**/gia-dinh');
}

/** What a camera reads in the appointment's code as it stands on the screen. */
export async function readAppointment(page: Page, place = 0): Promise<string> {
  const code = page.getByRole('img', { name: 'Mã QR của lịch hẹn, đã ký' }).nth(place);
  await code.scrollIntoViewIfNeeded();
  await code.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  const [text = ''] = await decodeQr(await pixelsOf(page), { effort: 'picture' });
  return text;
}

/** Moves the clock of the demonstration on. */
export async function wait(world: World, hours: number): Promise<void> {
  const moved = await fetch(`${world.origin}/demo/clock`, {
    method: 'POST',
    body: new URLSearchParams({ hours: String(hours) }),
    redirect: 'manual',
  });
  expect(moved.status).toBe(303);
}
