/** Somebody stands at a gate without a network: the scan is kept with its moment and sent later, once. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { installed } from './installed';
import { marketPoster } from './poster';
import { signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();
let poster = '';
beforeAll(async () => {
  poster = await marketPoster(world);
});

const told = (page: Page) => page.locator('main').innerText();

/** Takes the network from a browser or gives it back, as the pages that are open notice. */
async function network(context: BrowserContext, on: boolean): Promise<void> {
  await context.setOffline(!on);
  for (const page of context.pages()) await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(on);
}

/** Visits of the market, as its official sees them. */
async function visits() {
  const city = await world.cityClient();
  return await city.places.visits({ place: world.place }).toArray({ limit: 100 });
}

test('C33 C34: a check-in on the page of a poster waits with an honest sentence, and is sent once', async () => {
  const { context, page } = await installed(world);
  await signInCitizen(world, page, '0936 111 999', '/quet');
  const before = (await visits()).length;
  await page.goto(poster);
  await page.getByRole('button', { name: 'Tôi vào' }).waitFor();
  await page.waitForLoadState('networkidle');
  await network(context, false);
  const scanned = Date.now();
  await page.getByRole('button', { name: 'Tôi vào' }).click();
  await expect.poll(() => told(page)).toContain('Đã lưu trên máy, sẽ gửi khi có mạng');
  expect(await told(page)).not.toContain('Mời vào');
  await shot(page, 'poster-kept');
  await page.goto('/cho-gui');
  await expect.poll(() => told(page)).toContain('Ghi nhận đến địa điểm');
  await expect.poll(() => told(page)).toContain('Đã lưu trên máy, sẽ gửi khi có mạng');
  expect(await told(page)).not.toContain('Đã gửi');
  await shot(page, 'poster-waiting');
  await page.close();
  const again = await context.newPage();
  await again.goto('/');
  await expect.poll(() => again.getByRole('status').first().innerText()).toContain('sẽ gửi khi có mạng: 1');
  await network(context, true);
  await again.goto('/cho-gui');
  await expect.poll(() => told(again), { timeout: 30_000 }).toContain('Đã gửi, hệ thống đã xác nhận');
  await shot(again, 'poster-sent');
  await again.reload();
  const after = await visits();
  expect(after).toHaveLength(before + 1);
  const entered = Math.max(...after.map(({ enteredAt }) => Date.parse(enteredAt)));
  expect(Math.abs(entered - scanned), 'the moment of the scan').toBeLessThan(10_000);
});

test('C33: a poster read by the scanner without a network is kept for whoever this device belongs to', async () => {
  const { context, page } = await installed(world);
  await signInCitizen(world, page, world.phoneOf('citizen'), '/ma-qr');
  await page.getByRole('img', { name: 'Mã QR cá nhân, đã ký' }).waitFor();
  await page.goto('/quet');
  await page.locator('binhan-qr-reader').getByLabel('Dán hoặc gõ nội dung mã').waitFor();
  await network(context, false);
  await page.goto('/quet');
  await read(page);
  await page.getByRole('button', { name: 'Tôi ra' }).click();
  await expect.poll(() => told(page)).toContain('Đã lưu trên máy, sẽ gửi khi có mạng');
  await shot(page, 'scan-kept');
  await network(context, true);
  await page.goto('/cho-gui');
  await expect.poll(() => told(page), { timeout: 30_000 }).toContain('Đã gửi, hệ thống đã xác nhận');
  const here = (await visits()).filter(({ leftAt }) => leftAt === undefined);
  expect(here.map(({ name }) => name)).not.toContain('Trần Văn An');
});

test('C33: a device nobody signed in on says so, and keeps nothing', async () => {
  const { context, page } = await installed(world);
  await page.goto('/quet');
  await page.locator('binhan-qr-reader').getByLabel('Dán hoặc gõ nội dung mã').waitFor();
  await network(context, false);
  await page.goto('/quet');
  await read(page);
  await page.getByRole('button', { name: 'Tôi vào' }).click();
  await expect.poll(() => told(page)).toContain('Máy này chưa từng đăng nhập');
  await shot(page, 'scan-nobody');
  await page.goto('/cho-gui');
  await expect.poll(() => told(page)).toContain('Không có gì đang chờ gửi');
});

/** Pastes the text of the poster, as a person whose camera is off does. */
async function read(page: Page): Promise<void> {
  const reader = page.locator('binhan-qr-reader');
  await reader.getByLabel('Dán hoặc gõ nội dung mã').fill(poster);
  await reader.getByRole('button', { name: 'Đọc mã' }).click();
}
