/** Case 36 and control samples: what failed holds results back; an account that goes through people is stopped. */
import { expect, test } from 'vitest';
import { enter, focused, scan } from './desk';
import { looked, sentTube, swept } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, useWorld } from './world';

const world = useWorld();
const managerOf = world.once(() => world.staffClient('lay-mau'));

test('a control sample that failed holds back the results near it; what is tested with the next one leaves', async () => {
  const sampler = await managerOf();
  const { items } = await sampler.sessions.sites();
  for (const [place, code] of ['HD-2501', 'HD-2502'].entries())
    await sentTube(sampler, items[0]?.id ?? '', code, { first: 25 + place });
  const technician = await world.page('/admin', { viewport: desk });
  await signInStaff(technician, world.staff('xet-nghiem'), '/admin');
  await technician.goto('/admin/laboratory');
  await technician.waitForURL(/\/admin\/laboratory\/[\w-]{36}$/);
  const laboratory = technician.url();
  const place = laboratory.split('/').at(-1) ?? '';

  const enterNegative = async (code: string) => {
    await technician.goto(`${laboratory}/receive`);
    await expect.poll(() => focused(technician)).toBe('scan');
    await swept(technician, code);
    await technician.getByText(`ĐÃ NHẬN ${code}`).waitFor();
    await technician.goto(`${laboratory}/enter`);
    await expect.poll(() => focused(technician)).toBe('scan');
    await scan(technician, code);
    await technician.locator('label.choice').filter({ hasText: 'Âm tính' }).locator('input').check();
    await technician.locator('#kit').selectOption({ index: 1 });
    await technician.locator('#lot').fill('LOT-25');
    await technician.locator('#lot').focus();
    await enter(technician);
    await technician.getByText(`Đã lưu ${code}`).waitFor();
  };
  await enterNegative('HD-2501');

  // The control of the run: nothing is chosen beforehand, what is missing is named.
  await technician.goto(`${laboratory}/controls`);
  await technician.locator('[name="test"][value="sars-cov-2-pcr"]').check();
  await technician.getByRole('button', { name: 'Ghi mẫu chứng' }).click();
  await technician.getByRole('button', { name: 'Lưu mẫu chứng' }).click();
  await technician.getByRole('alert').waitFor();
  const found = await looked(technician, 'controls-errors');
  const control = async (outcome: string) => {
    await technician.locator('label.choice').filter({ hasText: 'Chứng âm' }).locator('input').check();
    await technician.locator('label.choice').filter({ hasText: outcome }).locator('input').check();
    if ((await technician.locator('#kit').inputValue()) === '')
      await technician.locator('#kit').selectOption({ index: 1 });
    await technician.locator('#lot').fill('LOT-25');
    await technician.getByRole('button', { name: 'Lưu mẫu chứng' }).click();
  };
  await control('Dương tính');
  await technician.getByText('Đã lưu Chứng âm: không đạt').waitFor();
  found.push(...(await looked(technician, 'controls-failed')));

  const verifier = await world.page('/admin', { viewport: desk });
  await signInStaff(verifier, world.staff('duyet-ket-qua'), '/admin');
  const release = async (code: string) => {
    await verifier.goto(`/admin/laboratory/${place}?waits=release`);
    await verifier.getByLabel(`Chọn ${code}`).check();
    await verifier.getByRole('button', { name: 'Trả các kết quả đã chọn' }).click();
    await verifier.getByRole('button', { name: 'Trả 1 kết quả' }).click();
  };
  await release('HD-2501');
  await verifier.getByText('1 kết quả bị giữ lại vì mẫu chứng gần nhất không đạt').waitFor();
  found.push(...(await looked(verifier, 'release-held')));

  await control('Âm tính');
  await technician.getByText('Đã lưu Chứng âm: đạt').waitFor();
  // What is tested with the new control leaves; what was tested with the failed one does not.
  await enterNegative('HD-2502');
  await release('HD-2502');
  await verifier.getByText('Đã trả 1 kết quả').waitFor();
  await release('HD-2501');
  await verifier.getByText('1 kết quả bị giữ lại').waitFor();
  expect(found).toEqual([]);

  const plain = await world.page('/admin', { javaScriptEnabled: false });
  await signInStaff(plain, world.staff('xet-nghiem'), '/admin');
  await plain.goto(`/admin/laboratory/${place}/controls?test=sars-cov-2-pcr&failed=yes`);
  expect(await plain.locator('tbody tr').count()).toBe(1);
}, 120_000);

test('case 36: an account that opens many records beside its work is stopped, is told so, and an administrator lets it go on', async () => {
  const client = await world.staffClient('can-bo');
  const { items } = await client.declarations.search({ flagged: false, limit: 1 });
  const declaration = items[0]?.id ?? '';
  let refused: string | undefined;
  for (let look = 0; look < 200 && refused === undefined; look += 1)
    refused = (await client.declarations.show({ declaration }).safe()).error?.message;
  expect(refused).toBeDefined();

  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin');
  await page.goto(`/admin/declarations/${declaration}`);
  await page.getByRole('heading', { name: 'Tra cứu đang tạm dừng' }).waitFor();
  const found = await looked(page, 'stopped');

  const boss = await world.page('/admin', { viewport: desk });
  await signInStaff(boss, world.staff('quan-tri'), '/admin');
  await boss.goto('/admin/people');
  await boss.getByRole('link', { name: 'Tạm dừng tra cứu' }).click();
  await boss.waitForURL(/\/people\/stops$/);
  await looked(boss, 'stops-closed');
  await boss.getByText('Đang dừng').waitFor();
  await boss.locator('main summary').first().click();
  found.push(...(await looked(boss, 'stops')));
  await boss.getByLabel('Lý do').fill('Rà soát danh sách F1');
  await boss.getByRole('button', { name: 'Cho tiếp tục' }).click();
  await boss.getByText('Đã cho tiếp tục.').waitFor();
  await page.goto(`/admin/declarations/${declaration}`);
  await page.getByRole('heading', { name: 'Tra cứu đang tạm dừng' }).waitFor({ state: 'detached' });
  expect(await page.locator('main').innerText()).not.toContain('tạm dừng');
  expect(await world.lastMessage('quan-tri@binhan.example')).toContain('tạm dừng tra cứu');
  expect(found).toEqual([]);
}, 120_000);
