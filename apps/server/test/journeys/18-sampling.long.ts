/** Cases 6, 7, 12 and A10, A11, A16: the shift of a sampler by scanner and keyboard, with and without a network. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { focused, tabTo } from './desk';
import { arrived, looked, sessionOf, spokenIn, swept, ticket, walkedIn } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const registrarOf = world.once(() => world.staffClient('tiep-don'));
const managerOf = world.once(() => world.staffClient('lay-mau'));
const todayOf = world.once(async () => sessionOf(await managerOf(), 'sars-cov-2-pcr'));
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const answered = (page: Page) => page.locator('[data-answer]').first().getAttribute('data-answer');
const card = '034160009999|123456782|Vũ Thị Không Hẹn|17051960|Nữ|Khu 2, Thanh Miện, Hải Dương|10052021';

/** Scans and waits for what the screen says of it. */
async function scanned(page: Page, text: string, answer: string): Promise<void> {
  await swept(page, text);
  await expect.poll(() => answered(page), { message: `after ${text.slice(0, 20)}` }).toBe(answer);
}

/** Chooses a shift on the form. */
async function choose(page: Page, session: string, pool: string): Promise<void> {
  await page.locator(`[name="session"][value="${session}"]`).check();
  await page.locator('[name="kind"][value="sars-cov-2-pcr"]').check();
  await page.locator('[name="specimen"]').first().check();
  await page.locator(`[name="pool"][value="${pool}"]`).check();
  await page.locator('#reason').selectOption('own-wish');
  await page.getByRole('button', { name: 'Bắt đầu lấy mẫu' }).click();
  await page.locator('#scan').waitFor();
}

test('A10 A11 A16: a shift by scanner and keyboard alone; wrong orders change nothing; a pool; undo; offline and back', async () => {
  const registrar = await registrarOf();
  const at = await todayOf();
  const [thuy, anh, , sick] = [
    await arrived(world, registrar, at, 'Đặng Thị Ngọc Thủy', '0938333001'),
    await arrived(world, registrar, at, 'Lê Hoàng Ánh', '0938333002'),
    await arrived(world, registrar, at, 'Phạm Văn Dũng', '0938333003'),
    await walkedIn(registrar, at, { name: 'Hoàng Thị Sốt', reason: 'symptoms' }),
  ];
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('lay-mau-2'), '/admin');
  await page.goto('/admin/sampling');
  expect(page.url(), 'one site: straight to it').toMatch(new RegExp(`/admin/sampling/${at.place}$`));
  await page.getByRole('button', { name: 'Bắt đầu lấy mẫu' }).waitFor();
  expect(await page.locator('input[type=radio]:checked').count(), 'nothing is chosen beforehand').toBe(0);
  const found = await looked(page, 'shift');
  await page.getByRole('button', { name: 'Bắt đầu lấy mẫu' }).click();
  await page.getByRole('alert').waitFor();
  found.push(...(await looked(page, 'shift-errors')));
  await choose(page, at.session, 'single');
  await expect.poll(() => focused(page)).toBe('scan');
  await page.locator(`[data-person="${thuy.booking}"]`).waitFor();
  const [, before = '0'] = /Hôm nay tôi lấy (\d+) ống/.exec(await told(page)) ?? [];
  found.push(...(await looked(page, 'ready')));

  // Wrong orders.
  await scanned(page, thuy.qr, 'tube-first');
  await scanned(page, 'HD-1801', 'tube-opened');
  await scanned(page, 'HD-1801', 'tube-empty');
  await scanned(page, 'HD-1802', 'tube-open-already');
  await shot(page, 'lab-wrong-tube-1280');
  // An appointment's code: the name to compare, the code to tell.
  await scanned(page, thuy.qr, 'person-added');
  await expect.poll(() => told(page)).toContain('Đặng Thị Ngọc Thủy, sinh 1960');
  const code = spokenIn(await page.locator('.answer').innerText());
  expect(code).toHaveLength(9);
  const spokenShown = `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;
  found.push(...(await looked(page, 'person')));
  await scanned(page, thuy.code, 'person-twice');
  await scanned(page, String(anh.queueNumber), 'tube-full');
  await scanned(page, 'HD-1801', 'tube-closed');
  await page.locator('[data-record="sent"]').waitFor();
  found.push(...(await looked(page, 'closed')));
  // The slip: the code for everybody, a QR code only for whoever has no phone.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.slip').innerText()).toContain(spokenShown);
  expect(await page.locator('.slip svg').count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('không có điện thoại: in kèm mã QR').check();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.slip svg').waitFor();
  await shot(page, 'lab-slip-print');
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#scan').focus();
  await scanned(page, 'HD-1801', 'tube-used');
  expect(await focused(page)).toBe('scan');

  // By queue number, from the list by keyboard, by a card; undone within its minute.
  await scanned(page, 'HD-1802', 'tube-opened');
  await scanned(page, String(anh.queueNumber), 'person-added');
  await page.locator('#scan').focus();
  await page.keyboard.press('Tab');
  // The scanner works wherever the focus is.
  await scanned(page, 'HD-1802', 'tube-closed');
  const second = page.locator('[data-record]').filter({ hasText: 'HD-1802' });
  await second
    .locator('.acts')
    .getByText(/huỷ được trong \d+ giây/)
    .waitFor();
  expect(await page.locator(`[data-person="${anh.booking}"]`).count(), 'sampled already').toBe(0);
  await tabTo(page, '[aria-label="Huỷ ống HD-1802"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => answered(page)).toBe('undone');
  await expect.poll(() => page.locator('[data-record]').filter({ hasText: 'HD-1802' }).count()).toBe(0);

  // A pool of a household: symptoms are refused from it.
  await page.getByRole('button', { name: 'Đổi', exact: true }).click();
  await choose(page, at.session, 'household');
  await scanned(page, 'HD-1802', 'tube-opened');
  await page.locator(`[data-person="${sick.booking}"]`).click();
  await expect.poll(() => answered(page)).toBe('not-poolable');
  await shot(page, 'lab-not-poolable-1280');
  await page.locator(`[data-person="${anh.booking}"]`).click();
  await expect.poll(() => answered(page)).toBe('person-added');
  await scanned(page, 'pham dung', 'choose');
  expect(await page.locator('[data-person]').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => answered(page)).toBe('person-added');
  // Somebody who is in no list: the card fills the form.
  await page.locator('#scan').fill(card);
  await page.locator('#scan').press('Enter');
  await page.locator('#name').waitFor();
  expect(await page.locator('#name').inputValue()).toBe('Vũ Thị Không Hẹn');
  found.push(...(await looked(page, 'person-form')));
  await page.locator('[name="address.commune"]').selectOption('11239');
  await page.getByRole('button', { name: 'Thêm vào ống' }).click();
  await expect.poll(() => answered(page)).toBe('person-added');
  found.push(...(await looked(page, 'pool')));

  // The network goes: the shift goes on.
  await page.context().setOffline(true);
  await page.getByText('Không có mạng: vẫn lấy mẫu được').waitFor();
  await scanned(page, 'HD-1802', 'tube-closed');
  await page.locator('[data-record="waiting"]').waitFor();
  await page.getByRole('button', { name: 'Đổi', exact: true }).click();
  await choose(page, at.session, 'single');
  await scanned(page, 'HD-1803', 'tube-opened');
  await scanned(page, String(sick.queueNumber), 'person-added');
  expect(await told(page)).toContain('Hoàng Thị Sốt');
  await scanned(page, 'HD-1803', 'tube-closed');
  await expect.poll(() => told(page)).toMatch(/2 ống chưa gửi được/);
  found.push(...(await looked(page, 'offline')));
  // Undone while it waits: the server never hears of it.
  await scanned(page, 'HD-1804', 'tube-opened');
  await page.getByRole('button', { name: 'Bỏ ống này' }).click();
  await expect.poll(() => answered(page)).toBe('undone');
  await page.context().setOffline(false);
  await expect
    .poll(() => page.locator('[data-record="sent"]').count(), { timeout: 60_000 })
    .toBeGreaterThan(1);
  await expect.poll(() => told(page)).toContain(`Hôm nay tôi lấy ${String(Number(before) + 3)} ống`);

  // Hand over what was taken, in the same page.
  await page.getByRole('button', { name: 'Bàn giao ống' }).click();
  await expect.poll(() => focused(page)).toBe('hand-scan');
  for (const tube of ['HD-1801', 'HD-1802', 'HD-1803', 'HD-9999']) await scanned(page, tube, 'added');
  await scanned(page, 'HD-1801', 'twice');
  await page.locator('#carrier').fill('34A-123.45');
  found.push(...(await looked(page, 'hand-over')));
  await page.locator('#hand-send').click();
  await page.locator('[data-run="sent"]').waitFor();
  expect(await told(page)).toContain('HD-9999: không có ống này ở đây');
  await expect.poll(() => page.locator('.today').innerText()).toMatch(/HD-1803\s+Đã bàn giao/);
  found.push(...(await looked(page, 'handed-over')));

  await page.goto(`/admin/sampling/${at.place}/labels`);
  found.push(...(await looked(page, 'labels')));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải nhãn (PDF)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('labels-65.pdf');
  expect(found).toEqual([]);
}, 240_000);

test('a tube the server refuses is mended with what was entered; an open tube outlives a reload', async () => {
  const registrar = await registrarOf();
  const manager = await managerOf();
  const at = await todayOf();
  const who = await arrived(world, registrar, at, 'Bùi Văn Mạnh', '0938333011');
  const page = await world.page('/admin');
  await signInStaff(page, world.staff('lay-mau-2'), '/admin');
  await page.goto(`/admin/sampling/${at.place}`);
  await page.getByRole('button', { name: 'Bắt đầu lấy mẫu' }).waitFor();
  await choose(page, at.session, 'single');
  await page.setViewportSize(phone);
  await scanned(page, 'HD-1811', 'tube-opened');
  await scanned(page, who.qr, 'person-added');
  await page.reload();
  await page.getByText('Ống đang mở: HD-1811').waitFor();
  expect(await told(page)).toContain('Bùi Văn Mạnh');
  // Somebody else uses the code meanwhile.
  await manager.tubes.collect({
    place: at.place,
    code: 'HD-1811',
    kind: 'sars-cov-2-pcr',
    specimen: 'nasopharyngeal-swab',
    people: [
      {
        who: {
          by: 'details',
          details: {
            name: 'Người Khác',
            bornOn: '1970-01-01',
            sex: 'male',
            identifiers: [],
            address: { area: { code: '11239', edition: '2026-04-30' } },
          },
        },
        reason: 'own-wish',
        ticket: ticket(),
      },
    ],
  });
  await page.locator('#close-tube').click();
  await page.locator('[data-record="refused"]').waitFor();
  await expect.poll(() => answered(page)).toBe('refused');
  await shot(page, 'lab-refused-360');
  await page.getByRole('button', { name: 'Mở lại để sửa: ống HD-1811' }).click();
  await expect.poll(() => answered(page)).toBe('reopened');
  expect(await told(page)).toContain('Bùi Văn Mạnh');
  await page.locator('#scan').focus();
  await scanned(page, 'HD-1812', 'code-changed');
  await page.locator('#close-tube').click();
  await page.locator('[data-record="sent"]').waitFor();
  const { items } = await manager.tubes.atSite({ place: at.place });
  expect(items.find(({ code }) => code === 'HD-1812')?.members.map(({ name }) => name)).toEqual([
    'Bùi Văn Mạnh',
  ]);
});

test('one tube after another without scripts', async () => {
  const registrar = await registrarOf();
  const at = await todayOf();
  const who = await arrived(world, registrar, at, 'Ngô Thị Giấy', '0938333021');
  const page = await world.page('/admin', { javaScriptEnabled: false });
  await signInStaff(page, world.staff('lay-mau-2'), '/admin');
  await page.goto(`/admin/sampling/${at.place}`);
  await page.getByRole('button', { name: 'Lưu ống này' }).click();
  await page.getByRole('alert').waitFor();
  await shot(page, 'lab-plain-errors-360');
  await page.locator('#session').selectOption(at.session);
  await page.locator('#specimen').selectOption('sars-cov-2-pcr.nasopharyngeal-swab');
  await page.locator('#pool').selectOption('single');
  await page.locator('#code').fill('hd-1821');
  await page.locator('#codes').fill(who.code);
  await page.getByRole('button', { name: 'Lưu ống này' }).click();
  await page.getByText('Đã lưu ống HD-1821').waitFor();
  const text = await told(page);
  expect(text).toContain('Ngô Thị Giấy');
  expect(spokenIn(text)).toHaveLength(9);
  await shot(page, 'lab-plain-saved-360');
  await page.getByRole('button', { name: 'Huỷ ống HD-1821' }).click();
  await page.getByText('Ống này coi như chưa lấy').waitFor();
  await page.goto(`/admin/sampling/${at.place}/hand-over`);
  await page.locator('#codes').fill('HD-1899');
  await page.getByRole('button', { name: 'Bàn giao ống' }).click();
  await page.getByText('HD-1899: không có ống này ở đây').waitFor();
  await shot(page, 'lab-plain-hand-over-360');
});
