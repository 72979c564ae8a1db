/** C38: every page of portal and admin for whoever is signed in: axe, reflow, titles, languages, in light and dark. */
import { expect, test } from 'vitest';
import { lookAt, wrongWith } from './access';
import { posterText } from './poster';
import { signInCitizen, signInStaff } from './sign-in';
import { useWorld } from './world';

const world = useWorld();

test('C38: the pages of the portal for somebody who is signed in and has a place', async () => {
  const page = await world.page('/');
  await signInCitizen(world, page, world.phoneOf('place-manager'), '/cua-toi');
  const pdf = await page.request.get(`/api/v1/places/${world.place}/gates/${world.gate}/poster`);
  const poster = new URL(await posterText(await pdf.body())).pathname;
  const own = [
    '/',
    '/khai-bao',
    '/ma-qr',
    '/quet',
    '/gia-dinh',
    '/gia-dinh/them',
    '/dia-diem',
    '/dia-diem/dang-ky',
  ];
  const rest = [`/dia-diem/${world.place}`, '/cua-toi', '/du-lieu-cua-toi', '/dang-xuat', poster];
  expect(await lookAt(page, [...own, ...rest])).toEqual([]);
});

const desks: [string, string[]][] = [
  [
    'can-bo',
    [
      '',
      '/declarations',
      '/places',
      '/requests',
      '/catalog',
      '/catalog/edit',
      '/catalog/proposals',
      '/adoption',
      '/guard',
      '/sign-out',
      '/khong-co',
    ],
  ],
  ['quan-tri', ['', '/people', '/people/new', '/catalog/edit?kind=level']],
  ['kiem-tra', ['/audit']],
  ['tinh-nguyen', ['/entry']],
];
for (const [account, paths] of desks)
  test(`C38: the pages of the admin app, as ${account}`, async () => {
    const page = await world.page('/admin');
    const found = await lookAt(page, account === 'can-bo' ? ['/admin/sign-in', '/admin/guard'] : []);
    await signInStaff(page, world.staff(account));
    found.push(
      ...(await lookAt(
        page,
        paths.map((path) => `/admin${path}`),
      )),
    );
    if (account === 'can-bo') {
      found.push(...(await lookAt(page, [`/admin/places/${world.place}`])));
      await page.goto('/admin/declarations');
      const first = await page.locator('tbody a').first().getAttribute('href');
      found.push(...(await lookAt(page, [first ?? ''])));
    }
    expect(found).toEqual([]);
  });

test('C38 A39: the guard’s screen', async () => {
  const page = await world.page('/');
  await signInCitizen(world, page, world.phoneOf('guard'), '/admin/guard');
  const found = await wrongWith(page);
  await page.getByLabel(/Chợ Thanh Miện – Cổng chính/).check();
  await page.getByLabel('Vào', { exact: true }).check();
  await page.getByRole('button', { name: 'Bắt đầu quét' }).click();
  await page.getByText('Sẵn sàng quét').waitFor();
  found.push(...(await wrongWith(page)));
  await page.getByLabel('Mã quét được, số căn cước hoặc số điện thoại').fill('030190009999');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'DỪNG LẠI' }).waitFor();
  found.push(...(await wrongWith(page)));
  expect(found).toEqual([]);
});
