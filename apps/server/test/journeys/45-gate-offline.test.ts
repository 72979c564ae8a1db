/** A shift of a guard without a network: opened, cut off, loaded again, sent; and a device that is lost. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atTheGate, code } from './gate-shift';
import { swept } from './laboratory';
import { signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();
const number = '030095000123';
const card = `${number}||NGUYEN VAN THE|02011995|Nam|Thon 1 Lam Son|15042021`;

/** Everything the browser keeps in its databases, as text. */
function storage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('storage'));
      });
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (typeof value === 'object' && value !== null)
        return Object.entries(value)
          .map(([name, one]) => `${name}=${text(one)}`)
          .join(' ');
      return String(value);
    };
    const all: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const table of database.objectStoreNames)
        all.push(text(await settled(database.transaction(table).objectStore(table).getAll())));
      database.close();
    }
    return all.join('\n');
  });
}

test('case 40: a shift is opened, goes on without a network and over a reload, and is sent once', async () => {
  const page = await atTheGate(world);
  await page.context().setOffline(true);
  await page.getByText('Mất mạng: vẫn quét được').waitFor();
  const begin = Date.now();
  await swept(page, card);
  await page.getByText('HỎI ĐÃ').waitFor();
  // A second on a machine of its own; tests share theirs.
  expect(Date.now() - begin, 'A39: from scan to word, without a network').toBeLessThan(3000);
  await shot(page, 'gate-ask');
  expect(await page.getByRole('alert').innerText()).toContain('Chưa kiểm tra được khi mất mạng');
  await page.getByRole('button', { name: /Đã hỏi, cho .* vào/ }).click();
  await page.locator('[data-waiting="1"]').waitFor();
  // Case 30, on the screen: a word, and nothing of what was scanned.
  await swept(page, 'javascript:alert(1)');
  await page.getByText('CHƯA GHI ĐƯỢC').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('alert(1)');
  // A copy of the storage says nothing of anybody, and does not hold the code.
  const copied = await storage(page);
  for (const secret of [number, 'NGUYEN VAN THE', code, 'rules']) expect(copied).not.toContain(secret);

  await page.reload();
  await page.waitForURL(/\/admin\/guard\/shift/);
  await page.getByText('Máy này đang giữ một ca').waitFor();
  await page.getByLabel('Mã mở ca').fill('trực đêm 25');
  await page.getByRole('button', { name: 'Tiếp tục ca' }).click();
  await page.getByText('Mã mở ca không đúng.').first().waitFor();
  await page.getByLabel('Mã mở ca').fill(code);
  await page.getByRole('button', { name: 'Tiếp tục ca' }).click();
  await page.locator('[data-waiting="1"]').waitFor();
  await shot(page, 'gate-again');
  await page.context().setOffline(false);
  await expect.poll(() => page.locator('[data-record="sent"]').count(), { timeout: 30_000 }).toBe(1);
  await page.getByText(/Các lượt trên máy này/).click();
  await page.getByText('Hệ thống: lẽ ra phải dừng').waitFor();
  await shot(page, 'gate-sent');
});

test('case 40: a lost device is stopped, and empties itself when it meets the network', async () => {
  const page = await atTheGate(world);
  const manager = await world.page('/');
  await signInCitizen(world, manager, world.phoneOf('place-manager'), '/admin/guard');
  await manager.goto(`/admin/guard/places/${world.place}`);
  await manager.getByRole('button', { name: 'Dừng máy Máy tính bảng cổng chính' }).first().click();
  await manager.getByRole('button', { name: 'Dừng máy này' }).click();
  await manager.getByText('Đã dừng Máy tính bảng cổng chính.').waitFor();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await page.getByText('Dữ liệu trên máy đã được xoá').waitFor();
  await shot(page, 'gate-emptied');
  await manager.reload();
  await expect.poll(() => manager.locator('main').innerText()).toContain('Đã tự xoá dữ liệu');
});
