/** Cases 12 and 15 on their pages: a file of doses with mistakes is repaired, sent again, looked at and recorded; what feeds a certificate is said. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked } from './laboratory';
import { citizen } from './results';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const stateOf = (page: Page) => page.locator('[data-state]').getAttribute('data-state');
const HEADER =
  'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Vắc xin,Mũi số,Ngày tiêm,Số lô,Chương trình,Ghi chú của sổ';
const number = '030188007733';

async function send(page: Page, files: string, name: string, content: string): Promise<void> {
  await page.goto(files);
  const buffer = Buffer.from(content);
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.locator('#program').selectOption('covid-19');
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await page.waitForURL(/\/files\/[\w-]{36}/);
  await expect.poll(() => stateOf(page)).toBe('read');
}

test('mistakes are told at their cells, repaired and sent again; the record says "from a file" and what that certifies', async () => {
  const { client, person } = await citizen(world, '0938282001');
  await client.people.save({
    person,
    details: {
      name: 'Phạm Thị Mai',
      bornOn: '1988-06-15',
      sex: 'female',
      identifiers: [{ kind: 'citizen-number', value: number, assurance: 'declared' }],
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
  });
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiep-don-tiem'), '/admin/record');
  await page.waitForURL(/\/admin\/record\/[\w-]{36}$/);
  await page.getByRole('link', { name: 'Gửi hoặc lấy tệp mũi tiêm' }).click();
  await page.waitForURL(/\/files$/);
  const files = page.url();
  const found = await looked(page, 'dose-files');
  const csv = [
    HEADER,
    `Phạm Thị Mai,15/06/1988,Nữ,${number},Comirnaty,1,02/08/2021,FK0112,,`,
    // The other day of a month, a product nobody knows, a number of somebody else, a formula.
    `Phạm Thị Mai,15/06/1988,Nữ,${number},Comirnaty,2,31/02/2021,FK0113,,`,
    'Trần Văn Năm,1950,Nam,030050001122,Vắc xin lạ,1,02/08/2021,,,',
    `Ngô Văn Khác,01/01/1970,Nam,${number},Comirnaty,1,02/08/2021,,,`,
    `=HYPERLINK(1),1960,Nữ,030160001133,Comirnaty,hai,02/08/2021,,,`,
  ].join('\r\n');
  await send(page, files, 'mui-tiem.csv', csv);
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('5 = 1 + 0 + 4');
  expect(await told(page)).toContain('Ghi chú của sổ');
  expect((await client.doses.mine()).records[0]?.lines).toEqual([]);
  found.push(...(await looked(page, 'dose-file-read')));
  const here = page.url();
  await page.goto(`${here.split('?')[0] ?? here}?lang=en`);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `lab-dose-file-read-en-${String(viewport.width)}`);
  }
  await page.goto(`${here.split('?')[0] ?? here}?lang=vi`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Tải các dòng cần sửa/ }).click(),
  ]);
  const problems = await readFile(await download.path(), 'utf8');
  expect(problems).toContain(`"'=HYPERLINK(1)"`);
  expect(problems).not.toContain('02/08/2021,FK0112');

  await page.getByRole('link', { name: 'Ghi 1 dòng mới' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ghi 1 dòng mới?' }).waitFor();
  found.push(...(await looked(page, 'dose-file-sure')));
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await expect.poll(() => stateOf(page)).toBe('committed');
  found.push(...(await looked(page, 'dose-file-committed')));

  // The rows to repair come back as they are; what is not repaired is left out.
  const [header = '', ...rows] = problems.split('\n');
  const mended = rows
    .filter((row) => row.includes('Phạm Thị Mai'))
    .map((row) => row.replace('31/02/2021', '01/09/2021'));
  const repaired = [header, ...mended, ''].join('\n');
  await send(page, files, 'da-sua.csv', repaired);
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('1 = 1 + 0 + 0');
  await page.getByRole('link', { name: 'Ghi 1 dòng mới' }).click();
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await expect.poll(() => stateOf(page)).toBe('committed');
  await page.context().close();

  const holder = await world.page('/', { viewport: phone });
  await signInCitizen(world, holder, '0938282001', '/so-tiem');
  await holder.getByText('Nhập từ tệp').first().waitFor();
  expect(await holder.getByText('Nhập từ tệp').count()).toBe(2);
  found.push(...(await looked(holder, 'dose-file-record')));
  await holder.goto('/chung-nhan');
  found.push(...(await looked(holder, 'dose-file-wallet')));
  // An imported line feeds no certificate by the rule of the program, and the page says why.
  const items = (await client.certificates.mine()).items;
  expect(items.map(({ notCertified }) => notCertified)).toEqual(['grade', 'grade']);
  await holder.context().close();
  expect(found).toEqual([]);
});
