import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signInCitizen } from './sign-in';
import { type World, phone, shot } from './world';

/** What the guard of the journeys opens a shift with. */
export const code = 'trực đêm 24';

/** A guard's phone with a shift that goes on without a network. */
export async function atTheGate(world: World): Promise<Page> {
  const context = await world.context({ serviceWorkers: 'allow', viewport: phone });
  const page = await context.newPage();
  await page.goto('/');
  await signInCitizen(world, page, world.phoneOf('guard'), '/admin/guard');
  await page.goto(`/admin/guard?gate=${world.place}.${world.gate}&direction=in`);
  await page.getByText('Trực khi mất mạng').click();
  await page.getByLabel('Tên máy').fill('Máy tính bảng cổng chính');
  await page.getByLabel('Mã mở ca').fill('ngắn');
  await page.getByRole('button', { name: 'Mở ca' }).click();
  await page.getByText('Mã mở ca cần ít nhất 8 ký tự.').first().waitFor();
  await shot(page, 'gate-begin');
  await page.getByLabel('Mã mở ca').fill(code);
  await page.getByRole('button', { name: 'Mở ca' }).click();
  await page.getByText('Gói quy định lúc').waitFor();
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/admin/guard/shift?lang=vi')) !== undefined), {
      timeout: 30_000,
    })
    .toBe(true);
  return page;
}
