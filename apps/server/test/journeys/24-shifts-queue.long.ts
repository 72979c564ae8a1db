/** A shift of volunteers: codes on a sheet, people entered by scanner and keyboard alone, the number on paper and on the screen. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { enter, focused, scan, staffClient, tabTo } from './desk';
import { looked, sessionOf, somebody } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();
const managerOf = world.once(() => staffClient(world, world.staff('lay-mau')));
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const cardOf = (number: number, name: string) =>
  `03416000${String(1000 + number)}|123456782|${name}|17051960|Nữ|Khu 2, Thanh Miện, Hải Dương|10052021`;

/** The hour in Viet Nam, as a manager types it. */
const hourAt = (inHours: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'short' }).format(
    new Date(Date.now() + inHours * 3_600_000),
  );

/** The manager on a page, signed in; the same browser for every test. */
const officeOf = world.once(async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('lay-mau'), '/admin');
  return page;
});

/** What comes out of a printer: how many sheets, and their size in millimetres. */
async function printed(page: Page): Promise<{ sheets: number; size: number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  const size = [width, height].map((points) => Math.round((Number(points) / 72) * 25.4));
  return { sheets: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, size };
}

/** Codes of a new shift at a session, made on the page. */
async function codesOf(session: { place: string; session: string }, count: number): Promise<string[]> {
  const page = await officeOf();
  await page.goto(`/admin/sessions/${session.place}/${session.session}/shifts`);
  await page.locator('#from').fill(hourAt(0));
  await page.locator('#until').fill(hourAt(3));
  await page.locator('#count').fill(String(count));
  await page.getByRole('button', { name: 'Tạo mã' }).click();
  await page.locator('.codes li').first().waitFor();
  return (await page.locator('.codes strong').allInnerTexts()).map((code) => code.trim());
}

/** A volunteer who typed a code, by keyboard alone. */
async function onShift(code: string): Promise<Page> {
  const page = await world.page('/admin/sign-in/shift', { viewport: desk });
  await tabTo(page, '#code');
  await page.keyboard.type(code.toLowerCase());
  await enter(page);
  await page.waitForURL('**/admin/shift');
  return page;
}

/** Counts what somebody does to enter a person: presses of keys; what a scanner types is one scan. */
function counted(page: Page) {
  const did = { keys: 0, scans: 0 };
  return {
    did,
    async key(key: string) {
      did.keys += 1;
      await page.keyboard.press(key);
    },
    async type(text: string) {
      did.keys += text.length;
      await page.keyboard.type(text);
    },
    async scan(text: string) {
      did.scans += 1;
      await scan(page, text);
    },
    async save() {
      did.keys += 1;
      await enter(page);
    },
  };
}

test('a shift is made in bulk, its codes printed once; a volunteer enters people by scanner and keyboard alone', async () => {
  const session = await sessionOf(await managerOf(), 'sars-cov-2-pcr');
  const office = await officeOf();
  await office.goto(`/admin/sessions/${session.place}/${session.session}`);
  await office.getByRole('link', { name: 'Ca tình nguyện viên' }).click();
  const found = await looked(office, 'shifts');
  await office.getByRole('button', { name: 'Tạo mã' }).click();
  await office.getByRole('alert').waitFor();
  found.push(...(await looked(office, 'shifts-errors')));
  const [one = '', two = ''] = await codesOf(session, 2);
  found.push(...(await looked(office, 'shifts-codes')));
  await office.emulateMedia({ media: 'print' });
  await shot(office, 'lab-shifts-sheet');
  expect(await office.getByRole('button', { name: 'Tạo mã' }).isVisible()).toBe(false);
  await office.emulateMedia({ media: 'screen' });
  await office.reload();
  expect(await told(office), 'codes are shown once').not.toContain(one);

  const page = await onShift(one);
  await expect.poll(() => focused(page)).toBe('card');
  found.push(...(await looked(page, 'shift')));

  // The first person: what the card does not say is typed and kept for those after.
  const first = counted(page);
  await page.locator('#card').focus();
  await first.scan(cardOf(1, 'Vũ Thị Nhất'));
  await expect.poll(() => focused(page)).toBe('reason');
  await first.type('Theo nhu');
  await first.key('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, '#address\\.commune');
  await first.type('Thanh Mi');
  await tabTo(page, '.person .actions button');
  await first.save();
  expect(await page.locator('.number').innerText()).toBe('1');
  await expect.poll(() => focused(page)).toBe('card');
  found.push(...(await looked(page, 'shift-number')));
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'lab-shift-slip');
  expect(await page.locator('.queue-slip .paper').first().isVisible()).toBe(true);
  expect(await page.locator('.queue-slip').innerText()).not.toContain('Nhất');
  await page.emulateMedia({ media: 'screen' });

  // The next: one scan and one key; with a phone number its ten digits.
  await page.locator('#card').focus();
  const second = counted(page);
  await second.scan(cardOf(2, 'Vũ Thị Nhị'));
  await expect.poll(() => focused(page)).toBe('phone');
  await second.save();
  expect(await page.locator('.number').innerText()).toBe('2');
  expect(second.did).toEqual({ scans: 1, keys: 1 });
  await expect.poll(() => focused(page)).toBe('card');
  const third = counted(page);
  await third.scan(cardOf(3, 'Vũ Thị Tam'));
  await expect.poll(() => focused(page)).toBe('phone');
  await third.type('0938771003');
  await third.save();
  expect(await page.locator('.number').innerText()).toBe('3');
  expect(third.did).toEqual({ scans: 1, keys: 11 });
  expect(await world.lastMessage('+84938771003')).toMatch(/số thứ tự của bạn .* là 3\./);

  // A card scanned before the last person was saved saves nobody.
  await expect.poll(() => focused(page)).toBe('card');
  await scan(page, cardOf(4, 'Vũ Thị Tứ'));
  await expect.poll(() => focused(page)).toBe('phone');
  await scan(page, cardOf(5, 'Vũ Thị Ngũ'));
  await page.getByRole('alert').waitFor();
  expect(await page.locator('#name').inputValue()).toBe('Vũ Thị Tứ');
  found.push(...(await looked(page, 'shift-wrong-phone')));

  // Each sees their own, and no page of anybody else.
  await page.goto('/admin/shift');
  expect(await told(page)).toMatch(/Đã nhập 3 người[\s\S]*Vũ Thị Tam[\s\S]*Vũ Thị Nhị[\s\S]*Vũ Thị Nhất/);
  found.push(...(await looked(page, 'shift-list')));
  const other = await onShift(two);
  expect(await told(other)).toContain('Chưa nhập ai');
  expect(await told(other)).not.toContain('Vũ Thị');
  const { place, session: id } = session;
  for (const path of [
    `/sessions/${place}`,
    `/sessions/${place}/${id}/desk`,
    '/sampling',
    '/people',
    '/lists',
  ])
    expect([path, (await other.goto(`/admin${path}`))?.status()]).toEqual([path, 404]);

  // Taken back by whoever entered it.
  await page.getByRole('button', { name: 'Bỏ số 3, Vũ Thị Tam' }).click();
  await page.getByText('Đã bỏ số 3').waitFor();
  expect(found).toEqual([]);
});

test('a code opens one device at a time, and nothing once the shift is ended', async () => {
  const session = await sessionOf(await managerOf(), 'sars-cov-2-pcr');
  const [code = ''] = await codesOf(session, 1);
  const first = await onShift(code);
  const second = await onShift(code);
  await first.reload();
  await first.waitForURL(/\/admin\/sign-in/);
  const office = await officeOf();
  await office.goto(`/admin/sessions/${session.place}/${session.session}/shifts`);
  await office
    .getByRole('button', { name: /^Kết thúc ngay ca/ })
    .first()
    .click();
  await office.getByText('Ca đã kết thúc').waitFor();
  expect(await looked(office, 'shifts-ended')).toEqual([]);
  await second.reload();
  await second.waitForURL(/\/admin\/sign-in/);
  await second.getByRole('link', { name: /bằng mã được phát/ }).click();
  await second.locator('#code').fill(code);
  await second.getByRole('button', { name: 'Vào ca' }).click();
  await second.getByRole('alert').waitFor();
  expect(await told(second)).toMatch(/Mã này không mở được/);
  expect(await looked(second, 'shift-refused')).toEqual([]);
  await second.locator('#code').fill('12');
  await second.getByRole('button', { name: 'Vào ca' }).click();
  await expect.poll(() => told(second)).toMatch(/Mã gồm 9 ký tự/);
});

for (const javaScriptEnabled of [true, false])
  test(`the screen of the room renews itself ${javaScriptEnabled ? 'with' : 'without'} scripts, and names nobody`, async () => {
    const at = await sessionOf(await managerOf(), 'sars-cov-2-pcr');
    const state = await (await officeOf()).context().storageState();
    const screen = await world.page(`/admin/sessions/${at.place}/${at.session}/queue`, {
      viewport: desk,
      javaScriptEnabled,
      storageState: state,
    });
    expect(await told(screen)).toContain('Không có ai đang chờ');
    const registrar = await staffClient(world, world.staff('tiep-don'));
    const numbers: number[] = [];
    const bookings: string[] = [];
    for (const one of [1, 2, 3]) {
      const name = `Người Xem Số ${'ABC'[one] ?? 'D'} ${javaScriptEnabled ? 'Hoa' : 'Lan'}`;
      const details = { ...somebody(one), name };
      const made = await registrar.bookings.walkIn({ ...at, details, reason: 'own-wish' });
      numbers.push(made.queueNumber ?? 0);
      bookings.push(made.id);
    }
    await registrar.bookings.serve({ ...at, booking: bookings[0] ?? '' });
    // Nothing is pressed on the screen.
    await expect
      .poll(() => told(screen), { timeout: 25_000 })
      .toMatch(/Mời số tiếp theo\s+2\s+Sau đó\s+3\s+Vừa xong\s+1/);
    expect(numbers).toEqual([1, 2, 3]);
    expect(await told(screen)).not.toContain('Người Xem');
    if (javaScriptEnabled) expect(await looked(screen, 'queue')).toEqual([]);
    else await shot(screen, 'lab-queue-no-script');
  });

test('a number is printed from the desk as a slip', async () => {
  const at = await sessionOf(await managerOf(), 'sars-cov-2-pcr');
  const registrar = await staffClient(world, world.staff('tiep-don'));
  const page = await officeOf();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`/admin/sessions/${at.place}/${at.session}/desk`);
  // Keys that come before the page is awake are lost.
  await page.getByText('Dùng máy ảnh').waitFor();
  await expect.poll(() => focused(page)).toBe('text');
  await scan(page, 'Cao Thị In');
  await tabTo(page, '.begin button');
  await enter(page);
  await page.locator('#card').focus();
  await scan(page, cardOf(9, 'Cao Thị In'));
  await tabTo(page, '#address\\.commune');
  await page.keyboard.type('Thanh Mi');
  await tabTo(page, '#reason');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '.person .actions button');
  await enter(page);
  expect(await page.locator('.number').innerText()).toBe('1');
  await page.getByRole('button', { name: 'In số' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'lab-desk-slip');
  expect(await printed(page)).toEqual({ sheets: 1, size: [80, 100] });
  expect(await page.locator('#text').isVisible()).toBe(false);
  expect(await page.locator('.queue-slip').innerText()).toMatch(
    /Trạm y tế xã Thanh Miện[\s\S]*Số thứ tự\s+1/,
  );
  await page.emulateMedia({ media: 'screen' });
  expect((await registrar.bookings.queue(at)).next).toEqual([1]);
});
