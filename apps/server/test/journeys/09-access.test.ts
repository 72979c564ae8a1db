/** C38: every page of portal and admin for everyone: axe, reflow, titles, languages, in light and dark. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fillStep, goOn, hoa, shownStep, steps } from './declare';
import { posterText } from './poster';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything that is wrong with a page as it stands, in both sizes and both colours. */
async function wrongWith(page: Page): Promise<string[]> {
  const found: string[] = [];
  const where = new URL(page.url()).pathname.replace(/[\w-]{30,}/g, '…');
  await page.evaluate(axe);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Only colours change with the colours; everything else was looked at in the light.
      const asked = { tags: rules, ...(colorScheme === 'dark' ? { only: 'color-contrast' } : {}) };
      const violations = await page.evaluate(async ({ tags, only }) => {
        // Colours that are still changing are nobody's colours.
        for (const animation of document.getAnimations())
          if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
        if (!('axe' in window)) return ['axe is not there'];
        const { run } = window.axe as { run: (context: Document, options: unknown) => Promise<AxeResults> };
        const results = await run(document, {
          runOnly: only === undefined ? { type: 'tag', values: tags } : { type: 'rule', values: [only] },
          ...(only === undefined ? { rules: { 'target-size': { enabled: true } } } : {}),
          resultTypes: ['violations'],
        });
        return results.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
        );
      }, asked);
      for (const violation of violations)
        found.push(
          `${where} ${String(viewport.width)} ${colorScheme}: ${violation.replace(/\s+/g, ' ').slice(0, 400)}`,
        );
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 320) found.push(`${where}: ${String(wide)} px wide at 320`);
  await page.setViewportSize(phone);
  if (!(await page.title()).endsWith(where.startsWith('/admin') ? ' – Bình An, cán bộ' : ' – Bình An'))
    found.push(`${where}: title “${await page.title()}”`);
  if ((await page.locator('html').getAttribute('lang')) !== 'vi') found.push(`${where}: lang`);
  if ((await page.locator('h1').count()) !== 1)
    found.push(`${where}: ${String(await page.locator('h1').count())} h1`);
  if ((await page.locator('header a[href^="tel:"]').count()) !== 1) found.push(`${where}: hotline`);
  return found;
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** Opens paths one after the other and gathers what is wrong. */
async function lookAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    found.push(...(await wrongWith(page)));
    await shot(page, `axe${path.replace(/[^a-z-]+/gi, '_').slice(0, 40)}`);
  }
  return found;
}

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
