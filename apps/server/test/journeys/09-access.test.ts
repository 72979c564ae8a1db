/** C38: the pages everybody meets: axe, reflow, titles, languages, in light and dark. */
import { expect, test } from 'vitest';
import { lookAt, wrongWith } from './access';
import { fillStep, goOn, hoa, shownStep, steps } from './declare';
import { useWorld } from './world';

const world = useWorld();

test('C38 C40 C41: the pages of the portal for somebody who is not signed in', async () => {
  const page = await world.page('/');
  const paths = [
    '/',
    '/khai-bao',
    '/ma-qr',
    '/quet',
    '/cho-gui',
    '/huong-dan',
    '/dang-nhap',
    '/du-lieu-cua-toi',
  ];
  const unknown = ['/p/khong-co', '/bien-nhan/khong-co', '/khong-co-trang-nay'];
  expect(await lookAt(page, [...paths, ...unknown])).toEqual([]);
});

test('C38 C02: the pages of the declaration, as they come and with their errors', async () => {
  const page = await world.page('/khai-bao/ban-than');
  const found: string[] = [];
  for (const step of steps) {
    expect(await shownStep(page)).toBe(step);
    if (step === 'ban-than' || step === 'dong-y') {
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
    }
    found.push(...(await wrongWith(page)));
    if (step === 'kiem-tra') break;
    await fillStep(page, hoa);
    await goOn(page);
  }
  await page.getByRole('button', { name: 'Gửi tờ khai' }).click();
  await page.waitForURL(/\/bien-nhan\//);
  found.push(...(await wrongWith(page)));
  expect(found).toEqual([]);
});
