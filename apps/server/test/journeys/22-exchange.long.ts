/** Case 38 on its pages: what the national platform is told, its faults, what a person does about them, the compared day; and webhooks. */
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { looked, sentTube } from './laboratory';
import { signInStaff } from './sign-in';
import { desk, useWorld } from './world';

const world = useWorld();
const samplerOf = world.once(() => world.staffClient('lay-mau'));
const told = (page: Page): Promise<string> => page.locator('main').innerText();

/** A signed-in administrator of the province; the same browser for every test. */
const officeOf = world.once(async () => {
  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('quan-tri'), '/admin/exchange');
  return page;
});

let tubes = 0;
/** A tube of somebody new. */
async function tube(): Promise<void> {
  const sampler = await samplerOf();
  const { items } = await sampler.sessions.sites();
  tubes += 1;
  await sentTube(sampler, items[0]?.id ?? '', `HD-38${String(tubes).padStart(2, '0')}`, {
    first: 380 + tubes,
  });
}

/** Presses a button of the page of the simulated platform. */
async function platform(fields: Record<string, string>, button: string): Promise<string> {
  const page = await world.page('/demo/national', { viewport: desk });
  for (const [name, value] of Object.entries(fields)) {
    const control = page.locator(`[name=${name}]`);
    if (value === 'checked') await control.check();
    else await control.selectOption(value);
  }
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForLoadState();
  const text = await page.locator('body').innerText();
  await page.context().close();
  return text;
}
const work = () => platform({}, 'Gửi và nhận ngay');
const apply = (fields: Record<string, string>) => platform(fields, 'Áp dụng');
const calm = () => platform({}, 'Hết sự cố');

/** The row of the ledger's first line in a state. */
async function lineIn(page: Page, state: string) {
  await page.goto(`/admin/exchange?state=${state}`);
  return page.getByRole('region', { name: 'Sổ gửi' }).locator('tbody tr').first();
}

test('case 38: what is taken at a site is held over there, and what it refuses waits for a person who says why', async () => {
  const page = await officeOf();
  await tube();
  expect(await work()).toMatch(/Đang giữ [1-9]/);
  await page.goto('/admin/exchange?state=acknowledged');
  expect(await told(page)).toContain('Đã lấy mẫu');
  const found = await looked(page, 'exchange');

  await apply({ refuses: 'tube.collected' });
  await tube();
  await work();
  const dead = await lineIn(page, 'dead');
  await expect.poll(() => dead.innerText()).toMatch(/Bên nhận từ chối[\s\S]*unknown_site/);
  await dead.getByText(/^Xử lý dòng/).click();
  found.push(...(await looked(page, 'exchange-dead')));
  await dead.getByRole('button', { name: 'Bỏ qua dòng này' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.title()).toMatch(/^Lỗi: /);
  found.push(...(await looked(page, 'exchange-note')));
  await dead.getByLabel('Lý do bỏ qua').fill('Đã báo bằng văn bản số 17/BC');
  await dead.getByRole('button', { name: 'Bỏ qua dòng này' }).click();
  await page.getByText('Đã bỏ qua. Những gì xếp sau được gửi tiếp.').waitFor();
  expect(await (await lineIn(page, 'left-out')).innerText()).toContain('văn bản số 17/BC');
  await calm();
  expect(found).toEqual([]);
});

test('case 38: a platform that is down loses nothing; sent again by hand it is there', async () => {
  const page = await officeOf();
  await apply({ down: 'checked' });
  await tube();
  await work();
  const waiting = await lineIn(page, 'waiting');
  await expect.poll(() => waiting.innerText()).toContain('Không gọi được bên nhận');
  await calm();
  await waiting.getByText(/^Xử lý dòng/).click();
  await waiting.getByRole('button', { name: 'Gửi lại' }).click();
  await page.getByText('Đã xếp để gửi lại.').waitFor();
  await work();
  await page.goto('/admin/exchange?state=waiting');
  await page.getByText('Không có dòng nào như vậy').waitFor();
});

test('case 38: a day is compared, what got lost over there is sent again, and the report carries both signatures', async () => {
  const page = await officeOf();
  await tube();
  await work();
  await platform({}, 'Làm mất');
  await page.goto('/admin/exchange/reports');
  await page.locator('#day').fill('');
  await page.getByRole('button', { name: 'Đối soát ngày này' }).click();
  await page.getByRole('alert').waitFor();
  const found = await looked(page, 'exchange-reports-error');
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const compare = async () => {
    await page.locator('#day').fill(today);
    await page.getByRole('button', { name: 'Đối soát ngày này' }).click();
  };
  await compare();
  await page.getByText(/còn 1 dòng chưa khớp/).waitFor();
  await page.getByText('1 dòng khác nhau').first().click();
  expect(await told(page)).toContain('Bên kia thiếu, đã xếp để gửi lại');
  await work();
  await compare();
  await page.getByText(/Hai bên khớp nhau/).waitFor();
  found.push(...(await looked(page, 'exchange-reports')));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Tải báo cáo đã ký/ })
      .first()
      .click(),
  ]);
  const report = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(report).toMatchObject({ day: today, equal: true, differences: [] });
  const said = (jws: string) => Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8');
  expect(said(report.ours.signed)).toBe(said(report.theirs.signed));
  expect(found).toEqual([]);
});

const open: Server[] = [];
afterAll(() => {
  for (const server of open) server.close();
});

/** A system of an integrator on this machine, and what it was called with. */
async function integrator() {
  const calls: { headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { calls, url: `http://127.0.0.1:${String(port)}/webhook` };
}

/** Whether one of the signatures of a call is of a secret, as Standard Webhooks has it. */
function isSigned(
  { headers, body }: { headers: Record<string, unknown>; body: string },
  secret: string,
): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const text = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(signature);
}

test('a webhook is added without scripts, called and signed, rotated, called again for a span, and ended', async () => {
  const { calls, url } = await integrator();
  const office = await officeOf();
  const state = await office.context().storageState();
  const plain = await world.context({ javaScriptEnabled: false, viewport: desk, storageState: state });
  const page = await plain.newPage();
  await page.goto('/admin/webhooks');
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  expect(await page.title()).toMatch(/^Lỗi: /);
  await page.getByLabel('Tên hệ thống').fill('Bệnh viện tỉnh');
  await page.getByLabel('Địa chỉ', { exact: true }).fill('https://10.0.0.7/webhook');
  await page.getByLabel('Đã lấy mẫu').check();
  await page.getByLabel('Địa bàn').selectOption('31');
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  expect(await told(page)).toContain('không ở trong mạng nội bộ');
  await page.getByLabel('Địa chỉ', { exact: true }).fill(url);
  await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
  const secret = await page.getByText(/^whsec_/).innerText();
  await tube();
  await work();
  await expect.poll(() => calls.length).toBe(1);
  expect(JSON.parse(calls[0]?.body ?? '')).toMatchObject({ type: 'tube.collected' });
  expect(calls.every((call) => isSigned(call, secret))).toBe(true);

  await page.goto('/admin/webhooks');
  await page.getByText('Thao tác với “Bệnh viện tỉnh”').click();
  await page.getByRole('button', { name: 'Đổi khoá bí mật' }).click();
  const rotated = await page.getByText(/^whsec_/).innerText();
  expect(rotated).not.toBe(secret);
  await page.getByText('Thao tác với “Bệnh viện tỉnh”').click();
  await page.getByRole('button', { name: 'Gọi thử' }).click();
  await work();
  await expect.poll(() => calls.length).toBe(2);
  expect(JSON.parse(calls[1]?.body ?? '')).toMatchObject({ type: 'webhook.test', data: {} });
  expect([secret, rotated].map((one) => calls[1] !== undefined && isSigned(calls[1], one))).toEqual([
    true,
    true,
  ]);

  await office.goto('/admin/webhooks');
  await office.getByText('Thao tác với “Bệnh viện tỉnh”').click();
  const found = await looked(office, 'webhooks');
  await office.getByRole('button', { name: 'Gọi lại một khoảng' }).click();
  await office.getByText('Đã xếp 2 lời gọi để gọi lại.').waitFor();
  await work();
  await expect.poll(() => calls.length).toBe(4);
  expect(calls[2]?.headers['webhook-id']).toBe(calls[0]?.headers['webhook-id']);

  await office.getByText('Thao tác với “Bệnh viện tỉnh”').click();
  await office.getByRole('button', { name: 'Kết thúc' }).click();
  await office.getByRole('alert').waitFor();
  found.push(...(await looked(office, 'webhooks-error')));
  await office.getByLabel('Tôi hiểu và muốn kết thúc').check();
  await office.getByRole('button', { name: 'Kết thúc' }).click();
  await office.getByText('Đã kết thúc. Địa chỉ không được gọi nữa.').waitFor();
  await tube();
  await work();
  expect(calls).toHaveLength(4);
  expect(found).toEqual([]);
});
