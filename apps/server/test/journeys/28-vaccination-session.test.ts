/** Cases 10, 11, 39 and A10, A22: a vaccination session by keyboard and scanner, also without a network, to a reaction an official sees. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked, sessionOf, swept } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const told = (page: Page): Promise<string> => page.locator('main').innerText();

/** The code on a box of the lot of the demonstration; the catalogue knows no number of this product. */
const box = '(01)08930000000019(17)271231(10)DEMO-PF01';

/** What is measured of somebody who is well. */
const measured: Readonly<Record<string, string>> = {
  temperature: '36,7',
  pulse: '75',
  systolic: '120',
  diastolic: '75',
  breathing: '16',
};

const names = ['Đặng Thị Khoẻ', 'Lê Văn Ốm', 'Phạm Thị Thận', 'Hoàng Văn Chờ'];

/** A session of today with people who were registered, invited and came, by queue number. */
const scene = world.once(async () => {
  const [manager, coordinator, registrar] = [
    await world.staffClient('diem-tiem'),
    await world.staffClient('dieu-phoi'),
    await world.staffClient('tiep-don-tiem'),
  ];
  const at = await sessionOf(manager, 'covid-19', { walkInShare: 80 });
  const { programs } = await coordinator.programs.find({ area: '11239' });
  const program = programs.find(({ id }) => id === 'covid-19');
  const asked = (program?.history ?? [])
    .flatMap(({ questions }) => questions)
    .filter(({ kind, when }) => kind === 'yes-no' && when === undefined);
  const people = names.map((name, place) => ({
    name,
    bornOn: `196${String(place)}-03-11`,
    sex: 'other' as const,
    identifiers: [
      {
        kind: 'citizen-number' as const,
        value: `03016000028${String(place)}`,
        assurance: 'declared' as const,
      },
    ],
    phone: `+8493828001${String(place)}`,
    address: { area: { code: '11239', edition: '2026-04-30' as const } },
  }));
  for (const details of people)
    await coordinator.registrations.enter({
      program: 'covid-19',
      group: 'group-1',
      history: Object.fromEntries(asked.map(({ id }) => [id, 'no'])),
      consents: (program?.consents ?? []).map(({ purpose, version }) => ({ purpose, version, given: true })),
      details,
    });
  await coordinator.registrations.invite({ ...at, count: 8 });
  const numbers: number[] = [];
  for (const details of people)
    numbers.push((await registrar.bookings.walkIn({ ...at, details })).queueNumber ?? 0);
  return { ...at, numbers };
});

/** Answers every question that is there with no, and measures what is measured. */
async function screened(page: Page, yes?: string): Promise<void> {
  const form = page.locator('form[data-act="screen"]');
  await form.waitFor();
  await form.locator('select[name="vaccine"]').selectOption('comirnaty');
  for (const no of await form.locator('input[type="radio"][value="no"]').all()) await no.check();
  for (const field of await form.locator('input[inputmode="decimal"]').all())
    await field.fill(measured[((await field.getAttribute('name')) ?? '').replace('answers.', '')] ?? '');
  if (yes !== undefined) await form.locator(`input[name="answers.${yes}"][value="yes"]`).check();
  await form.getByRole('button').press('Enter');
}

test('a doctor screens: one may be given, one is put off, one with care and then cleared', async () => {
  const { place, session, numbers } = await scene();
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('kham-sang-loc'), `/admin/vaccination/${place}/${session}`);
  await page.locator('#scan').waitFor();
  const found = await looked(page, 'vaccination-table');
  const [well = 0, ill = 0, careful = 0] = numbers;
  await swept(page, String(well));
  await page.locator('form[data-act="screen"]').waitFor();
  found.push(...(await looked(page, 'vaccination-screen')));
  await screened(page);
  await page.getByText('Đã ghi kết quả khám.').waitFor();
  await swept(page, String(ill));
  await screened(page, 'acute-illness');
  await page.getByText('Đã ghi kết quả khám.').waitFor();
  await expect.poll(() => told(page)).toContain('Tạm hoãn');
  await swept(page, String(careful));
  await screened(page, 'other-allergy');
  await expect.poll(() => told(page)).toContain('Thận trọng');
  await swept(page, String(careful));
  await page.getByText('Bác sĩ đồng ý tiêm').first().click();
  const refreshed = page.waitForResponse((answer) => answer.url().includes('/visits'));
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await (await refreshed).finished();
  await page.waitForTimeout(300);
  // What somebody has opened stays open while the list of the table comes anew.
  await page.locator('form[data-act="clear"]').waitFor({ timeout: 2_000 });
  await page.locator('#clear-note').fill('Dị ứng nhẹ, đã tư vấn');
  await page.locator('form[data-act="clear"] button').press('Enter');
  await page.getByText('Đã ghi ý kiến bác sĩ.').waitFor();
  found.push(...(await looked(page, 'vaccination-screened')));
  await page.context().close();
  expect(found).toEqual([]);
});

test('a vaccinator scans the box and the people, goes on without a network, and what was kept is sent once', async () => {
  const { place, session, numbers } = await scene();
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiem'), `/admin/vaccination/${place}/${session}`);
  await page.locator('#scan').waitFor();
  const [well = 0, ill = 0, careful = 0] = numbers;
  await swept(page, box);
  await page.getByText('lô DEMO-PF01').first().waitFor();
  await swept(page, String(ill));
  await page.locator('#visit').waitFor();
  expect(await page.locator('form[data-act="give"]').count(), 'put off: no dose can be recorded').toBe(0);
  await swept(page, String(well));
  const give = page.locator('form[data-act="give"]');
  await give.waitFor();
  const found = await looked(page, 'vaccination-give');
  await give.locator('input[value="left-arm"]').check();
  await give.getByRole('button').press('Enter');
  await page.locator('[data-record="sent"]').waitFor();
  await page.context().setOffline(true);
  await swept(page, String(careful));
  await give.locator('input[value="right-arm"]').check();
  await give.getByRole('button').press('Enter');
  await page.locator('[data-record="waiting"]').waitFor();
  expect(await told(page)).toContain('Không có mạng');
  await shot(page, 'lab-vaccination-offline-1280');
  await page.context().setOffline(false);
  await expect.poll(() => page.locator('[data-record="sent"]').count(), { timeout: 40_000 }).toBe(2);
  const vaccinator = await world.staffClient('tiem');
  const stock = await vaccinator.stock.ofSession({ place, session });
  expect(stock.lots).toMatchObject([{ opened: 6, given: 2, open: 4 }]);

  await swept(page, String(well));
  await page.locator('form[data-act="leave"]').waitFor();
  await page.getByLabel('Có phản ứng: báo ngay').check();
  await page.locator('input[name="seriousness"][value="hospitalised"]').check();
  found.push(...(await looked(page, 'vaccination-leave')));
  await page.locator('form[data-act="leave"]').getByRole('button').press('Enter');
  await expect.poll(() => page.locator('[data-record="sent"]').count()).toBe(3);
  await page.context().close();
  expect(found).toEqual([]);
});

test('the official sees the serious reaction with its time limit, and the figures by lot', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/reactions');
  await page.locator('table a').first().waitFor();
  const found = await looked(page, 'reactions');
  await page.locator('table a').first().click();
  await page.getByText('Phải nằm viện').first().waitFor();
  found.push(...(await looked(page, 'reaction')));
  await page.getByLabel('Số văn bản đã báo').fill('BC-28');
  await page.getByRole('button', { name: 'Ghi là đã báo' }).click();
  await expect.poll(() => told(page)).toContain('BC-28');
  await page.goto('/admin/reactions/figures');
  await expect.poll(() => told(page)).toContain('DEMO-PF01');
  found.push(...(await looked(page, 'reaction-figures')));
  await page.goto('/admin/lots');
  await page.getByRole('link', { name: 'DEMO-PF01' }).click();
  // A commune pauses it at its sites, and everywhere else it is the province's to say.
  await expect.poll(() => told(page)).toContain('là việc của cấp tỉnh');
  expect(await page.getByRole('button', { name: 'Thu hồi' }).count()).toBe(0);
  await page.getByLabel('Lý do, số văn bản').fill('Chờ kết luận BC-28');
  await page.getByRole('button', { name: 'Tạm dừng tại địa bàn của tôi' }).click();
  await expect.poll(() => told(page)).toContain('mọi điểm tiêm');
  found.push(...(await looked(page, 'lot-paused')));
  await page.context().close();
  expect(found).toEqual([]);
});

test('the province puts down what the WHO form asks and what the dose had to do with it, and holds the lot back', async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('thanh-pho'), '/admin/reactions');
  await page.locator('table a').first().click();
  await page.getByText('Ghi thông tin', { exact: true }).first().click();
  await page.getByLabel('Giờ bắt đầu').fill('14:30');
  await page.getByLabel(/^Bệnh sẵn có/).fill('Hen phế quản');
  await page.getByLabel(/^Ngày tử vong/).fill('2020-01-01');
  const found = await looked(page, 'reaction-who-form');
  await page.getByRole('button', { name: 'Ghi thông tin' }).click();
  await page.getByRole('alert').or(page.locator('[aria-live]')).first().waitFor();
  found.push(...(await looked(page, 'reaction-who-wrong')));
  await page.getByLabel('Giờ bắt đầu').fill('14:30');
  await page.getByLabel(/^Bệnh sẵn có/).fill('Hen phế quản');
  await page.getByLabel(/^Ngày tử vong/).fill('');
  await page.getByRole('button', { name: 'Ghi thông tin' }).click();
  await expect.poll(() => told(page)).toContain('Hen phế quản');
  await page.getByRole('button', { name: 'Bắt đầu xem xét' }).click();
  await page.getByText('Ghi kết luận nguyên nhân', { exact: true }).first().click();
  expect(await page.locator('input[name="causality"]:checked').count()).toBe(0);
  found.push(...(await looked(page, 'reaction-causality')));
  await page.locator('label.choice').filter({ hasText: 'B1.' }).locator('input').check();
  await page.getByLabel('Căn cứ, biên bản họp').fill('Biên bản hội đồng ngày hôm nay');
  await page.getByRole('button', { name: 'Ghi kết luận nguyên nhân' }).click();
  await expect.poll(() => told(page)).toContain('Biên bản hội đồng ngày hôm nay');
  found.push(...(await looked(page, 'reaction-judged')));
  await page.goto(`${page.url().split('?')[0] ?? ''}?lang=en`);
  await shot(page, 'lab-reaction-en-1280');
  await page.setViewportSize(phone);
  await shot(page, 'lab-reaction-en-360');
  await page.setViewportSize(desk);
  await page.goto('/admin/lots?paused=yes&lang=vi');
  await page.getByRole('link', { name: 'DEMO-PF01' }).click();
  await page.getByLabel('Lý do, số văn bản').fill('Chờ kết luận BC-28');
  found.push(...(await looked(page, 'lot-decide')));
  await page.getByRole('button', { name: 'Tạm giữ' }).click();
  await expect.poll(() => told(page)).toContain('2 tin nhắn');
  found.push(...(await looked(page, 'lot')));
  await page.context().close();
  expect(found).toEqual([]);
});
