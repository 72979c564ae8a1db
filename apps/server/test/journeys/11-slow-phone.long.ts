/** A slow phone on a poor network: people type before scripts run, and pages must be light. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deviceAwake, holdScripts } from './asleep';
import { goOn, hoa, shownStep, walkTo } from './declare';
import { signInCitizen } from './sign-in';
import { shot, useWorld } from './world';

const world = useWorld();

/** A page of a phone six times slower whose scripts wait until they are let go. */
async function asleep(path: string): Promise<{ page: Page; wake: () => Promise<void> }> {
  const page = await (await world.context()).newPage();
  const wake = await holdScripts(page, deviceAwake);
  await page.goto(path, { waitUntil: 'commit' });
  return { page, wake };
}

test('C14: what was typed and chosen before scripts ran is there when they do, and goes on', async () => {
  const { page, wake } = await asleep('/khai-bao/ban-than');
  await page.getByLabel('Họ và tên').fill('Bế Thị Chậm');
  await page.locator('input[name="bornOn.year"]').fill('1948');
  await page.locator('input[name="sex"][value="male"]').check();
  await page.locator('select[name="nationality"]').selectOption('LA');
  await wake();
  await shot(page, 'slow-awake');
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Bế Thị Chậm');
  expect(await page.locator('input[name="bornOn.year"]').inputValue()).toBe('1948');
  expect(await page.locator('input[name="sex"]:checked').inputValue()).toBe('male');
  expect(await page.locator('select[name="nationality"]').inputValue()).toBe('LA');
  await goOn(page);
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect.poll(() => shownStep(page)).toBe('ban-than');
  expect(await page.locator('select[name="nationality"]').inputValue()).toBe('LA');
});

test('C14: an address chosen before scripts ran stays, also in another province', async () => {
  const own = await asleep('/khai-bao/noi-o');
  await own.page.locator('select[name="address.commune"]').selectOption('11239');
  await own.wake();
  await own.page.getByLabel('Tìm xã, phường').waitFor();
  expect(await own.page.locator('select[name="address.commune"]').inputValue()).toBe('11239');
  const other = await asleep('/khai-bao/noi-o');
  const before = await other.page.locator('select[name="address.commune"] option').allTextContents();
  await other.page.locator('select[name="address.province"]').selectOption('01');
  await other.wake();
  expect(await other.page.locator('select[name="address.province"]').inputValue()).toBe('01');
  await expect
    .poll(() => other.page.locator('select[name="address.commune"] option').allTextContents())
    .not.toEqual(before);
  expect(await other.page.locator('select[name="address.commune"]').inputValue()).toBe('');
});

test('C14: answers given before scripts ran stay, and the question they lead to appears', async () => {
  const { page, wake } = await asleep('/khai-bao/cau-hoi-signs');
  await page.locator('input[name="answers.symptoms"][value="fever"]').check();
  const asked = await page.locator('input[name="shown"]').count();
  await wake();
  expect(await page.locator('input[name="answers.symptoms"]:checked').inputValue()).toBe('fever');
  await expect.poll(() => page.locator('input[name="shown"]').count()).toBeGreaterThan(asked);
});

test('C14: a draft of the device does not take what is being typed', async () => {
  const context = await world.context();
  const first = await context.newPage();
  await first.goto('/khai-bao/ban-than');
  await walkTo(first, 'lien-he', { ...hoa, name: 'Tên Cũ' });
  await first.close();
  const page = await context.newPage();
  const wake = await holdScripts(page, deviceAwake);
  await page.goto('/khai-bao/ban-than', { waitUntil: 'commit' });
  await page.getByLabel('Họ và tên').fill('Tên Mới');
  await wake();
  await expect.poll(() => page.locator('input[name="bornOn.year"]').inputValue()).toBe('1941');
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Tên Mới');
  expect(await page.evaluate(() => document.activeElement?.id), 'and the place in it').toBe('name');
});

test('a place is registered with the area chosen before scripts ran', async () => {
  const page = await world.page('/');
  await signInCitizen(world, page, '0936 555 777', '/dia-diem');
  const wake = await holdScripts(page, deviceAwake);
  await page.goto('/dia-diem/dang-ky', { waitUntil: 'commit' });
  await page.locator('select[name="address.commune"]').selectOption('11239');
  await page.locator('input[name="kind"][value="agency"]').check();
  await wake();
  expect(await page.locator('select[name="address.commune"]').inputValue()).toBe('11239');
  expect(await page.locator('input[name="kind"]:checked').inputValue()).toBe('agency');
});

/** Bytes a page brings, as they come over the wire; what is brought later, when it is needed, included. */
async function weigh(path: string): Promise<{ scripts: number; all: number }> {
  const page = await (await world.context()).newPage();
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const kinds = new Map<string, string>();
  const weight = { scripts: 0, all: 0 };
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') weight.scripts += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.context().close();
  return weight;
}

test.each(['/', '/khai-bao', '/khai-bao/ban-than', '/khai-bao/noi-o', '/khai-bao/cau-hoi-signs', '/ma-qr'])(
  'C32: %s brings at most 100 kB of scripts, and 150 kB in all',
  async (path) => {
    const { scripts, all } = await weigh(path);
    expect(scripts).toBeGreaterThan(20_000);
    expect(scripts).toBeLessThanOrEqual(100_000);
    expect(all).toBeLessThanOrEqual(150_000);
  },
);

test('C32: the first page can be used within five seconds on a slow phone and a poor network', async () => {
  const page = await (await world.context()).newPage();
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  const begin = Date.now();
  await page.goto('/', { waitUntil: 'commit' });
  await page
    .getByRole('link', { name: /Khai báo/ })
    .first()
    .waitFor();
  expect(Date.now() - begin).toBeLessThan(5_000);
});
