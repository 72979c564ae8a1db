/** Cases 3 to 5: the day of a sampling site, by its manager and at its desk, without a mouse and without scripts. */
import { createClient } from '@binhan/client';
import { totpCode } from '@binhan/testkit';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { enter, focused, scan, staffClient, tabTo, type Visitor, visitor } from './desk';
import { sessionOf } from './laboratory';
import { wrongWith } from './look';
import { signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const card = '034160009999|123456782|Vũ Thị Không Hẹn|17051960|Nữ|Khu 2, Thanh Miện, Hải Dương|10052021';

const told = (page: Page): Promise<string> => page.locator('main').innerText();

async function look(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `desk-${name}-${String(viewport.width)}`);
  }
  const found = await wrongWith(page);
  await page.setViewportSize(desk);
  return found.map((one) => `${name} ${one}`);
}

/** The site of the demonstration, and a session there today: numbers are given on the day only. */
async function siteOf(): Promise<{ place: string; antigen: string }> {
  const manager = await staffClient(world, world.staff('lay-mau'));
  const { place, session } = await sessionOf(manager, 'sars-cov-2-antigen');
  return { place, antigen: session };
}

const tomorrow = () => new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10);

for (const javaScriptEnabled of [true, false])
  test(`a session is planned, looked at, saved and opened, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const { place } = await siteOf();
    const page = await world.page('/admin', { viewport: desk, javaScriptEnabled });
    await signInStaff(page, world.staff('lay-mau'), '/admin/sessions');
    await page.goto('/admin/sessions');
    expect(page.url(), 'one site: straight to it').toMatch(new RegExp(`/admin/sessions/${place}$`));
    const found = javaScriptEnabled ? await look(page, 'sessions') : [];
    await page.getByRole('link', { name: 'Lên buổi mới' }).click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await expect.poll(() => page.title()).toMatch(/^Lỗi: /);
    const links = page.getByRole('alert').getByRole('link');
    expect(await links.count()).toBe(6);
    for (const link of await links.all()) {
      const target = (await link.getAttribute('href')) ?? '';
      expect(await page.locator(`main ${target}`).count(), target).toBe(1);
    }
    if (javaScriptEnabled) found.push(...(await look(page, 'plan-errors')));
    await page.locator('#offer').selectOption('sars-cov-2-pcr');
    await page.locator('#day').fill(tomorrow());
    await page.locator('#from').fill('17h00');
    await page.locator('#until').fill('18:45');
    await page.locator('#minutes').fill('30');
    await page.locator('#capacity').fill('0');
    await page.locator('#walkInShare').fill('20');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#until').inputValue(), 'what was typed is kept').toBe('18:45');
    await page.locator('#capacity').fill('10');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: 'Lưu buổi này' }).waitFor();
    expect(await told(page)).toMatch(
      /3 lượt[\s\S]*30 chỗ, trong đó người dân đặt trước được 24[\s\S]*15 phút/,
    );
    if (javaScriptEnabled) found.push(...(await look(page, 'plan-review')));
    await page.getByRole('button', { name: 'Sửa lại' }).click();
    expect(await page.locator('#from').inputValue()).toBe('17h00');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('button', { name: 'Lưu buổi này' }).click();
    await page.waitForURL(/sessions\/[\w-]{36}\/[\w-]{36}$/);
    const session = page.url().split('/').at(-1) ?? '';
    expect(await told(page)).toContain('Bản nháp');
    const anyone = createClient({ baseUrl: world.origin });
    expect((await anyone.sessions.show({ session }).safe()).error).toBeDefined();
    if (javaScriptEnabled) found.push(...(await look(page, 'session')));
    await page.getByRole('link', { name: 'Mở đăng ký' }).click();
    await page.getByRole('button', { name: 'Mở đăng ký' }).click();
    await page.waitForURL(/changed=open/);
    expect((await anyone.sessions.show({ session })).slots.map(({ free }) => free)).toEqual([8, 8, 8]);
    if (javaScriptEnabled) found.push(...(await look(page, 'opened')));
    expect(found).toEqual([]);
  });

test('A10 A14 A16: the desk finds by name, code and QR, gives numbers and serves, by keyboard and scanner alone', async () => {
  const { place, antigen } = await siteOf();
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiep-don'), '/admin');
  const [thuy, anh, dung] = [
    await visitor(world, antigen, 'Đặng Thị Ngọc Thủy', '0938222001'),
    await visitor(world, antigen, 'Lê Hoàng Ánh', '0938222002'),
    await visitor(world, antigen, 'Phạm Văn Dũng', '0938222003'),
  ];
  await page.goto(`/admin/sessions/${place}`);
  await tabTo(page, `a[href$="${antigen}/desk"]`);
  await enter(page);
  await page.locator('#text').waitFor();
  await expect.poll(() => focused(page), { message: 'the cursor waits in the box' }).toBe('text');
  const found = await look(page, 'desk');

  const ways: [Visitor, string][] = [
    [thuy, 'dang thuy'],
    [anh, `${anh.code.slice(0, 4)} ${anh.code.slice(4)}`.toLowerCase()],
    [dung, dung.qr],
  ];
  for (const [place_, [who, words]] of ways.entries()) {
    await scan(page, words);
    const rows = page.locator('[data-booking]');
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-booking')))).toEqual([
      who.booking,
    ]);
    const row = await rows.innerText();
    expect(row).toContain(who.name);
    expect(row).toMatch(/sinh 1960[\s\S]*Đã đặt/);
    expect(page.url(), 'no word in the address').toMatch(/\?\/search$/);
    expect(await focused(page)).toBe('text');
    if (place_ === 0) found.push(...(await look(page, 'found')));
    await page.keyboard.press('ArrowDown');
    await enter(page);
    expect(await page.locator('.number').innerText()).toBe(String(place_ + 1));
    expect(await focused(page), 'back to the box').toBe('text');
    if (place_ === 0) found.push(...(await look(page, 'number')));
  }

  // A second scan of the same person offers the next step, and never arrives twice.
  await scan(page, 'ngoc thuy');
  await page.getByText('Dùng máy ảnh').waitFor();
  await page.keyboard.press('ArrowDown');
  await enter(page);
  expect(await told(page)).toContain('Xong: số 1, Đặng Thị Ngọc Thủy.');
  expect(await focused(page)).toBe('text');

  // Somebody without a booking: the words that found nobody stand in the form.
  await scan(page, 'vũ thị không hẹn');
  expect(await told(page)).toContain('Không có ai như vậy');
  found.push(...(await look(page, 'nobody')));
  await tabTo(page, '.begin button');
  await enter(page);
  expect(await page.locator('#name').inputValue()).toBe('vũ thị không hẹn');
  found.push(...(await look(page, 'walk-in')));
  await page.locator('#card').focus();
  await scan(page, card);
  expect(await page.locator('#name').inputValue()).toBe('Vũ Thị Không Hẹn');
  expect(await page.locator('#bornOn\\.year').inputValue()).toBe('1960');
  expect(await focused(page), 'what still waits for an answer').toBe('reason');
  await tabTo(page, '.person .actions button');
  await enter(page);
  await page.getByRole('alert').waitFor();
  found.push(...(await look(page, 'walk-in-errors')));
  await tabTo(page, '#address\\.commune');
  await page.keyboard.type('Thanh Mi');
  await tabTo(page, '#reason');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '.person .actions button');
  await enter(page);
  expect(await page.locator('.number').innerText()).toBe('4');
  expect(await focused(page)).toBe('text');
  expect(await told(page)).toContain('3 người có hẹn, 1 không hẹn, 1 đã xong');
  expect(found).toEqual([]);

  await page.goto('/admin');
  expect(await told(page)).toMatch(/Buổi lấy mẫu hôm nay/);
  expect(await look(page, 'work')).toEqual([]);
});

test('A14: the desk works without scripts on a phone', async () => {
  const { place, antigen } = await siteOf();
  const page = await world.page('/admin', { javaScriptEnabled: false });
  await signInStaff(page, world.staff('tiep-don'), '/admin');
  const who = await visitor(world, antigen, 'Hoàng Thị Bưởi', '0938222004');
  await page.goto(`/admin/sessions/${place}/${antigen}/desk`);
  await page.locator('#text').fill('buoi hoang');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await shot(page, 'desk-no-script-found');
  await page.locator(`[data-booking="${who.booking}"]`).getByRole('button').click();
  const number = await page.locator('.number').innerText();
  expect(Number(number)).toBeGreaterThan(0);
  await shot(page, 'desk-no-script-number');
  await page.locator(`[data-booking="${who.booking}"]`).getByRole('button').click();
  expect(await told(page)).toContain(`Xong: số ${number}, Hoàng Thị Bưởi.`);
  await page.locator('#text').fill('không có ai');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm người không hẹn trước' }).click();
  expect(await page.locator('#name').inputValue()).toBe('không có ai');
  await page.locator('#name').fill('Đỗ Văn Ghé');
  await page.locator('[name="bornOn.year"]').fill('1977');
  await page.locator('[name="sex"][value="male"]').check();
  await page.locator('[name="address.commune"]').selectOption('11239');
  await page.locator('#reason').selectOption({ index: 1 });
  await page.locator('.person .actions button').click();
  expect(Number(await page.locator('.number').innerText())).toBe(Number(number) + 1);
});

test('a cancelled session tells who had a seat; an official of another commune sees nothing of the site', async () => {
  const { place } = await siteOf();
  const manager = await staffClient(world, world.staff('lay-mau'));
  const from = `${tomorrow()}T03:00:00.000Z`;
  const until = `${tomorrow()}T04:00:00.000Z`;
  const { id: session } = await manager.sessions.plan({
    place,
    offer: 'sars-cov-2-pcr',
    from,
    until,
    minutes: 30,
    capacity: 5,
    walkInShare: 0,
    overBooking: 0,
  });
  await manager.sessions.change({ place, session, event: 'open' });
  const who = await visitor(world, session, 'Ngô Thị Chờ', '0938222005');
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('lay-mau'), '/admin');
  await page.goto(`/admin/sessions/${place}/${session}`);
  await page.getByRole('link', { name: 'Huỷ buổi này' }).click();
  await page.getByRole('button', { name: 'Huỷ buổi này' }).waitFor();
  expect(await told(page)).toContain('1 người đang có chỗ');
  expect(await look(page, 'sure')).toEqual([]);
  await page.getByRole('button', { name: 'Huỷ buổi này' }).click();
  await page.waitForURL(/changed=cancel/);
  expect(await world.lastMessage(`+84${who.phone.slice(1)}`)).toMatch(/lịch hẹn .* đã bị huỷ/);
  expect(await page.getByRole('link', { name: 'Bàn tiếp đón' }).count()).toBe(0);

  // The official of the commune comes from the page of the place.
  const official = await world.page('/admin', { viewport: desk });
  await signInStaff(official, world.staff('can-bo'), `/admin/places`);
  await official.goto(`/admin/places/${place}`);
  await official.getByRole('link', { name: 'Các buổi lấy mẫu ở đây' }).click();
  await official.waitForURL(/sessions/);
  expect(await official.locator(`a[href$="${session}"]`).count()).toBe(1);
  expect(await official.getByRole('link', { name: 'Lên buổi mới' }).count()).toBe(0);
  expect(await look(official, 'official')).toEqual([]);

  const admin = await staffClient(world, world.staff('quan-tri'));
  const email = 'xa-khac@binhan.example';
  const { password } = await admin.staff.create({
    name: 'Cán bộ xã khác',
    email,
    role: 'official',
    scope: { kind: 'area', area: '11254' },
    period: { from: new Date().toISOString().slice(0, 10) },
  });
  const anyone = createClient({ baseUrl: world.origin });
  const { challenge, totpUri = '' } = await anyone.logins.signInStaff({ email, password });
  await anyone.logins.secondFactor({ challenge, code: totpCode(totpUri) });
  const stranger = await world.page('/admin', { viewport: desk });
  await signInStaff(stranger, { who: 'official', name: '', email, password, totpUri });
  await stranger.goto('/admin/sessions');
  expect(await told(stranger)).toContain('Chưa có địa điểm nào');
  expect(await look(stranger, 'no-site')).toEqual([]);
  for (const path of ['', `/${session}`, `/${session}/desk`, `/${session}/change?event=cancel`, '/new']) {
    const answer = await stranger.goto(`/admin/sessions/${place}${path}`);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
});

test('the demonstration names the two accounts of the site', async () => {
  const page = await (await fetch(`${world.origin}/demo`)).text();
  for (const account of ['lay-mau@binhan.example', 'tiep-don@binhan.example'])
    expect(page).toContain(account);
});
