/** A bus at a gate: everybody scanned in a row on a slow network, one list of who goes in and who is held up, and why. */
import { decodeQr } from '@binhan/qr/decode';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { swept } from './laboratory';
import { pixelsOf } from './pixels';
import { signInCitizen } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const stranger = (n: number) =>
  `03009500031${String(n)}||NGUYEN VAN ${'ABC'.charAt(n)}|02011995|Nam|Thon 1 Lam Son|15042021`;

/** A guard's screen on the plain page, whose check-ins take as long as given. */
async function standing(language: string, slow: number): Promise<{ guard: Page; sent: () => number }> {
  const guard = await world.page('/', { viewport: phone });
  await signInCitizen(world, guard, world.phoneOf('guard'), '/admin/guard');
  let count = 0;
  await guard.route('**/stays/by-guard', async (route) => {
    count += 1;
    await new Promise((resolve) => setTimeout(resolve, slow));
    await route.continue();
  });
  await guard.goto(`/admin/guard?gate=${world.place}.${world.gate}&direction=in&lang=${language}`);
  return { guard, sent: () => count };
}

/** The signed code on a citizen's own phone, read from the screen. */
async function ownCode(): Promise<string> {
  // The demonstration let this visitor into the market just now: minutes later it is no replay any more (case 31).
  await fetch(`${world.origin}/demo/clock`, { method: 'POST', body: new URLSearchParams({ hours: '0.2' }) });
  const visitor = await world.page('/');
  await signInCitizen(world, visitor, world.phoneOf('citizen'), '/ma-qr');
  const image = visitor.getByRole('img', { name: 'Mã QR cá nhân, đã ký' });
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  const [code = ''] = await decodeQr(await pixelsOf(visitor), { effort: 'picture' });
  return code;
}

test('a group is scanned without waiting, nobody twice, and who is held up stands first', async () => {
  const { guard, sent } = await standing('vi', 400);
  const code = await ownCode();
  await guard.getByText('Sẵn sàng quét').waitFor();
  await guard.getByLabel('Quét cả nhóm (xe, đoàn)').check();
  await guard.getByText('Quét liên tiếp từng người, không phải chờ.').waitFor();
  for (const text of [stranger(0), code, stranger(1), stranger(2)]) await swept(guard, text);
  const list = guard.getByRole('region', { name: 'Cả nhóm' });
  await expect.poll(() => list.getByRole('status').first().innerText()).toMatch(/^4 người/);
  await shot(guard, 'group-checking');
  await expect
    .poll(() => list.getByRole('status').first().innerText())
    .toBe('4 người · 1 mời vào · 3 cần xem lại');
  const rows = await list.getByRole('listitem').allInnerTexts();
  expect(rows.map((row) => row.slice(0, 2))).toEqual(['1.', '3.', '4.', '2.']);
  for (const row of rows.slice(0, 3)) expect(row.length, 'and why').toBeGreaterThan(40);
  expect(rows[3]).toContain('MỜI VÀO');
  await swept(guard, code);
  await list.getByText('Mã này đã quét: người thứ 2.').waitFor();
  expect(sent()).toBe(4);
  await shot(guard, 'group');
  await guard.setViewportSize(desk);
  await shot(guard, 'group-desk');
  await guard.setViewportSize(phone);
  await list.getByRole('button', { name: 'Xong nhóm này' }).click();
  await list.getByText('Quét liên tiếp từng người, không phải chờ.').waitFor();
  expect(await guard.evaluate(() => document.activeElement?.id), 'ready for the next').toBe('text');
});

test('without a group, a code scanned while the network is slow is recorded too and no verdict is lost', async () => {
  const { guard, sent } = await standing('en', 1_500);
  await guard.getByText('Ready to scan').waitFor();
  await swept(guard, stranger(0));
  await guard.getByText('Checking…').first().waitFor();
  await swept(guard, stranger(1));
  const list = guard.getByRole('region', { name: 'Just scanned' });
  await expect.poll(() => list.getByText('STOP').count(), { timeout: 10_000 }).toBe(2);
  expect(sent()).toBe(2);
  await shot(guard, 'group-english');
  await guard.unroute('**/stays/by-guard');
  await swept(guard, stranger(2));
  await expect.poll(() => list.count(), { message: 'one after the other again' }).toBe(0);
  await guard.getByRole('alert').filter({ hasText: 'STOP' }).waitFor();
});
