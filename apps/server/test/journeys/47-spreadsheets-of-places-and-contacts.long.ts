/** Places and contacts from a spreadsheet: mistakes at their cells, duplicates in one review, posters in one PDF. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked } from './laboratory';
import { citizen } from './results';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, useWorld } from './world';

const world = useWorld();
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const stateOf = (page: Page) => page.locator('[data-state]').getAttribute('data-state');

async function send(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await page.waitForURL(/files\/[\w-]{36}/);
  await expect.poll(() => stateOf(page)).toBe('read');
}

async function downloaded(page: Page, link: string | RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return readFile(await file.path());
}

const PLACES = 'Tên địa điểm,Loại,Xã phường,Địa chỉ,Cổng,Sức chứa,Điện thoại người quản lý';

test('an official registers many places from a file, repairs what was wrong, and prints all posters at once', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/places');
  await page.getByRole('link', { name: 'Đăng ký nhiều địa điểm từ tệp' }).click();
  await page.waitForURL(/\/places\/files$/);
  expect((await downloaded(page, 'Tải tệp mẫu (CSV)')).toString()).toContain('"Tên địa điểm","Loại"');
  const found = await looked(page, 'place-files');
  await send(page, 'dia-diem.csv', [
    PLACES,
    'Chợ Mới,Chợ,,Khu phố 1,Cổng đông; Cổng tây,500,0938282111',
    'Nhà máy May,Nhà máy,,Khu công nghiệp,,,',
    'Rạp Xiếc,Rạp,,,,không,',
    '=HYPERLINK(1),Chợ,,Khu 9,,,99',
  ]);
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('4 = 2 + 0 + 2');
  expect(await told(page)).toContain('Xin ghi một trong các giá trị: Nơi công cộng');
  found.push(...(await looked(page, 'place-file-read')));
  const repair = (await downloaded(page, 'Tải các dòng cần sửa (CSV)')).toString();
  expect(repair).toContain(`"'=HYPERLINK(1)"`);
  await page.getByRole('link', { name: /^Ghi 2 dòng mới/ }).click();
  found.push(...(await looked(page, 'place-file-commit')));
  await page.getByRole('button', { name: 'Ghi 2 dòng' }).click();
  await expect.poll(() => stateOf(page)).toBe('committed');
  expect(await told(page)).toContain('Đã đăng ký 2 địa điểm.');
  expect(await told(page)).toContain('3 tờ A4');
  const posters = await downloaded(page, 'Tải mã QR (PDF)');
  expect(posters.subarray(0, 5).toString()).toBe('%PDF-');
  expect(posters.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
  found.push(...(await looked(page, 'place-file-done')));

  // Repaired and sent again, with one that is there by now.
  await page.getByRole('link', { name: 'Về các tệp' }).click();
  await send(page, 'sua.csv', [PLACES, 'Rạp Xiếc,Nơi công cộng,,Khu 8,,,', 'chợ mới,Chợ,,KHU PHỐ 1,,,']);
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('2 = 1 + 1 + 0');
  expect(await told(page)).toContain('cùng tên, cùng địa chỉ');
  found.push(...(await looked(page, 'place-file-known')));
  expect(found).toEqual([]);
});

test('whoever runs a place finds the way on the portal, without scripts too; theirs wait for an official', async () => {
  const page = await world.page('/', { javaScriptEnabled: false });
  await signInCitizen(world, page, world.phoneOf('place-manager'), '/dia-diem');
  await page.getByRole('link', { name: 'Đăng ký nhiều địa điểm từ tệp' }).click();
  await page.waitForURL(/\/admin\/places\/files$/);
  const lines = [PLACES, 'Cửa hàng Hai,Cửa hàng,,Số 2,,,'].join('\n');
  const sent = { name: 'hai.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) };
  await page.locator('#file').setInputFiles(sent);
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
  await page.waitForURL(/files\/[\w-]{36}/);
  await expect
    .poll(async () => {
      await page.reload();
      return stateOf(page);
    })
    .toBe('read');
  await page.getByRole('link', { name: /^Ghi 1 dòng mới/ }).click();
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await expect
    .poll(async () => {
      await page.reload();
      return stateOf(page);
    })
    .toBe('committed');
  expect(await told(page)).toContain('1 địa điểm chờ cán bộ xã, phường xác nhận');
  await page.goto('/dia-diem');
  await page.getByRole('link', { name: /Cửa hàng Hai/ }).waitFor();
});

const CONTACTS = 'Họ và tên,Ngày sinh,Điện thoại,Gặp lần cuối,Số phút,Khoảng cách (m),Khẩu trang,Gặp ở đâu';

test('contacts of a case come from a file: who may be known is decided in one review, the rest with one choice', async () => {
  const official = await world.staffClient('can-bo');
  const save = async (tel: string, name: string) => {
    const { client, person } = await citizen(world, tel);
    await client.people.save({
      person,
      details: {
        name,
        bornOn: '1980',
        sex: 'unknown',
        identifiers: [],
        phone: `+84${tel.slice(1)}`,
        address: { area: { code: '11239', edition: '2026-04-30' } },
      },
    });
  };
  await save('0938282201', 'Phạm Thị Quen');
  await save('0938282202', 'Người Giữ Máy');
  const { diseases } = await official.cases.diseases();
  const { id } = await official.cases.open({
    details: {
      name: 'Đỗ Văn Ca',
      bornOn: '1970',
      sex: 'male',
      identifiers: [],
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
    disease: diseases[0]?.id ?? '',
    class: 'confirmed',
    dates: { reportedOn: new Date().toISOString().slice(0, 10) },
    note: 'Mở ca để thử tệp',
  });
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), `/admin/cases/${id}`);
  await page.getByRole('link', { name: 'Người tiếp xúc từ tệp' }).click();
  await page.waitForURL(/\/contact-files$/);
  const found = await looked(page, 'contact-files');
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(Date.now() - 86_400_000),
  );
  await send(page, 'tiep-xuc.csv', [
    CONTACTS,
    `Phạm Thị Quen,1980,0938282201,${day} 18:30,90,"1,5",Không,Ăn cơm cùng bàn`,
    `Cháu Dùng Chung,2015,0938282202,${day},,,,`,
    `Hoàn Toàn Mới,1999,0938282203,${day},,,Một người,`,
    `Sai Ngày,1999,0938282204,31/02/2026,,,Mũ,`,
  ]);
  expect(await page.locator('[data-sum="read"]').innerText()).toBe('4 = 3 + 0 + 1');
  const review = page.getByRole('region', { name: 'Có thể là người đã biết' });
  expect(await review.innerText()).toContain('họ tên hoặc năm sinh khác');
  expect(await told(page)).not.toContain('Người Giữ Máy');
  found.push(...(await looked(page, 'contact-file-review')));
  await review
    .getByRole('group', { name: /^Dòng 2/ })
    .getByText('Là người này')
    .click();
  await review.getByRole('button', { name: 'Lưu các lựa chọn' }).click();
  await page.getByText('Đã lưu 1 lựa chọn.').waitFor();
  await page.getByRole('link', { name: /^Ghi 3 dòng mới/ }).click();
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click();
  await page.getByText('Xin chọn cách ghi các dòng').first().waitFor();
  found.push(...(await looked(page, 'contact-file-commit')));
  await page.getByText('Theo đề nghị của từng dòng').click();
  await page.getByRole('button', { name: 'Ghi 3 dòng' }).click();
  await expect.poll(() => stateOf(page)).toBe('committed');
  expect(await told(page)).toContain('Đã ghi 3 người tiếp xúc.');
  found.push(...(await looked(page, 'contact-file-done')));
  const { items } = await official.contacts.search({ case: id });
  expect(items.map(({ name }) => name).toSorted()).toEqual([
    'Cháu Dùng Chung',
    'Hoàn Toàn Mới',
    'Phạm Thị Quen',
  ]);
  expect(found).toEqual([]);
});
