/** Helper, auditor and administrators at their desks. */
import { totpCode } from '@binhan/testkit';
import { expect, test } from 'vitest';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();

test('C42: a helper enters a person by keyboard alone, prints the card, and sees only the own entries of the day', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tinh-nguyen'), '/admin/entry');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('card');
  await shot(page, 'entry');
  // A card under a hand scanner: typed in a burst, Enter at its end.
  await page.keyboard.type('030060001234|145678901|Lê Thị Cúc|01051960|Nữ|Khu 2, xã Thanh Miện|10102021', {
    delay: 5,
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã điền từ thẻ');
  expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lê Thị Cúc');
  expect(await page.locator('input[name="bornOn.year"]').inputValue()).toBe('1960');
  const fill = page.locator('form.entry');
  await fill.locator('select[name="address.commune"]').selectOption('11239');
  await fill.locator('input[name="answers.symptoms"][value="fever"]').check();
  for (const id of ['travelled', 'contact-patient', 'contact-affected-country', 'contact-symptoms'])
    await fill.locator(`input[name="answers.${id}"][value="no"]`).check();
  await fill.locator('input[name="consents.epidemic-control"][value="yes"]').check();
  await fill.locator('input[name="consents.reminders"][value="no"]').check();
  await page.getByLabel('Họ và tên').press('Enter');
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã lưu tờ khai của Lê Thị Cúc');
  await shot(page, 'entry-saved');
  expect(await page.locator('main').innerText()).toContain('Có dấu hiệu cần xem');
  expect(await page.locator('#today ~ * tbody tr, #today + * tbody tr').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).not.toContain('Tôi đã khai hộ hôm nay');
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/admin/declarations');
  expect(await page.locator('main').innerText(), 'no list of other people').not.toContain('Trần Văn An');
});

test('the auditor sees who did what, by codes and never by name', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('kiem-tra'), '/admin/audit');
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(5);
  await shot(page, 'audit');
  const text = await page.locator('main').innerText();
  // A whole phone number: any four digits may stand in a code.
  expect(text).not.toMatch(/Trần Văn An|Lê Thị Cúc|\b0901\d{6}\b/);
  await page.getByLabel('Việc').fill('declarations.makeForOther');
  await page.getByRole('button', { name: 'Xem' }).click();
  await expect.poll(() => page.locator('tbody').innerText()).toContain('declarations.makeForOther');
});

test('an administrator makes an account, and its owner enrols an authenticator at the first sign-in', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('quan-tri'), '/admin/people/new');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
  await page.getByLabel('Họ và tên').fill('Cán bộ mới');
  await page.getByLabel('Thư điện tử').fill('moi@binhan.example');
  await page.getByLabel('Vai trò').selectOption({ label: 'Cán bộ phụ trách' });
  await page.getByLabel('Địa bàn').selectOption('11239');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await expect.poll(() => page.locator('main').innerText()).toContain('Đã tạo tài khoản của Cán bộ mới');
  const password = await page.locator('main code').first().innerText();
  await shot(page, 'account-made');
  const owner = await world.page('/admin/sign-in', { viewport: desk });
  await owner.getByLabel('Thư điện tử').fill('moi@binhan.example');
  await owner.getByLabel('Mật khẩu').fill(password);
  await owner.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect.poll(() => owner.locator('h1').innerText()).toBe('Cài mã xác thực');
  await shot(owner, 'enrol');
  const uri = await owner.locator('input[name="totpUri"]').inputValue();
  await owner.getByLabel('Mã 6 số').fill(totpCode(uri));
  await owner.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect.poll(() => owner.locator('h1').innerText()).toBe('Việc hôm nay');
});

test('a hotline is in force at once; a level waits for a second administrator', async () => {
  const first = await world.page('/admin', { viewport: desk });
  await signInStaff(first, world.staff('quan-tri'), '/admin/catalog');
  await shot(first, 'catalog');
  await first.getByRole('link', { name: /Đề xuất sửa Đường dây nóng Hải Phòng/ }).click();
  await first.getByLabel('Số điện thoại').fill('0220 111 222');
  await first.getByLabel('Căn cứ').fill('Quyết định thử 1');
  await first.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await expect.poll(() => first.locator('main').innerText()).toContain('Đã có hiệu lực');
  const portal = await world.page('/');
  expect(await portal.locator('header').innerText()).toContain('0220 111 222');
  await first.goto('/admin/catalog?kind=level');
  await first.getByRole('link', { name: /Đề xuất sửa Cấp 1/ }).click();
  await first.getByLabel('Địa bàn').selectOption('31');
  await first.getByLabel('Tên (tiếng Việt)').fill('Cấp 1: bình yên');
  await first.getByLabel('Căn cứ').fill('Quyết định thử 2');
  await first.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await expect.poll(() => first.locator('main').innerText()).toContain('Người thứ hai duyệt');
  await first.goto('/admin/catalog/proposals');
  expect(await first.getByRole('button', { name: /^Duyệt/ }).count(), 'not one’s own').toBe(0);
  const second = await world.page('/admin', { viewport: desk });
  await signInStaff(second, world.staff('quan-tri-2'), '/admin/catalog/proposals');
  await shot(second, 'proposals');
  expect(await (await world.page('/')).locator('main').textContent()).not.toContain('Cấp 1: bình yên');
  await second.getByRole('button', { name: /^Duyệt Cấp 1/ }).click();
  await expect.poll(() => second.locator('main').innerText()).toContain('Đã quyết định');
  expect(await (await world.page('/')).locator('main').textContent()).toContain('Cấp 1: bình yên');
});
