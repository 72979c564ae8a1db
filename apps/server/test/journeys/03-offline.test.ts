/** The network goes away: the personal code still opens, and a declaration waits until it can be sent. */
import { decodeQr } from '@binhan/qr/decode';
import { readQr } from '@binhan/qr';
import { expect, test } from 'vitest';
import { fillStep, goOn, hoa, walkTo } from './declare';
import { installed } from './installed';
import { pixelsOf } from './pixels';
import { signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();

/** Personal codes kept on the device; runs in the page. Looks only: a database nobody made yet stays unmade. */
function keptCodes(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('binhan');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('codes').objectStore('codes').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}

test('C30 C31: my code opens in two taps without a network, is readable from a screenshot, and carries no name', async () => {
  const { context, page } = await installed(world);
  await signInCitizen(world, page, world.phoneOf('citizen'), '/ma-qr');
  const code = page.getByRole('img', { name: 'Mã QR cá nhân, đã ký' });
  await code.waitFor();
  // What was fetched is on the device before the network goes.
  await expect.poll(() => page.evaluate(keptCodes)).toBeGreaterThan(0);
  await page.close();
  await context.setOffline(true);
  const later = await context.newPage();
  await later.goto('/');
  await later.getByRole('link', { name: /Mã QR của tôi/ }).click();
  const shown = later.getByRole('img', { name: 'Mã QR cá nhân, đã ký' });
  await shown.waitFor();
  await shot(later, 'offline-code');
  expect(await later.locator('main').innerText()).toContain('Trần Văn An');
  const [text = ''] = await decodeQr(await pixelsOf(later), { effort: 'picture' });
  expect(readQr(text).kind).toBe('own-person');
  // All there is in it: an id that says nothing, and moments. Digits of those may look like anybody's number.
  const claims: unknown = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
  const id = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(claims).toEqual({ k: 'u', sub: id, iat: expect.any(Number), exp: expect.any(Number) });
  await context.setOffline(false);
});

test('C33 C34: a declaration made without a network waits with an honest sentence and is sent once', async () => {
  const { context, page } = await installed(world);
  await page.goto('/khai-bao');
  await page.getByRole('link', { name: 'Tờ khai y tế', exact: true }).click();
  await page.getByRole('link', { name: 'Bắt đầu khai báo' }).click();
  await walkTo(page, 'lien-he', { ...hoa, name: 'Lý Thị Ngoài Đồng' });
  await context.setOffline(true);
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await fillStep(page, hoa);
  await goOn(page);
  await walkTo(page, 'kiem-tra', { ...hoa, name: 'Lý Thị Ngoài Đồng' });
  await page.getByRole('button', { name: 'Gửi tờ khai' }).click();
  await page.waitForURL('**/cho-gui', { timeout: 30_000 });
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã lưu trên máy, sẽ gửi khi có mạng');
  expect(await page.locator('main').innerText()).not.toContain('Đã gửi');
  await shot(page, 'offline-waiting');
  await page.close();
  const again = await context.newPage();
  await again.goto('/');
  await expect
    .poll(() => again.getByRole('status').first().innerText())
    .toContain('Đã lưu trên máy, sẽ gửi khi có mạng: 1');
  await context.setOffline(false);
  await again.goto('/cho-gui');
  await expect
    .poll(() => again.locator('main').innerText(), { timeout: 20_000 })
    .toContain('Đã gửi, hệ thống đã xác nhận');
  await again.reload();
  const city = await world.cityClient();
  const rows = await city.declarations.search({ text: 'ly thi ngoai dong' }).toArray({ limit: 10 });
  expect(rows).toHaveLength(1);
  await again.getByRole('link', { name: 'Mở biên nhận' }).click();
  await expect.poll(() => again.locator('main').innerText()).toContain('Đã gửi tờ khai');
});

test('C33: the kept copies of pages hold nobody’s data, and staff pages are never kept', async () => {
  const { context, page } = await installed(world);
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
    return found;
  });
  expect(kept).toContain('/ma-qr');
  expect(kept.filter((path) => /^\/(admin|api|demo)/.test(path))).toEqual([]);
  await context.setOffline(true);
  await page.goto('/ma-qr');
  await expect.poll(() => page.locator('main').innerText()).toContain('Chưa có mã QR trên máy này');
  await context.setOffline(false);
});
