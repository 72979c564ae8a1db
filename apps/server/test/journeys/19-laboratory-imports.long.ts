/** Cases 15 to 17 on their pages: a file of results is sent, repaired, sent again and recorded; the same file twice; an old Excel file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked, sentTube, swept } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();
const samplerOf = world.once(() => world.staffClient('lay-mau'));
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const stateOf = (page: Page) => page.locator('[data-state]').getAttribute('data-state');
const HEADER = 'Mã ống,Kết quả,Ct,Sinh phẩm,Máy';

/** A signed-in technician whose laboratory has received some tubes; the same browser for every test. */
const laboratoryOf = world.once(async () => {
  const sampler = await samplerOf();
  const { items } = await sampler.sessions.sites();
  const codes = ['HD-2701', 'HD-2702', 'HD-2703', 'HD-2704', 'HD-2705'];
  for (const [first, code] of codes.entries()) await sentTube(sampler, items[0]?.id ?? '', code, { first });
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('xet-nghiem'), '/admin');
  await page.goto('/admin/laboratory');
  await page.waitForURL(/\/admin\/laboratory\/[\w-]{36}$/);
  const laboratory = page.url();
  await page.goto(`${laboratory}/receive`);
  await page.locator('#scan').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('scan');
  for (const code of codes) {
    await swept(page, code);
    await page.getByText(`ĐÃ NHẬN ${code}`).waitFor();
  }
  return { page, imports: `${laboratory}/imports` };
});

/** Sends a file; ends on its page. */
async function send(page: Page, imports: string, name: string, content: string | Buffer): Promise<void> {
  await page.goto(imports);
  const buffer = Buffer.from(content);
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await page.waitForURL(/\/imports\/[\w-]{36}/);
}

/** What a link downloads. */
async function downloaded(page: Page, name: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('wrong rows are told at their cells, downloaded, repaired and sent again; what was seen is what is recorded', async () => {
  const { page, imports } = await laboratoryOf();
  await page.goto(imports);
  expect(await told(page)).toMatch(/20 MB[\s\S]*200\.000 dòng/);
  expect(await downloaded(page, /Tải tệp mẫu/)).toMatch(/^\ufeff"Mã ống","Kết quả",[\s\S]*HD-2701/);
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.title()).toMatch(/^Lỗi: /);
  const found = await looked(page, 'imports-empty');
  await page
    .locator('#file')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.alloc(21 * 1024 * 1024) });
  await expect.poll(() => told(page)).toContain('Tệp lớn quá 20 MB');
  expect(await page.getByRole('button', { name: 'Gửi tệp' }).isDisabled()).toBe(true);

  const csv = [
    HEADER,
    'HD-2701,Âm tính,,demo-pcr,M1',
    'HD-2702,Có lẽ,,demo-pcr,M1',
    'HD-0000,Âm tính,,demo-pcr,M1',
    'HD-2703,Dương tính,"E 24,1",Không rõ,M1',
    '',
  ].join('\r\n');
  await send(page, imports, 'ket-qua.csv', csv);
  const first = page.url();
  await expect.poll(() => stateOf(page)).toBe('read');
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('4 = 1 + 0 + 3');
  const text = await told(page);
  expect(text).toContain(createHash('sha256').update(csv).digest('hex'));
  expect(text).toContain('Cột không dùng, đã bỏ qua: Máy');
  expect(text).toContain('Phòng xét nghiệm này chưa nhận ống có mã này.');
  found.push(...(await looked(page, 'import-read')));
  await page.getByRole('link', { name: /^Sai 3$/ }).click();
  await page.waitForURL(/state=invalid/);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
  const problems = await downloaded(page, /Tải các dòng cần sửa/);
  expect(problems).toMatch(/"HD-2702","Có lẽ"[\s\S]*HD-0000[\s\S]*HD-2703/);
  expect(problems).not.toContain('HD-2701');

  // The same bytes again are the same file.
  await send(page, imports, 'ket-qua.csv', csv);
  await page.getByText('giống từng byte').waitFor();
  expect(page.url().split('?')[0]).toBe(first);
  found.push(...(await looked(page, 'import-repeated')));

  await page.getByRole('link', { name: 'Ghi 1 dòng mới' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ghi 1 dòng mới?' }).waitFor();
  expect(await told(page)).toContain('3 dòng sai');
  found.push(...(await looked(page, 'import-sure')));
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await page.waitForURL(first);
  await expect.poll(() => stateOf(page)).toBe('committed');
  expect(await page.locator('[data-sum="written"]').innerText()).toBe('1 = 1 + 0');
  found.push(...(await looked(page, 'import-committed')));

  // The rows to repair come back as they are, their last column passed over.
  const repaired = problems
    .replace('Có lẽ', 'Âm tính')
    .replace('Không rõ', 'demo-pcr')
    .split('\n')
    .filter((line) => !line.includes('HD-0000'))
    .join('\n');
  await send(page, imports, 'dong-loi.csv', repaired);
  await expect.poll(() => stateOf(page)).toBe('read');
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('2 = 2 + 0 + 0');
  await page.getByRole('link', { name: 'Ghi 2 dòng mới' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ghi 2 dòng mới?' }).waitFor();
  // As if fewer had been there when the page was opened.
  await page.locator('input[name="new"]').evaluate((box) => box.setAttribute('value', '1'));
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await page.getByText('Số dòng mới đã đổi').waitFor();
  await shot(page, 'lab-import-changed-1280');
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await page.waitForURL(/\/imports\/[\w-]{36}$/);
  await expect.poll(() => stateOf(page)).toBe('committed');
  expect(await page.locator('[data-sum="written"]').innerText()).toBe('2 = 2 + 0');

  await page.goto(imports);
  found.push(...(await looked(page, 'imports')));
  expect(found).toEqual([]);
});

test('an old Excel file is refused with what to do, and nothing of it is recorded', async () => {
  const { page, imports } = await laboratoryOf();
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
  await send(page, imports, 'ket-qua.xls', old);
  await expect.poll(() => stateOf(page)).toBe('refused');
  expect(await told(page)).toMatch(/không nhận được, chưa ghi gì[\s\S]*\.xls[\s\S]*lưu lại thành \.xlsx/);
  expect(await looked(page, 'import-refused')).toEqual([]);
  await page.goto(imports);
  await expect.poll(() => told(page)).toContain('Không nhận');
});

test('without scripts: sent, reloaded by hand, recorded; another left', async () => {
  const { page: signedIn, imports } = await laboratoryOf();
  const page = await world.page(imports, {
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const buffer = Buffer.alloc(20.5 * 1024 * 1024, 'a');
  await page.locator('#file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await expect.poll(() => told(page)).toContain('Tệp lớn quá 20 MB');
  const until = (state: string) =>
    expect
      .poll(async () => {
        const reload = page.getByRole('link', { name: 'Tải lại trang' });
        if ((await reload.count()) > 0) await reload.click();
        return stateOf(page);
      })
      .toBe(state);
  await send(page, imports, 'b.csv', `${HEADER}\nHD-2704,Âm tính,,demo-pcr,\n`);
  await until('read');
  await shot(page, 'lab-import-plain-360');
  await page.getByRole('link', { name: 'Ghi 1 dòng mới' }).click();
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await page.waitForURL(/\/imports\/[\w-]{36}$/);
  await until('committed');
  await send(page, imports, 'c.csv', `${HEADER}\nHD-2705,Âm tính,,demo-pcr,\n`);
  await until('read');
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await page.getByText('Đã bỏ tệp').waitFor();
  await page.context().close();
});
