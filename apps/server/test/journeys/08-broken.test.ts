/** The process dies in the middle of writes and comes back; pages say plainly what became of what was typed. */
import { createClient } from '@binhan/client';
import { declare, invent } from '@binhan/testkit';
import { expect, test } from 'vitest';
import { fillStep, goOn, hoa, send, shownStep, walkTo } from './declare';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();

test('C10: after kill -9 in the middle of writes, every acknowledged declaration is there, and its page opens', async () => {
  const page = await world.page('/khai-bao/ban-than');
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Đoàn Thị Sau' });
  const address = await send(page);
  const acknowledged: string[] = [];
  let over = false;
  const writers = Array.from({ length: 4 }, async (_none, writer) => {
    for (let number = 0; !over; number += 1) {
      const client = createClient({ baseUrl: world.origin, retries: 0, timeout: 5_000 });
      const person = invent(500 + writer * 100 + number);
      const made = await declare(client, {
        ...person,
        details: { ...person.details, name: 'Nguyễn Văn Bền' },
      }).catch(() => undefined);
      if (made !== undefined) acknowledged.push(made.token);
      else return;
    }
  });
  while (acknowledged.length < 25) await new Promise((resolve) => setTimeout(resolve, 20));
  await world.stop('SIGKILL');
  over = true;
  await Promise.all(writers);
  await world.start();
  const later = await world.page(address);
  expect(await later.locator('main').innerText()).toContain('Đoàn Thị Sau');
  const client = createClient({ baseUrl: world.origin });
  for (const token of acknowledged)
    expect((await client.declarations.receipt({ token })).state).toBe('current');
  const city = await world.cityClient();
  const rows = await city.declarations.search({ text: 'nguyen van ben' }).toArray({ limit: 500 });
  expect(rows.length).toBeGreaterThanOrEqual(acknowledged.length);
  expect(rows.length, 'at most the writes under way besides').toBeLessThanOrEqual(acknowledged.length + 4);
});

test('C44: with the server away nothing typed is lost, pages say so plainly, and the declaration is sent later', async () => {
  const page = await world.page('/khai-bao/ban-than', { serviceWorkers: 'allow' });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await walkTo(page, 'cau-hoi-contacts', { ...hoa, name: 'Cao Thị Kiên Nhẫn' });
  await world.stop('SIGKILL');
  await fillStep(page, {});
  await goOn(page).catch(() => undefined);
  await shot(page, 'server-away');
  expect(await shownStep(page)).toBe('dong-y');
  await walkTo(page, 'kiem-tra', hoa);
  expect(await page.locator('main').innerText()).toContain('Cao Thị Kiên Nhẫn');
  await page.getByRole('button', { name: 'Gửi tờ khai' }).click();
  await page.waitForURL('**/cho-gui', { timeout: 30_000 });
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã lưu trên máy, sẽ gửi khi có mạng');
  await world.start();
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect
    .poll(() => page.locator('main').innerText(), { timeout: 20_000 })
    .toContain('Đã gửi, hệ thống đã xác nhận');
});

test('C44: a guard is told that a scan was not recorded while the server is away', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'));
  await expect.poll(() => page.locator('h1').innerText()).toBe('Việc hôm nay');
  const guard = await world.page('/');
  await signInCitizen(world, guard, world.phoneOf('guard'), '/admin/guard');
  await guard.getByLabel(/Chợ Thanh Miện – Cổng chính/).check();
  await guard.getByLabel('Vào', { exact: true }).check();
  await guard.getByRole('button', { name: 'Bắt đầu quét' }).click();
  await guard.getByText('Sẵn sàng quét').waitFor();
  await world.stop('SIGKILL');
  await guard.getByLabel('Mã quét được, số căn cước hoặc số điện thoại').fill('030190009999');
  await guard.keyboard.press('Enter');
  const told = guard.getByRole('alert').filter({ hasText: 'CHƯA GHI ĐƯỢC' });
  await told.waitFor({ timeout: 20_000 });
  expect(await told.innerText()).toMatch(/CHƯA được ghi/);
  await shot(guard, 'guard-away', false);
  await world.start();
  await guard.getByLabel('Mã quét được, số căn cước hoặc số điện thoại').fill('030190009999');
  await guard.keyboard.press('Enter');
  await guard.getByRole('alert').filter({ hasText: 'DỪNG LẠI' }).waitFor();
});
