/** The whole day of a testing site: booked, let in, sampled without a network, tested, released, read, corrected, checked. */
import { createClient } from '@binhan/client';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bookHeld, chooseSlot, press, readAppointment, saveOwn, told } from './booking';
import { enter, focused, scan, visitor } from './desk';
import { sessionOf, spokenIn, swept } from './laboratory';
import { posterText } from './poster';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';

const world = useWorld();
/** A second run of the day finds the tubes and the people of the first in the store. */
let run = 0;

/** A page of somebody of the staff, at a desk. */
async function staffPage(name: string): Promise<Page> {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff(name), '/admin');
  return page;
}

/** Scans and waits for what the sampler's screen says of it. */
async function scanned(page: Page, text: string, answer: string): Promise<void> {
  await swept(page, text);
  const said = () => page.locator('[data-answer]').first().getAttribute('data-answer');
  await expect.poll(said, { message: `after ${text.slice(0, 20)}` }).toBe(answer);
}

/** Begins a shift. */
async function shift(page: Page, session: string, pool: string): Promise<void> {
  await page.locator(`[name="session"][value="${session}"]`).check();
  await page.locator('[name="kind"][value="sars-cov-2-pcr"]').check();
  await page.locator('[name="specimen"]').first().check();
  await page.locator(`[name="pool"][value="${pool}"]`).check();
  await page.locator('#reason').selectOption('own-wish');
  await page.getByRole('button', { name: 'Bắt đầu lấy mẫu' }).click();
  await page.locator('#scan').waitFor();
}

/** Enters an outcome by its digit; the kit of the day is chosen once. */
async function entered(page: Page, code: string, outcome: string, kit = false): Promise<void> {
  await expect.poll(() => focused(page), { message: `the box waits for ${code}` }).toBe('scan');
  await scan(page, code);
  await expect.poll(() => focused(page)).toBe('outcome');
  const label = await page.locator('label.choice').filter({ hasText: outcome }).first().innerText();
  await page.keyboard.press(/^\d/.exec(label.trim())?.[0] ?? '');
  await expect.poll(() => page.locator('[name="outcome"]:checked').count()).toBe(1);
  if (kit) {
    await page.locator('#kit').selectOption({ index: 1 });
    await page.locator('#lot').focus();
  }
  await enter(page);
  await page.getByText(`Đã lưu ${code}`).waitFor();
}

/** Agrees to what somebody else entered, and lets it leave. */
async function releasedBy(page: Page, laboratory: string, code: string, verifies: boolean): Promise<void> {
  if (verifies) {
    await page.goto(`${laboratory}?waits=verification`);
    await page.getByRole('link', { name: code, exact: true }).click();
    await page.getByRole('button', { name: /Xác nhận kết quả/ }).click();
    await page.getByText(`Đã xác nhận ${code}`).waitFor();
  }
  await page.goto(`${laboratory}?waits=release`);
  await page.getByLabel(`Chọn ${code}`).check();
  await page.getByRole('button', { name: 'Trả các kết quả đã chọn' }).click();
  await page.getByRole('button', { name: 'Trả 1 kết quả' }).click();
  await page.getByText('Đã trả 1 kết quả').waitFor();
}

/** The link of the latest message to a phone; the message says nothing of what was found. */
async function linkSentTo(phone: string): Promise<string> {
  const message = await world.lastMessage(`+84${phone.slice(1)}`);
  expect(message).not.toMatch(/âm tính|dương tính|SARS/i);
  const link = /https?:\S+#[\w-]+/.exec(message)?.[0] ?? '';
  return new URL(link).pathname + new URL(link).hash;
}

test('the day of a testing site, from the booking to the corrected slip', async () => {
  run += 1;
  const phones = `09363${String(run)}000`;
  const [mine, theirs, hers] = [`${phones}1`, `${phones}2`, `${phones}3`];
  const [single, pooled] = [`HD-20${String(run)}1`, `HD-20${String(run)}2`];
  const manager = await world.staffClient('lay-mau');
  const { place, session } = await sessionOf(manager, 'sars-cov-2-pcr');

  // A citizen books on the portal; a household books, too.
  const citizen = await world.page('/', { deviceScaleFactor: 2 });
  await signInCitizen(world, citizen, mine);
  await saveOwn(citizen, 'Trịnh Thị Sáng');
  await citizen.goto(`/dat-lich/${session}`);
  await chooseSlot(citizen, 0);
  await press(citizen, /Giữ chỗ này|Tiếp tục/);
  await bookHeld(citizen, 'Tiếp xúc gần (F1)');
  const appointment = await readAppointment(citizen);
  const father = await visitor(world, session, 'Phạm Văn Nhà', theirs);
  const mother = await visitor(world, session, 'Phạm Thị Nhà', hers);

  // The desk lets them in and gives numbers.
  const registrar = await staffPage('tiep-don');
  await registrar.goto(`/admin/sessions/${place}/${session}/desk`);
  await expect.poll(() => focused(registrar)).toBe('text');
  const numbers: string[] = [];
  for (const code of [appointment, father.qr, mother.qr]) {
    // Keys that come before the page is awake are lost.
    await registrar.getByText('Dùng máy ảnh').waitFor();
    await scan(registrar, code);
    await registrar.locator('[data-booking]').waitFor();
    await registrar.getByText('Dùng máy ảnh').waitFor();
    await registrar.keyboard.press('ArrowDown');
    await enter(registrar);
    numbers.push(await registrar.locator('.number').innerText());
    await expect.poll(() => focused(registrar)).toBe('text');
  }
  expect(numbers).toEqual(['1', '2', '3']);

  // The sampler works without a network: one tube of one person, one of a household.
  const sampler = await staffPage('lay-mau-2');
  await sampler.goto(`/admin/sampling/${place}`);
  await sampler.getByRole('button', { name: 'Bắt đầu lấy mẫu' }).waitFor();
  await shift(sampler, session, 'single');
  await sampler.locator(`[data-person="${mother.booking}"]`).waitFor();
  await sampler.context().setOffline(true);
  await sampler.getByText('Không có mạng: vẫn lấy mẫu được').waitFor();
  await scanned(sampler, single, 'tube-opened');
  await scanned(sampler, appointment, 'person-added');
  await expect.poll(() => told(sampler)).toContain('Trịnh Thị Sáng');
  const code = spokenIn(await sampler.locator('.answer').innerText());
  await scanned(sampler, single, 'tube-closed');
  await sampler.getByRole('button', { name: 'Đổi', exact: true }).click();
  await shift(sampler, session, 'household');
  await scanned(sampler, pooled, 'tube-opened');
  await scanned(sampler, numbers[1] ?? '', 'person-added');
  await scanned(sampler, numbers[2] ?? '', 'person-added');
  await scanned(sampler, pooled, 'tube-closed');
  await expect.poll(() => told(sampler)).toMatch(/2 ống chưa gửi được/);
  await sampler.context().setOffline(false);
  await expect.poll(() => sampler.locator('[data-record="sent"]').count(), { timeout: 30_000 }).toBe(2);
  await sampler.getByRole('button', { name: 'Bàn giao ống' }).click();
  await expect.poll(() => focused(sampler)).toBe('hand-scan');
  for (const tube of [single, pooled]) await scanned(sampler, tube, 'added');
  await sampler.locator('#hand-send').click();
  await sampler.locator('[data-run="sent"]').waitFor();
  await shot(sampler, 'day-handed-over');

  // The laboratory receives and enters; a second person agrees to what was found.
  const technician = await staffPage('xet-nghiem');
  await technician.goto('/admin/laboratory');
  await technician.waitForURL(/\/admin\/laboratory\/[\w-]{36}$/);
  const laboratory = technician.url();
  await technician.goto(`${laboratory}/receive`);
  await expect.poll(() => focused(technician)).toBe('scan');
  for (const tube of [single, pooled]) {
    await swept(technician, tube);
    await technician.getByText(`ĐÃ NHẬN ${tube}`).waitFor();
  }
  await technician.goto(`${laboratory}/enter`);
  await entered(technician, single, 'Âm tính', true);
  await entered(technician, pooled, 'Dương tính');
  const verifier = await staffPage('duyet-ket-qua');
  await releasedBy(verifier, laboratory, single, false);
  await releasedBy(verifier, laboratory, pooled, true);

  // The citizen reads it by the link and the code that was told, and in the account.
  const reader = await world.page(await linkSentTo(mine));
  await reader.getByText('Đã nhận liên kết').waitFor();
  await reader.locator('#code').fill(code);
  await reader.getByRole('button', { name: 'Xem kết quả' }).click();
  await reader.getByRole('heading', { level: 1, name: 'Kết quả của Trịnh Thị Sáng: âm tính' }).waitFor();
  await citizen.goto('/ket-qua');
  await citizen.locator('main li a[href^="/ket-qua/"]').click();
  await citizen.waitForURL(/\/ket-qua\/[\w-]{36}$/);
  expect(await citizen.locator('h1').innerText()).toBe('Kết quả của Trịnh Thị Sáng: âm tính');
  const slipOf = async () => {
    const href = await citizen.getByRole('link', { name: /Tải phiếu/ }).getAttribute('href');
    return posterText(await (await citizen.request.get(href ?? '')).body());
  };
  const slip = await slipOf();
  const anyone = createClient({ baseUrl: world.origin });
  expect(await anyone.results.check({ text: slip })).toMatchObject({
    state: 'current',
    outcome: { id: 'negative' },
  });

  // Who was in the pool is called in again, and told of nobody’s finding.
  expect(await linkSentTo(theirs)).toContain('#');
  const member = await world.page('/');
  await signInCitizen(world, member, theirs, '/ket-qua');
  await member.locator('main li a[href^="/ket-qua/"]').first().click();
  await member.waitForURL(/\/ket-qua\/[\w-]{36}$/);
  expect(await member.locator('h1').innerText()).toMatch(/^Mẫu gộp của .+ cần xét nghiệm lại từng người$/);
  expect(await member.content()).not.toMatch(/dương tính|positive|"detected"/i);
  await shot(member, 'day-pool-member');

  // A mistake is corrected by two; the citizen sees it, and the old slip holds no more.
  await technician.goto(`${laboratory}?code=${single}`);
  await technician.getByRole('link', { name: single, exact: true }).click();
  await technician.getByRole('link', { name: 'Sửa kết quả đã trả' }).click();
  await technician.locator('label.choice').filter({ hasText: 'Dương tính' }).locator('input').check();
  await technician.locator('#note').fill('Nhầm giếng trên khay');
  await technician.getByRole('button', { name: 'Nhập kết quả thay thế' }).click();
  await technician.getByText(`Đã nhập kết quả thay thế của ${single}`).waitFor();
  await releasedBy(verifier, laboratory, single, true);
  await citizen.reload();
  expect(await citizen.locator('h1').innerText()).toBe('Kết quả của Trịnh Thị Sáng: dương tính');
  expect(await told(citizen)).toMatch(/thay cho kết quả đã trả lúc/);
  await shot(citizen, 'day-corrected');
  const second = await slipOf();
  const check = await world.page('/kiem-tra-phieu', { viewport: desk });
  for (const [text, verdict] of [
    [slip, /Phiếu đã bị thay/],
    [second, /Phiếu còn giá trị/],
  ] as const) {
    await check.goto('/kiem-tra-phieu');
    await check.getByLabel('Dán hoặc gõ nội dung mã').fill(text);
    await check.getByLabel('Dán hoặc gõ nội dung mã').press('Enter');
    await check.getByRole('heading', { level: 1, name: verdict }).waitFor();
  }
});
