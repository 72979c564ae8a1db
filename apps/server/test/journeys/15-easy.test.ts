/** The easy mode: larger text and fewer things at a time, kept, without an account and without scripts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { installed } from './installed';
import { shot, useWorld } from './world';

const world = useWorld();

const letters = (page: Page) =>
  page
    .locator('main p')
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
const visibleTasks = (page: Page) => page.locator('main li:visible').getByRole('link').count();
/** The number people call: where it stands, and that it calls. */
const hotline = async (page: Page) => {
  const link = page.locator('a[href^="tel:"]').first();
  return await link.evaluate((element) => [
    element.getBoundingClientRect().top + scrollY,
    element.getAttribute('href'),
  ]);
};

test.each([true, false])('C40: easy to read is kept from page to page (scripts: %s)', async (scripts) => {
  const page = await world.page('/', { javaScriptEnabled: scripts });
  const before = { letters: await letters(page), tasks: await visibleTasks(page) };
  await page.getByRole('link', { name: 'Dễ đọc (chữ lớn)' }).click();
  await page.getByRole('link', { name: 'Chữ thường' }).waitFor();
  await shot(page, `easy-${scripts ? 'home' : 'no-script'}`);
  expect(await letters(page)).toBeCloseTo(before.letters * 1.25, 0);
  expect(await visibleTasks(page)).toBe(3);
  expect(before.tasks).toBeGreaterThan(3);
  await page.getByText('Việc khác').click();
  expect(await visibleTasks(page)).toBe(before.tasks);
  const place = await hotline(page);
  for (const path of ['/khai-bao/ban-than', '/ma-qr', '/huong-dan', '/dang-nhap']) {
    await page.goto(path);
    expect(await page.locator('html').getAttribute('data-text'), path).toBe('large');
    expect(await hotline(page), path).toEqual(place);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${path} fits`).toBeLessThanOrEqual(360);
    const last = await page.locator('header nav a').last().boundingBox();
    expect((last?.x ?? 400) + (last?.width ?? 0), 'all of the menu is in sight').toBeLessThanOrEqual(360);
    if (path.startsWith('/khai-bao')) await shot(page, 'easy-declare');
  }
  await page.goto('/');
  await page.getByRole('link', { name: 'Chữ thường' }).click();
  await page.getByRole('link', { name: 'Dễ đọc (chữ lớn)' }).waitFor();
  expect(await letters(page)).toBe(before.letters);
  await page.goto('/ma-qr');
  expect(await page.locator('html').getAttribute('data-text')).toBe('normal');
});

test('C40: it is kept without a network too', async () => {
  const { context, page } = await installed(world);
  await page.getByRole('link', { name: 'Dễ đọc (chữ lớn)' }).click();
  await page.getByRole('link', { name: 'Chữ thường' }).waitFor();
  await context.setOffline(true);
  await page.goto('/ma-qr');
  await expect.poll(() => page.locator('html').getAttribute('data-text')).toBe('large');
  await context.setOffline(false);
});
