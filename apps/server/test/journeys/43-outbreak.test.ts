/** A traced outbreak: a result opens a case, its contacts are found and followed up, the gate knows, people are warned. */
import { expect, test } from 'vitest';
import { outbreakIn } from './outbreak';
import { signInStaff } from './sign-in';
import { desk, shot, useWorld } from './world';
import type { Page } from 'playwright-core';

const world = useWorld();
const outbreak = world.once(() => outbreakIn(world));
const told = (page: Page) => page.locator('main').innerText();

test('from a released result to a warning that was read', { timeout: 300_000 }, async () => {
  const { case: id, sick, near, far, guard } = await outbreak();
  const page = await world.page('/', { viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/cases');
  await page.getByText(sick.name).waitFor();
  await shot(page, 'tracing-cases-1280');
  // Marks and capitals do not matter, and what was searched for is in no address.
  await page.getByLabel('Tìm theo tên hoặc số ca').fill('PHAM thi ca');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByText('Kết quả tìm').waitFor();
  expect(page.url()).not.toMatch(/pham/i);
  await page.getByRole('link', { name: /^Ca số \d+$/ }).click();
  await page.waitForURL(`**/admin/cases/${id}`);
  expect(await told(page)).toMatch(/ngày lấy mẫu, vì chưa rõ ngày khởi phát/);
  expect(await page.title(), 'titles stand in the history').not.toContain(sick.name);

  await page.getByRole('button', { name: 'Truy vết' }).click();
  await page.getByText('mối tiếp xúc mới').waitFor();
  const traced = await told(page);
  expect(traced).toMatch(/F1: 3 người; F2: 1 người/);
  expect(traced).toMatch(/Dựa trên 1 lượt vào nơi công cộng/);
  for (const { name } of [...near, far]) expect(traced).toContain(name);
  await shot(page, 'tracing-case-1280');
  await page.getByRole('button', { name: 'Truy vết lại' }).click();
  await page.getByText(/Tìm được 0 mối tiếp xúc mới, 4 mối đã có/).waitFor();

  // The drawing is the list: a box leads to its row, the keyboard to both.
  await page.getByRole('link', { name: 'Chuỗi lây' }).click();
  await page.waitForURL('**/chain');
  expect(await page.locator('svg a').count()).toBe(5);
  await page.locator('svg a').nth(4).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#row-5$/);
  expect(await page.locator('tr', { has: page.locator('#row-5') }).innerText()).toContain(far.name);
  await shot(page, 'tracing-chain-1280');

  // The queue: several are taken at once.
  await page.goto('/admin/contacts?of=nobody');
  for (const { name } of near) await page.getByLabel(`Chọn ${name}`).check();
  await page.getByRole('button', { name: 'Nhận các dòng đã chọn' }).click();
  await page.getByText('Đã nhận 3 người.').waitFor();
  await page.goto('/admin/contacts?of=mine');
  await shot(page, 'tracing-contacts-1280');
  const [first] = near;
  if (first === undefined) throw new Error('nobody was near');
  await page.getByRole('link', { name: first.name }).click();
  await page.getByText('Theo quy định sẽ phải làm gì').waitFor();
  expect(await told(page)).toMatch(/cách ly tại nhà 7 ngày/);
  await page.getByRole('button', { name: 'Đã nói chuyện: bắt đầu theo dõi' }).click();
  await page.getByText('Đã ghi.').waitFor();
  await page.getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
  await page.getByText('Đang thực hiện').waitFor();
  await shot(page, 'tracing-contact-1280');

  // By telephone: the form of the person's own diary.
  await page.getByRole('link', { name: 'Ghi sức khoẻ hôm nay qua điện thoại' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('alert').waitFor();
  await shot(page, 'tracing-diary-1280');
  await page.getByLabel('Sốt').check();
  await page.getByLabel('Nhiệt độ hôm nay').fill('38,9');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText(/Đã lưu/).waitFor();
  const { followUps } = await first.client.followUps.mine();
  expect(followUps[0]).toMatchObject({ saidToday: true, quarantines: [{ kind: 'home', state: 'running' }] });

  // The gate knows: whoever is to stay at home is stopped, whatever they declared.
  const { decision } = await guard.stays.scanPerson({
    place: world.place,
    gate: world.gate,
    text: first.card,
    direction: 'in',
  });
  expect(decision.verdict).toBe('stop');
  expect(decision.reasons.map(({ rule }) => rule)).toContain('in-quarantine');
  await page.goto('/admin/quarantines?state=running');
  expect(await told(page)).toContain(first.name);
  await shot(page, 'tracing-quarantines-1280');

  // A warning: counted first, drafted, refused to the same official, released by another.
  await page.goto(`/admin/cases/${id}/warn`);
  await page.getByText('Nếu gửi bây giờ').waitFor();
  expect(await told(page)).toMatch(/Người sẽ nhận\s+3/);
  await shot(page, 'tracing-warn-1280');
  await page.getByRole('button', { name: 'Soạn cảnh báo này' }).click();
  await page.waitForURL(/\/admin\/warnings\/[\w-]{36}\?done=draft$/);
  expect(await told(page)).toMatch(/nên không duyệt được/);
  const warning = new URL(page.url()).pathname;
  await page.goto(`${warning}/decide?do=release`);
  expect(await page.getByRole('button', { name: 'Duyệt gửi' }).count()).toBe(0);

  const other = await world.page('/', { viewport: desk });
  await signInStaff(other, world.staff('thanh-pho'), '/admin/warnings');
  await other.getByRole('link', { name: /^Cảnh báo số/ }).click();
  await other.getByRole('link', { name: 'Duyệt gửi' }).click();
  expect(await told(other)).toMatch(/gửi ngay cho 3 người/);
  await other.getByRole('button', { name: 'Duyệt gửi' }).click();
  await other.getByText('Đã duyệt gửi').waitFor();
  // The process looks once a minute.
  await expect
    .poll(async () => (await first.client.warnings.mine()).warnings.length, { timeout: 100_000 })
    .toBe(1);
  const { warnings } = await first.client.warnings.mine();
  expect(JSON.stringify(warnings)).not.toContain(sick.name);
  await first.client.warnings.read({ warning: warnings[0]?.id ?? '', person: first.person });
  await other.reload();
  expect(await told(other)).toMatch(/Đã đọc\s+1/);
  await shot(other, 'tracing-warning-1280');

  // Curve and map.
  await other.goto('/admin/cases/curve');
  expect(await told(other)).toMatch(/Ca đang theo dõi theo xã, phường/);
  await shot(other, 'tracing-curve-1280');
});

test('without scripts: a case by hand, a contact somebody named, withdrawn again', async () => {
  await outbreak();
  const page = await world.page('/', { javaScriptEnabled: false, viewport: desk });
  await signInStaff(page, world.staff('can-bo'), '/admin/cases/new');
  await page.getByRole('button', { name: 'Mở ca' }).last().click();
  expect(await told(page)).toMatch(/Xin chọn bệnh/);
  // Of yesterday: right after midnight nothing of today is over yet.
  const day = new Date(Date.now() + (7 - 24) * 3_600_000).toISOString().slice(0, 10);
  const person = async (name: string) => {
    await page.getByLabel('Họ và tên').fill(name);
    await page.locator('[id="bornOn.year"]').fill('1970');
    await page.getByLabel('Nam', { exact: true }).check();
    await page.locator('select[name="address.commune"]').selectOption('11239');
  };
  await person('Hoàng Văn Tay');
  await page.locator('select[name="disease"]').selectOption('covid-19');
  await page.getByLabel('Nghi ngờ').check();
  await page.getByLabel('Ngày báo cáo').fill(day);
  await page.getByLabel('Vì sao mở ca').fill('Trạm y tế báo qua điện thoại');
  await page.getByRole('button', { name: 'Mở ca' }).last().click();
  await page.waitForURL(/\/admin\/cases\/[\w-]{36}$/);
  const at = page.url();
  expect(await told(page)).toMatch(/ngày báo cáo, vì chưa rõ/);

  await page.goto(`${at}/name`);
  await person('Ngô Thị Kể');
  await page.getByLabel('Gặp khi nào, làm gì').fill('Ăn trưa cùng bàn');
  await page.getByLabel('Bắt đầu gặp lúc').fill(`${day}T00:01`);
  await page.getByLabel('Chia tay lúc').fill(`${day}T00:31`);
  await page.getByRole('button', { name: 'Ghi người này' }).last().click();
  expect(await told(page)).toContain('Đã ghi Ngô Thị Kể');
  await page.goto(at);
  expect(await told(page)).toContain('Ngô Thị Kể');

  await page.getByRole('link', { name: 'Rút ca' }).click();
  expect(await told(page)).toMatch(/Rút ca này\?[\s\S]*Ca này có 1 mối tiếp xúc/);
  await page.getByRole('button', { name: 'Rút ca' }).click();
  expect(await told(page)).toMatch(/ít nhất 5 ký tự/);
  await page.getByLabel('Lý do').fill('Xét nghiệm lại âm tính');
  await page.getByRole('button', { name: 'Rút ca' }).click();
  await page.waitForURL(/done=yes$/);
  expect(await told(page)).toMatch(/Đã rút[\s\S]*Đã huỷ theo ca/);
});
