/** A slip is checked where there is no network: by its signature and the public keys the page fetched before. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { installed } from './installed';
import { wrongWith } from './look';
import { posterText } from './poster';
import { received, released, taken, teamOf } from './results';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const told = (page: Page): Promise<string> => page.locator('main').innerText();

async function look(page: Page, name: string): Promise<string[]> {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `result-${name}-${String(viewport.width)}`);
  }
  return (await wrongWith(page)).map((one) => `${name} ${one}`);
}

/** Whether the public keys are on the device; runs in the page. */
function keysKept(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('binhan');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('keys').objectStore('keys').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}

async function ask(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Dán hoặc gõ nội dung mã');
  await field.fill(text);
  await field.press('Enter');
}

test('without a network a slip says what was signed, and that it may be old; a forged one is refused; with a network the server decides', async () => {
  const team = await teamOf(world);
  const [lan] = await taken(world, team, { tube: 'KQ-4001', people: [{ name: 'Bùi Thị Lan' }] });
  if (lan === undefined) throw new Error('nobody was sampled');
  await received(team, 'KQ-4001');
  const first = await released(team, 'KQ-4001', 'negative');
  const own = await world.page(`/xem-ket-qua#${lan.token}`);
  await own.getByText('Đã nhận liên kết').waitFor();
  await own.locator('#code').fill(lan.code);
  await own.getByRole('button', { name: 'Xem kết quả' }).click();
  await own.getByText('Từng bước').waitFor();
  const download = own.waitForEvent('download');
  await own.getByRole('button', { name: /Tải phiếu/ }).click();
  const slip = await posterText(await readFile(await (await download).path()));
  await own.context().close();

  const { context, page } = await installed(world);
  await page.goto('/kiem-tra-phieu');
  await page.getByLabel('Dán hoặc gõ nội dung mã').waitFor();
  await expect.poll(() => page.evaluate(keysKept)).toBe(1);
  await context.setOffline(true);
  await ask(page, slip);
  const unsure = page.getByRole('heading', {
    level: 1,
    name: /Đã kiểm tra chữ ký, chưa hỏi được bản mới nhất/,
  });
  await unsure.waitFor();
  expect(await told(page)).toMatch(/Âm tính[\s\S]*BÙI THỊ LAN[\s\S]*1960[\s\S]*Khoá kiểm tra lấy lúc/i);
  const found = await look(page, 'check-offline');
  await page.getByRole('button', { name: 'Kiểm tra phiếu khác' }).click();
  await ask(page, slip.slice(0, -4) + (slip.endsWith('AAAA') ? 'BBBB' : 'AAAA'));
  await page.getByRole('heading', { level: 1, name: /Không phải phiếu/ }).waitFor();

  // Opened without a network: the kept page and the kept keys.
  await page.goto('/kiem-tra-phieu');
  await ask(page, slip);
  await unsure.waitFor();

  // Replaced meanwhile: only the server knows.
  await context.setOffline(false);
  await released(team, 'KQ-4001', 'positive', { replaces: first, note: 'Nhầm ống' });
  await page.getByRole('button', { name: 'Kiểm tra phiếu khác' }).click();
  await ask(page, slip);
  await page.getByRole('heading', { level: 1, name: /Phiếu đã bị thay/ }).waitFor();

  // A device that never had the keys says that it does not know.
  const fresh = await world.page('/');
  await fresh.route('**/api/v1/keys', (route) => route.abort());
  await fresh.goto('/kiem-tra-phieu');
  await ask(fresh, slip);
  await fresh.getByRole('heading', { level: 1, name: /Chưa kiểm tra được phiếu này/ }).waitFor();
  found.push(...(await look(fresh, 'check-unknown')));
  expect(found).toEqual([]);
  await fresh.context().close();
  await context.close();
});
