/** Who runs a place: visits by hour without names, capacity, and a stolen poster. */
import { createClient } from '@binhan/client';
import { expect, test } from 'vitest';
import { posterText } from './poster';
import { signInCitizen } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();

test('the manager sees numbers, sets a capacity, withdraws a stolen poster and prints another', async () => {
  const page = await world.page('/');
  await signInCitizen(world, page, world.phoneOf('place-manager'), '/admin/guard');
  await page
    .getByRole('link', { name: /^Quản lý / })
    .first()
    .click();
  await page.waitForURL(/\/admin\/guard\/places\//);
  await page.getByText('Chỉ có số lượt, không có tên.').waitFor();
  await page.goto(`/admin/guard/places/${world.place}`);
  const lane = page.locator('.row').filter({ hasText: 'Cổng chính, 15 phút qua' });
  expect(await lane.innerText(), 'the demonstration let visitors in just now').toMatch(/[1-9]\d* lượt vào/);
  await page.goBack();
  await page.getByLabel('Sức chứa').fill('không');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Sức chứa là số người từ 1 trở lên.').first().waitFor();
  await page.getByLabel('Sức chứa').fill('250');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu sức chứa.').waitFor();
  await page.getByText(/trên 250 người/).waitFor();
  await shot(page, 'manager-phone');
  await page.setViewportSize(desk);
  await shot(page, 'manager-desk');
  await page.setViewportSize(phone);

  const anyone = createClient({ baseUrl: world.origin });
  const printed = async () => {
    const href = await page
      .getByRole('link', { name: /^In áp phích/ })
      .first()
      .getAttribute('href');
    return posterText(await (await page.request.get(href ?? '')).body());
  };
  const stolen = await printed();
  expect((await anyone.stays.readPoster({ text: stolen })).name).toBeDefined();
  await fetch(`${world.origin}/demo/clock`, { method: 'POST', body: new URLSearchParams({ hours: '0.1' }) });
  await page
    .getByRole('button', { name: /^Thu hồi áp phích/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).first().click();
  await page.getByText(/^Đã thu hồi áp phích/).waitFor();
  const { error } = await anyone.stays.readPoster({ text: stolen }).safe();
  expect(error).toMatchObject({ code: 'qr_not_accepted', data: { reason: 'poster_withdrawn' } });
  expect((await anyone.stays.readPoster({ text: await printed() })).name).toBeDefined();
});
