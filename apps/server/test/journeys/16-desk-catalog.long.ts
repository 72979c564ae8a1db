/** The catalogue of testing and booking, as staff read it and change its rules. */
import { expect, test } from 'vitest';
import { wrongWith } from './look';
import { signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();

test('rules of booking have boxes and take two persons; tests and reasons are told in words', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('quan-tri'), '/admin/catalog');
  const found: string[] = [];
  for (const [kind, words] of [
    ['test', /Mẫu bệnh phẩm[\s\S]*Các kết quả/],
    ['test-reason', /Ai chọn[\s\S]*Gộp mẫu/],
    ['booking-policy', /Giữ chỗ trong lúc điền/],
  ] as const) {
    await page.goto(`/admin/catalog?kind=${kind}`);
    await page.locator('main tbody summary').first().click();
    expect(await page.locator('main').innerText()).toMatch(words);
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      await shot(page, `desk-catalog-${kind}-${String(viewport.width)}`);
    }
    found.push(...(await wrongWith(page)));
    await page.setViewportSize(desk);
  }
  await page
    .getByRole('link', { name: /^Đề xuất sửa/ })
    .first()
    .click();
  await page.waitForURL(/edit/);
  const hold = page.getByLabel('Giữ chỗ trong lúc điền (phút)');
  expect(await hold.inputValue(), 'what is in force stands in the box').toMatch(/^\d+$/);
  await hold.fill('0');
  await page.locator('#area').selectOption('31');
  await page.getByLabel('Căn cứ').fill('Quyết định thử 4');
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Giữ chỗ trong lúc điền/ })
    .waitFor();
  expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#holdMinutes');
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `desk-catalog-edit-${String(viewport.width)}`);
  }
  found.push(...(await wrongWith(page)));
  await page.setViewportSize(desk);
  await hold.fill('20');
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click();
  await page.waitForURL(/proposals\?sent=proposed/);
  expect(await page.locator('main').innerText()).toContain('Chờ người khác duyệt');
  expect(found).toEqual([]);
});
