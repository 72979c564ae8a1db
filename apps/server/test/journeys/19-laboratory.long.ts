/** Cases 3, 4, 8 and A10, A17, A31: the day of a laboratory by keyboard: receive, reject, enter, verify by another, release, correct, withdraw. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { enter, focused, scan } from './desk';
import { looked, sentTube, spokenIn, swept } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();
const managerOf = world.once(() => world.staffClient('lay-mau'));
const told = (page: Page): Promise<string> => page.locator('main').innerText();

/** The site of the demonstration. */
async function placeOf(): Promise<string> {
  const { items } = await (await managerOf()).sessions.sites();
  return items[0]?.id ?? '';
}

/** Enters an outcome by its digit, the kit and lot where they are not the day's yet. */
async function entered(page: Page, code: string, outcome: string, kit?: string): Promise<void> {
  await expect.poll(() => focused(page), { message: `the box waits for ${code}` }).toBe('scan');
  await scan(page, code);
  await page.locator('#outcome').waitFor();
  await expect.poll(() => focused(page)).toBe('outcome');
  const label = await page.locator('label.choice').filter({ hasText: outcome }).first().innerText();
  await page.keyboard.press(/^\d/.exec(label.trim())?.[0] ?? '');
  await expect.poll(() => page.locator('[name="outcome"]:checked').count()).toBe(1);
  if (kit !== undefined) {
    await page.locator('#kit').selectOption({ index: 1 });
    await page.locator('#lot').fill(kit);
    await page.locator('#lot').focus();
  }
  await enter(page);
  await page.getByText(`Đã lưu ${code}`).waitFor();
}

test('A10 A17: a laboratory’s day by keyboard and scanner; somebody else verifies; released, corrected, withdrawn; nobody’s name', async () => {
  const sampler = await managerOf();
  const place = await placeOf();
  const names = ['Người Mẫu'];
  await sentTube(sampler, place, 'HD-1900', { first: 20 });
  await sentTube(sampler, place, 'HD-1901');
  await sentTube(sampler, place, 'HD-1902', { first: 1 });
  await sentTube(sampler, place, 'HD-1903', { first: 2 });
  await sentTube(sampler, place, 'HD-1904', { people: 3, pool: 'household', first: 3 });

  const technician = await world.page('/admin', { viewport: desk });
  await signInStaff(technician, world.staff('xet-nghiem'), '/admin');
  await technician.goto('/admin/laboratory');
  await technician.waitForURL(/\/admin\/laboratory\/[\w-]{36}$/);
  const laboratory = technician.url();
  const found = await looked(technician, 'list');

  // A tube scanned before the page is awake is received all the same.
  await technician.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await technician.goto(`${laboratory}/receive`, { waitUntil: 'commit' });
  await expect.poll(() => focused(technician)).toBe('scan');
  await swept(technician, 'HD-1900');
  await technician.getByText('ĐÃ NHẬN HD-1900').waitFor();
  await technician.unrouteAll({ behavior: 'ignoreErrors' });

  // Receipt: the cursor stays, unknown tubes and second scans are said.
  await technician.goto(`${laboratory}/receive`);
  await expect.poll(() => focused(technician)).toBe('scan');
  for (const code of ['HD-1901', 'HD-1902', 'HD-1903', 'HD-1904']) {
    await swept(technician, code);
    await technician.getByText(`ĐÃ NHẬN ${code}`).waitFor();
    expect(await focused(technician)).toBe('scan');
  }
  found.push(...(await looked(technician, 'received')));
  await swept(technician, 'HD-9999');
  await technician.getByText('CHƯA NHẬN HD-9999').waitFor();
  found.push(...(await looked(technician, 'receive-unknown')));
  await swept(technician, 'HD-1901');
  await technician.getByText('CHƯA NHẬN HD-1901').waitFor();

  // Rejection asks twice.
  await technician.getByRole('link', { name: 'Từ chối ống HD-1903' }).click();
  await technician.getByRole('button', { name: 'Tiếp tục' }).click();
  await technician.getByRole('alert').waitFor();
  await technician.locator('[name="reason"]').first().check();
  found.push(...(await looked(technician, 'reject')));
  await technician.getByRole('button', { name: 'Tiếp tục' }).click();
  await technician.getByRole('button', { name: 'Từ chối ống này' }).waitFor();
  found.push(...(await looked(technician, 'reject-sure')));
  await technician.getByRole('button', { name: 'Từ chối ống này' }).click();
  await technician.getByText('Đã từ chối ống HD-1903').waitFor();

  await technician.goto(`${laboratory}/plate`);
  await technician.locator('#kind').selectOption('sars-cov-2-pcr');
  await technician.getByRole('button', { name: 'Lọc' }).click();
  await technician.locator('td.used').first().waitFor();
  found.push(...(await looked(technician, 'plate')));

  // Results by keyboard alone; kit and lot are the day's from the second on.
  await technician.goto(`${laboratory}/enter`);
  await expect.poll(() => focused(technician)).toBe('scan');
  await scan(technician, 'HD-1903');
  await expect.poll(() => told(technician)).toContain('không chờ kết quả');
  await scan(technician, 'HD-1901');
  await expect.poll(() => focused(technician)).toBe('outcome');
  found.push(...(await looked(technician, 'enter')));
  await enter(technician);
  await technician.getByRole('alert').waitFor();
  found.push(...(await looked(technician, 'enter-errors')));
  await technician.goto(`${laboratory}/enter`);
  await entered(technician, 'HD-1901', 'Dương tính', 'LOT-7');
  found.push(...(await looked(technician, 'entered')));
  await entered(technician, 'HD-1902', 'Âm tính');
  await entered(technician, 'HD-1904', 'Dương tính');
  expect(await told(technician)).toContain('Chờ người thứ hai xác nhận');

  // Whoever entered it cannot verify it; somebody else does.
  await technician.goto(`${laboratory}?waits=verification`);
  await technician.getByRole('link', { name: 'HD-1901', exact: true }).click();
  await technician.getByText('người khác phải xác nhận').waitFor();
  expect(await technician.getByRole('button', { name: /Xác nhận kết quả/ }).count()).toBe(0);
  found.push(...(await looked(technician, 'own-tube')));

  const verifier = await world.page('/admin', { viewport: desk });
  await signInStaff(verifier, world.staff('duyet-ket-qua'), '/admin');
  await verifier.goto(`${laboratory}?waits=verification`);
  await expect.poll(() => told(verifier)).toContain('HD-1901');
  for (const code of ['HD-1901', 'HD-1904']) {
    await verifier.getByRole('link', { name: code, exact: true }).click();
    await verifier.getByRole('button', { name: /Xác nhận kết quả/ }).click();
    await verifier.getByText(`Đã xác nhận ${code}`).waitFor();
  }
  await verifier.goto(`${laboratory}?waits=release`);
  for (const code of ['HD-1901', 'HD-1904']) await verifier.getByLabel(`Chọn ${code}`).check();
  found.push(...(await looked(verifier, 'to-release')));
  await verifier.getByRole('button', { name: 'Trả các kết quả đã chọn' }).click();
  await verifier.getByRole('heading', { name: 'Trả 2 kết quả?' }).waitFor();
  expect(await told(verifier)).toMatch(/1 ống gộp có phát hiện/);
  found.push(...(await looked(verifier, 'release-sure')));
  await verifier.getByRole('button', { name: 'Trả 2 kết quả' }).click();
  await verifier.getByText('Đã trả 2 kết quả').waitFor();
  found.push(...(await looked(verifier, 'released')));

  // A released result is corrected with a reason, and another withdrawn.
  await verifier.goto(`${laboratory}?code=HD-1901`);
  await verifier.getByRole('link', { name: 'HD-1901', exact: true }).click();
  await verifier.getByRole('link', { name: 'Sửa kết quả đã trả' }).click();
  await verifier.getByRole('button', { name: 'Nhập kết quả thay thế' }).click();
  await verifier.getByRole('alert').waitFor();
  await verifier.locator('label.choice').filter({ hasText: 'Âm tính' }).locator('input').check();
  await verifier.locator('#note').fill('Nhầm giếng trên khay');
  found.push(...(await looked(verifier, 'correct')));
  await verifier.getByRole('button', { name: 'Nhập kết quả thay thế' }).click();
  await verifier.getByText('Đã nhập kết quả thay thế của HD-1901').waitFor();
  await verifier.goto(`${laboratory}?code=HD-1904`);
  await verifier.getByRole('link', { name: 'HD-1904', exact: true }).click();
  await verifier.getByRole('link', { name: 'Thu hồi kết quả' }).click();
  await verifier.locator('#note').fill('Chứng dương không đạt');
  found.push(...(await looked(verifier, 'withdraw')));
  await verifier.getByRole('button', { name: 'Thu hồi kết quả' }).click();
  await verifier.getByText('Đã thu hồi kết quả của HD-1904').waitFor();
  await verifier.getByRole('link', { name: 'HD-1904', exact: true }).click();
  await verifier.getByText('Đã thu hồi').first().waitFor();
  expect(await told(verifier)).toMatch(/Chứng dương không đạt[\s\S]*Xét nghiệm lại/);
  found.push(...(await looked(verifier, 'tube')));
  for (const page of [technician, verifier])
    for (const name of names) expect(await told(page)).not.toContain(name);
  expect(found).toEqual([]);
}, 240_000);

test('a tube is received and its result entered without scripts', async () => {
  const sampler = await managerOf();
  await sentTube(sampler, await placeOf(), 'HD-1911', { first: 11 });
  const page = await world.page('/admin', { javaScriptEnabled: false });
  await signInStaff(page, world.staff('xet-nghiem'), '/admin');
  await page.goto('/admin/laboratory');
  const laboratory = page.url();
  await page.goto(`${laboratory}/receive`);
  await page.locator('#scan').fill('hd-1911');
  await page.getByRole('button', { name: 'Nhận', exact: true }).click();
  await page.getByText('ĐÃ NHẬN HD-1911').waitFor();
  await page.goto(`${laboratory}/enter`);
  await page.locator('#scan').fill('HD-1911');
  await page.getByRole('button', { name: 'Mở ống' }).click();
  await page.locator('[name="outcome"]').nth(1).check();
  await page.locator('#kit').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Lưu kết quả' }).click();
  await page.getByText('Đã lưu HD-1911').waitFor();
  await shot(page, 'lab-plain-entered-360');
});

test('a lost code: a document is shown, another officer approves, and nobody at the desk sees a result', async () => {
  const sampler = await managerOf();
  const place = await placeOf();
  await sentTube(sampler, place, 'HD-1921', { first: 20 });
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiep-don'), '/admin');
  await page.goto(`/admin/sessions/${place}`);
  await page.getByRole('link', { name: 'Mất mã, sai số điện thoại' }).click();
  const found = await looked(page, 'rebind');
  await page.locator('#text').fill('nguoi mau so u');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.locator('[data-specimen]').first().waitFor();
  found.push(...(await looked(page, 'rebind-found')));
  await page.locator('[data-specimen] button').first().click();
  await page.locator('#seen').waitFor();
  await page.getByRole('button', { name: 'Gửi để cán bộ khác duyệt' }).click();
  await page.getByRole('alert').waitFor();
  found.push(...(await looked(page, 'rebind-errors')));
  await page.locator('#phone').fill('0912 345 679');
  await page.locator('#seen').check();
  await page.getByRole('button', { name: 'Gửi để cán bộ khác duyệt' }).click();
  await page.locator('.asked').waitFor();
  expect(spokenIn(await page.locator('.asked').innerText())).toHaveLength(9);
  found.push(...(await looked(page, 'rebind-asked')));
  await page.locator('#text').fill('nguoi mau so u');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByText('Cán bộ khác phải duyệt').waitFor();
  expect(await page.getByRole('button', { name: /Duyệt mã mới/ }).count()).toBe(0);

  const second = await world.page('/admin', { viewport: desk });
  await signInStaff(second, world.staff('lay-mau'), '/admin');
  await second.goto(`/admin/sessions/${place}/results`);
  await second.locator('#text').fill('nguoi mau so u');
  await second.getByRole('button', { name: 'Tìm', exact: true }).click();
  await second.getByRole('button', { name: /^Duyệt mã mới/ }).waitFor();
  found.push(...(await looked(second, 'rebind-approve')));
  await second.getByRole('button', { name: /^Duyệt mã mới/ }).click();
  await second.getByText('Đã duyệt').waitFor();
  expect(await told(second)).not.toMatch(/tính/);
  expect(found).toEqual([]);
});
