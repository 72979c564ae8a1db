/** What an authority is owed: figures, the reports of units, who has not sent theirs, cases of which it is told within hours. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked, somebody, ticket } from './laboratory';
import { received, released, taken, teamOf } from './results';
import { signInStaff } from './sign-in';
import { desk, shot, type World, useWorld } from './world';

const world = useWorld();
const teamOnce = world.once(() => teamOf(world));
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Hours the clock of the demonstration was moved. */
let ahead = 0;
const now = () => new Date(Date.now() + ahead * 3_600_000);
const dayOf = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

async function wait(at: World, hours: number): Promise<void> {
  ahead += hours;
  await fetch(`${at.origin}/demo/clock`, {
    method: 'POST',
    body: new URLSearchParams({ hours: String(hours) }),
  });
}

/** Goes on to an hour of the next day in the country. */
function waitForTomorrow(at: World, hour: number): Promise<void> {
  const hours = ((now().getTime() + 7 * 3_600_000) % 86_400_000) / 3_600_000;
  return wait(at, 24 - hours + hour);
}

async function staffPage(name: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await world.page('/admin', { viewport: desk, ...options });
  await signInStaff(page, world.staff(name), '/admin');
  return page;
}

/** A tube of one person, in which a laboratory found something. */
async function found(tube: string, name: string): Promise<string> {
  const team = await teamOnce();
  await taken(world, team, { tube, people: [{ name }] });
  await received(team, tube);
  return released(team, tube, 'positive');
}

test('cases are told within hours: the most urgent first, told under a number, dropped, taken back', async () => {
  const result = await found('BC-2101', 'Đỗ Thị Báo');
  await found('BC-2102', 'Đỗ Văn Nhầm');
  const official = await staffPage('can-bo');
  expect(await told(official)).toMatch(/2\s+Ca bệnh chờ báo/);
  await official.getByRole('navigation').getByRole('link', { name: 'Ca bệnh phải báo' }).click();
  await heading(official, 'Ca bệnh phải báo');
  expect(await told(official)).toMatch(/COVID-19[\s\S]*Còn 23 giờ[\s\S]*BC-2101/);
  expect(await told(official), 'a list names nobody').not.toContain('Đỗ Thị Báo');
  const wrong = await looked(official, 'cases');

  // One case with what is asked for; told under a number, which is asked for first.
  await official.getByRole('link', { name: /ống BC-2101/ }).click();
  await heading(official, /^Ca COVID-19/);
  expect(await told(official)).toMatch(/Đỗ Thị Báo[\s\S]*17\/05\/1960/);
  wrong.push(...(await looked(official, 'case')));
  await official.emulateMedia({ media: 'print' });
  await shot(official, 'case-print');
  expect(await official.getByRole('link', { name: 'Ghi nhận đã báo' }).isVisible()).toBe(false);
  await official.emulateMedia({ media: 'screen' });
  await official.getByRole('link', { name: 'Ghi nhận đã báo' }).click();
  await heading(official, 'Đã báo ca này?');
  await press(official, 'Ghi nhận đã báo');
  await official.getByRole('alert').getByText('Xin ghi số báo cáo.').waitFor();
  wrong.push(...(await looked(official, 'case-notify')));
  await official.locator('#reference').fill('BC-2026-0042');
  await press(official, 'Ghi nhận đã báo');
  await official.getByText('Đã ghi nhận là đã báo.').waitFor();
  expect(await told(official)).toContain('BC-2026-0042');

  // Another is none: why is kept.
  await official.goto('/admin/notifications');
  await official.getByRole('link', { name: /ống BC-2102/ }).click();
  await official.getByRole('link', { name: 'Không phải báo' }).click();
  await official.locator('#note').fill('Bệnh viện đã báo ca này');
  await press(official, 'Không phải báo');
  await official.getByText('Đã ghi nhận là không phải báo.').waitFor();
  expect(await told(official)).toContain('Bệnh viện đã báo ca này');

  // The result does not hold: whoever was told has to be told that it was none.
  const { verifier, laboratory: place } = await teamOnce();
  await verifier.laboratory.withdraw({ place, result, note: 'Nhầm ống' });
  await official.goto('/admin/notifications');
  await official.getByRole('heading', { name: 'Đã báo nhưng kết quả không còn đúng' }).waitFor();
  wrong.push(...(await looked(official, 'cases-to-take-back')));
  await official.getByRole('link', { name: /ống BC-2101/ }).click();
  await official.getByRole('link', { name: 'Ghi nhận đã báo huỷ' }).click();
  await official.locator('#note').fill('Gọi CDC lúc 9 giờ');
  await press(official, 'Ghi nhận đã báo huỷ');
  await official.getByText('Đã ghi nhận là đã báo huỷ.').waitFor();
  await official.goto(`${official.url().split('?')[0] ?? ''}/change?do=notify`);
  await official.getByText('Việc này không còn làm được').waitFor();
  expect(wrong).toEqual([]);
});

test('a unit sends its day, an official sees who has not, asks them, and takes the figures away', async () => {
  const team = await teamOnce();
  await found('BC-2111', 'Mạc Thị Số');
  for (const [tube, names] of [
    ['BC-2112', ['Mạc Văn Một']],
    ['BC-2113', ['Mạc Văn Hai', 'Mạc Thị Ba']],
  ] as const) {
    await taken(world, team, { tube, people: names.map((name) => ({ name })) });
    await received(team, tube);
  }
  const day = dayOf(now());
  const collectedAt = now().toISOString();
  await waitForTomorrow(world, 2);

  // The site sees what it owes; the records change under its eyes: nothing is sent, nothing lost.
  const unit = await staffPage('lay-mau');
  expect(await told(unit)).toMatch(/\d\s+Báo cáo đơn vị chưa gửi/);
  await unit.getByRole('navigation').getByRole('link', { name: 'Báo cáo', exact: true }).click();
  await heading(unit, /^Báo cáo của Trạm y tế/);
  const wrong = await looked(unit, 'report-own');
  const row = unit.locator('tbody tr').filter({ hasText: 'Còn hạn, chưa gửi' });
  expect(await row.innerText()).toMatch(/\d ống, \d+ người/);
  await row.getByRole('link').click();
  await heading(unit, /^Báo cáo xét nghiệm trong ngày, /);
  wrong.push(...(await looked(unit, 'report-day')));
  await unit.locator('#note').fill('Mất điện buổi chiều');
  const seen = Number(await unit.locator('[name="tubes"]').inputValue());
  await team.sampler.tubes.collect({
    place: team.site,
    code: 'BC-2114',
    kind: 'sars-cov-2-pcr',
    specimen: 'nasopharyngeal-swab',
    collectedAt,
    people: [{ who: { by: 'details', details: somebody(5) }, reason: 'own-wish', ticket: ticket() }],
  });
  await press(unit, 'Gửi báo cáo');
  await unit.getByRole('alert').getByText('Số liệu vừa đổi trong lúc xem').waitFor();
  expect(await unit.locator('#note').inputValue()).toBe('Mất điện buổi chiều');
  expect(Number(await unit.locator('[name="tubes"]').inputValue())).toBe(seen + 1);
  wrong.push(...(await looked(unit, 'report-changed')));
  await press(unit, 'Gửi báo cáo');
  await unit.getByText('Đã gửi báo cáo.').waitFor();
  expect(await told(unit)).toMatch(/Đúng hạn[\s\S]*Mất điện buổi chiều/);

  // A result that comes later changes the records: they are laid beside what was sent, and sent again.
  await released(team, 'BC-2112', 'negative');
  await unit.reload();
  await unit.getByText('Hồ sơ đã đổi sau khi gửi').waitFor();
  expect(await told(unit)).toMatch(/Chưa có kết quả[\s\S]*đã đổi/);
  wrong.push(...(await looked(unit, 'report-again')));
  await press(unit, 'Gửi lại báo cáo');
  await unit.getByText('Đã gửi báo cáo.').waitFor();

  // After the hour the laboratory is missing; the official looks, chooses, and asks.
  await wait(world, 8);
  const official = await staffPage('can-bo');
  expect(await told(official)).toMatch(/1\s+Báo cáo hôm qua chưa gửi/);
  await official.goto('/admin/reports/completeness');
  await expect.poll(() => told(official)).toMatch(/đã gửi 1\/2 báo cáo đã tới hạn \(50%\), đúng hạn 50%/);
  wrong.push(...(await looked(official, 'completeness')));
  await official.locator('tbody a').first().click();
  await official.waitForURL(/standing=missing/);
  expect(await told(official)).toMatch(/Phòng xét nghiệm CDC[\s\S]*Quá hạn, chưa gửi[\s\S]*Chưa nhắc/);
  expect(await official.locator('[name="place"]:checked').count(), 'nobody is chosen beforehand').toBe(0);
  await press(official, 'Nhắc các đơn vị đã chọn');
  await official.getByRole('alert').waitFor();
  await official.getByLabel(/^Chọn Phòng xét nghiệm CDC/).check();
  wrong.push(...(await looked(official, 'units')));
  await press(official, 'Nhắc các đơn vị đã chọn');
  await heading(official, 'Nhắc 1 đơn vị gửi báo cáo?');
  const preview = (await official.locator('q').innerText()).replace(/[“”"]/g, '');
  wrong.push(...(await looked(official, 'ask-sure')));
  await press(official, 'Gửi lời nhắc tới 1 đơn vị');
  await official.getByText('Đã nhắc 1 đơn vị.').waitFor();
  wrong.push(...(await looked(official, 'asked')));
  const message = await world.lastMessage('duyet-ket-qua@binhan.example');
  const [before = '', after = ''] = preview.split('(tên đơn vị)');
  expect(message, 'what was said to be sent is sent').toContain(before.trim());
  expect(message).toContain(after.trim());

  // The laboratory sends late, which is said.
  const laboratory = await staffPage('duyet-ket-qua');
  await laboratory.goto('/admin/reports');
  await laboratory.waitForURL(/reports\/own\/[\w-]{36}$/);
  expect(await told(laboratory)).toMatch(/đã quá hạn[\s\S]*Được nhắc/);
  await laboratory.locator('tbody tr').filter({ hasText: 'Quá hạn, chưa gửi' }).getByRole('link').click();
  await press(laboratory, /^Gửi báo cáo/);
  await laboratory.getByText('Đã gửi báo cáo.').waitFor();
  expect(await told(laboratory)).toContain('Gửi muộn');

  // Figures of the day: looked at, narrowed, taken away.
  await official.goto('/admin/reports');
  await heading(official, 'Số liệu xét nghiệm');
  expect(await official.locator('#to').inputValue()).toBe(dayOf(now()));
  await official.locator('#from').fill(day);
  await official.locator('#per').selectOption('site');
  await press(official, 'Xem');
  await official.waitForURL(/per=site/);
  expect(await told(official)).toMatch(/Người dương tính[\s\S]*Đếm lúc|Đếm lúc[\s\S]*Người dương tính/);
  wrong.push(...(await looked(official, 'figures')));
  await official.emulateMedia({ media: 'print' });
  await shot(official, 'figures-print');
  expect(await official.getByRole('button', { name: 'Xem', exact: true }).isVisible()).toBe(false);
  await official.emulateMedia({ media: 'screen' });
  const [file] = await Promise.all([
    official.waitForEvent('download'),
    press(official, 'Tải bảng tính (.xlsx)'),
  ]);
  expect(file.suggestedFilename()).toBe(`so-lieu-xet-nghiem-${day}.xlsx`);
  await official.getByRole('link', { name: /Trạm y tế/ }).click();
  await official.getByRole('heading', { name: /^Theo ngày: Trạm y tế/ }).waitFor();
  wrong.push(...(await looked(official, 'figures-unit')));
  await official.goto('/admin/reports?from=2026-11-24&to=2026-11-23');
  await official.getByRole('alert').getByText('Ngày đầu phải trước').waitFor();
  wrong.push(...(await looked(official, 'figures-wrong')));
  await official.goto('/admin/reports?from=2026-09-01&to=2026-11-30');
  wrong.push(...(await looked(official, 'figures-quarter')));

  // A day later nothing was sampled: that is reported, too, and without scripts.
  await waitForTomorrow(world, 1);
  const plain = await staffPage('lay-mau', { javaScriptEnabled: false });
  await plain.goto('/admin/reports/own');
  await plain.locator('tbody tr').filter({ hasText: 'Không có mẫu' }).first().getByRole('link').click();
  await press(plain, 'Gửi báo cáo: không có mẫu nào');
  await plain.getByText('Đã gửi báo cáo.').waitFor();
  expect(wrong).toEqual([]);
}, 300_000);

test('a case whose hours are over is late in words, first of all', async () => {
  await found('BC-2121', 'Lại Thị Muộn');
  await wait(world, 26);
  const official = await staffPage('can-bo');
  await official.goto('/admin/notifications');
  const first = official.locator('tbody tr').first();
  expect(await first.innerText()).toMatch(/Quá hạn \d+ giờ/);
  await official.goto('/admin');
  await official.getByRole('link', { name: /Ca bệnh quá hạn báo/ }).click();
  await official.waitForURL(/late=yes/);
  expect(await told(official)).toContain('BC-2121');
});

test('who may not sees no link and no page', async () => {
  const { site, laboratory } = await teamOnce();
  const places = ['reports', 'reports/completeness', 'reports/own', 'notifications'] as const;
  const paths = {
    reports: '/admin/reports',
    'reports/completeness': '/admin/reports/completeness',
    'reports/own': `/admin/reports/own/${site}`,
    notifications: '/admin/notifications',
  };
  const may: Record<string, readonly string[]> = {
    'lay-mau-2': [],
    'lay-mau': ['reports', 'reports/own'],
    'kiem-tra': ['reports', 'reports/completeness'],
  };
  for (const [name, open] of Object.entries(may)) {
    const page = await staffPage(name);
    const links = page.getByRole('navigation').getByRole('link', { name: /^Báo cáo$|^Ca bệnh phải báo$/ });
    expect(await links.count(), name).toBe(open.length === 0 ? 0 : 1);
    for (const place of places) {
      const answer = await page.goto(paths[place]);
      expect(answer?.status(), `${name} ${place}`).toBe(open.includes(place) ? 200 : 404);
      if (!open.includes(place)) await heading(page, 'Không tìm thấy trang');
    }
    if (name === 'lay-mau') {
      const other = await page.goto(`/admin/reports/own/${laboratory}`);
      expect(other?.status(), 'another unit').toBe(404);
    }
  }
});
