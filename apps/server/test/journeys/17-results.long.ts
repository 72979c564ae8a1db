/** The results of a household: a pooled positive, a correction, a withdrawal, the slip and its check. */
import { createClient } from '@binhan/client';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { wrongWith } from './look';
import { posterText } from './poster';
import { type Team, citizen, newTicket, received, released, taken, teamOf } from './results';
import { signInCitizen } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
let team: Team;

const told = (page: Page): Promise<string> => page.locator('main').innerText();

async function look(page: Page, name: string): Promise<string[]> {
  await page.locator('h1').first().waitFor();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `result-${name}-${String(viewport.width)}`);
  }
  return (await wrongWith(page)).map((one) => `${name} ${one}`);
}

/** Opens a result by the link and the code of a paper. */
async function openByCode(page: Page, { token, code }: { token: string; code: string }): Promise<void> {
  await page.goto('/huong-dan');
  await page.goto(`/xem-ket-qua#${token}`);
  await page.getByText('Đã nhận liên kết').waitFor();
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await page.getByText('Từng bước').waitFor();
}

beforeAll(async () => {
  team = await teamOf(world);
});

test('C21 C27: one’s own tests by person; the page, the API and the slip say the same; who has none is told what was searched', async () => {
  const page = await world.page('/');
  await page.getByRole('link', { name: /Kết quả xét nghiệm/ }).click();
  await page.waitForURL('**/ket-qua');
  expect(await told(page)).toMatch(/Có hai cách[\s\S]*Đăng nhập[\s\S]*Không cần tài khoản/);
  const found = await look(page, 'two-ways');
  await signInCitizen(world, page, '0936200001', '/ket-qua');
  expect(await told(page)).toMatch(/số điện thoại kết thúc bằng \d+[\s\S]*mang giấy tờ/);
  found.push(...(await look(page, 'none')));
  await page.context().clearCookies();

  await signInCitizen(world, page, world.phoneOf('citizen'), '/ket-qua');
  const links = page.locator('main li a[href^="/ket-qua/"]');
  expect(await links.count()).toBe(2);
  const states = await page.locator('main li .tag').allInnerTexts();
  expect(states).toEqual(['Đang xét nghiệm', 'Âm tính']);
  found.push(...(await look(page, 'list')));
  await links.last().click();
  await page.waitForURL(/\/ket-qua\/[\w-]{36}$/);
  const title = await page.locator('h1').innerText();
  expect(title).toMatch(/^Kết quả của .+: âm tính$/);
  expect(await page.title(), 'titles stand in the history').toBe('Kết quả xét nghiệm – Bình An');
  found.push(...(await look(page, 'own')));
  const slip = await page.request.get(
    (await page.getByRole('link', { name: /Tải phiếu/ }).getAttribute('href')) ?? '',
  );
  expect(slip.headers()['content-type']).toBe('application/pdf');
  const code = await posterText(await slip.body());
  const checked = await createClient({ baseUrl: world.origin }).results.check({ text: code });
  expect(checked.state).toBe('current');
  expect(title.toLocaleUpperCase('vi')).toContain(checked.name.toLocaleUpperCase('vi'));
  expect(title).toContain(checked.outcome.name.vi.toLocaleLowerCase('vi'));

  await page.goto(`/ket-qua/${crypto.randomUUID()}`);
  expect(await told(page)).toContain('Không tìm thấy trang này');
  await page.goto('/ket-qua/khong-phai');
  expect(await told(page)).toContain('Không tìm thấy trang này');
  const alien = await world.page('/');
  await signInCitizen(world, alien, '0936200002', '/ket-qua');
  await page.goBack();
  await alien.goto(new URL(page.url()).pathname);
  expect(await told(alien)).toContain('Không tìm thấy trang này');
  expect(found).toEqual([]);
  await page.context().close();
  await alien.context().close();
});

test.each([true, false])(
  'a shared tube in which something was found says of nobody that it was them (scripts: %s)',
  async (scripts) => {
    const tube = scripts ? 'KQ-1001' : 'KQ-1002';
    const number = scripts ? '0936200011' : '0936200012';
    const { person, client } = await citizen(world, number);
    const { card } = await client.people.code({ person });
    const details = (name: string) => ({
      name,
      bornOn: '2015',
      sex: 'male' as const,
      identifiers: [],
      address: { area: { code: '11239', edition: '2026-04-30' as const } },
    });
    await client.people.save({ person, details: { ...details('Phạm Thị Gộp'), bornOn: '1985-02-03' } });
    const child = await client.people.add({ details: details('Phạm Văn Bé'), relationship: 'child' });
    const { card: childCard } = await client.people.code({ person: child.id });
    await team.sampler.tubes.collect({
      place: team.site,
      code: tube,
      kind: 'sars-cov-2-pcr',
      specimen: 'nasopharyngeal-swab',
      pool: 'household',
      people: [card, childCard].map((text) => ({
        who: { by: 'code', text },
        reason: 'own-wish',
        ticket: newTicket(),
      })),
    });
    await received(team, tube);
    await released(team, tube, 'positive');
    const message = await world.lastMessage(`+84${number.slice(1)}`);
    expect(message).toContain('cần được lấy lại');
    expect(message).not.toMatch(/dương tính|positive|SARS|Phạm/i);
    const page = await world.page('/', { javaScriptEnabled: scripts });
    await signInCitizen(world, page, number, '/ket-qua');
    expect((await page.locator('main h2').allInnerTexts()).toSorted()).toEqual([
      'Phạm Thị Gộp, sinh 03/02/1985',
      'Phạm Văn Bé, sinh 2015',
    ]);
    await page.locator('section', { hasText: 'Phạm Văn Bé' }).getByRole('link').click();
    await page.waitForURL(/\/ket-qua\/[\w-]{36}$/);
    expect(await page.locator('h1').innerText()).toBe(
      'Mẫu gộp của Phạm Văn Bé cần xét nghiệm lại từng người',
    );
    expect(await told(page)).toContain('Ống mẫu có mẫu của 2 người.');
    expect(await page.content()).not.toMatch(/dương tính|positive|"detected"/i);
    expect(await page.getByRole('link', { name: /Tải phiếu/ }).count()).toBe(0);
    const link = page.getByRole('link', { name: 'Đặt lịch lấy mẫu' });
    expect(await link.getAttribute('href')).toBe('/dat-lich');
    expect(scripts ? await look(page, 'pooled') : []).toEqual([]);
    await page.context().close();
  },
);

test('a corrected result says which it replaces, a withdrawn one that it does not hold, and their slips with them', async () => {
  const [hoa] = await taken(world, team, {
    tube: 'KQ-2001',
    people: [{ name: 'Vũ Thị Hoà', phone: '0936200021' }],
  });
  if (hoa === undefined) throw new Error('nobody was sampled');
  await received(team, 'KQ-2001');
  const first = await released(team, 'KQ-2001', 'negative');
  const page = await world.page('/');
  await openByCode(page, hoa);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Tải phiếu/ }).click();
  const { readFile } = await import('node:fs/promises');
  const slip = await posterText(await readFile(await (await download).path()));

  const check = await world.page('/kiem-tra-phieu');
  const ask = async (text: string) => {
    await check.goto('/kiem-tra-phieu');
    const field = check.getByLabel('Dán hoặc gõ nội dung mã');
    await field.fill(text);
    await field.press('Enter');
    await check.getByRole('heading', { level: 1, name: /còn giá trị|không dùng nữa|Không phải/ }).waitFor();
  };
  const found = await look(check, 'check');
  await ask(slip);
  expect(await told(check)).toMatch(/Phiếu còn giá trị[\s\S]*Âm tính[\s\S]*VŨ THỊ HOÀ[\s\S]*1960/i);
  expect(check.url()).toBe(`${world.origin}/kiem-tra-phieu`);
  found.push(...(await look(check, 'check-current')));
  await check.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => check.locator('h1').innerText()).toBe('The slip holds');
  await check.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect.poll(() => check.locator('h1').innerText()).toBe('Phiếu còn giá trị');

  const second = await released(team, 'KQ-2001', 'positive', { replaces: first, note: 'Nhầm ống' });
  await openByCode(page, hoa);
  expect(await page.locator('h1').innerText()).toBe('Kết quả của Vũ Thị Hoà: dương tính');
  expect(await told(page)).toMatch(/Kết quả này thay cho kết quả đã trả lúc \d\d:\d\d/);
  found.push(...(await look(page, 'corrected')));
  await ask(slip);
  expect(await told(check)).toMatch(/Phiếu đã bị thay[\s\S]*Kết quả cũ, không còn giá trị/);
  found.push(...(await look(check, 'check-replaced')));

  await team.verifier.laboratory.withdraw({ place: team.laboratory, result: second, note: 'Nhầm ống' });
  await openByCode(page, hoa);
  expect(await told(page)).toMatch(/bị thu hồi[\s\S]*Kết quả đó không còn giá trị[\s\S]*Xét nghiệm lại/);
  expect(await told(page)).not.toMatch(/dương tính|âm tính/i);
  found.push(...(await look(page, 'withdrawn')));

  const forged = slip.slice(0, -4) + (slip.endsWith('AAAA') ? 'BBBB' : 'AAAA');
  await ask(forged);
  expect(await told(check)).toContain('Không phải phiếu của hệ thống này');
  found.push(...(await look(check, 'check-refused')));
  expect(found).toEqual([]);
  await page.context().close();

  const plain = await world.page('/kiem-tra-phieu', { javaScriptEnabled: false });
  await plain.getByLabel('Nội dung mã QR trên phiếu').fill(slip);
  await plain.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect.poll(() => told(plain)).toContain('Phiếu đã bị thay');
  await shot(plain, 'result-check-no-script');
  await plain.context().close();
  await check.context().close();
});

test('a tube the laboratory cannot use calls its person in again, in English too', async () => {
  const [mai] = await taken(world, team, { tube: 'KQ-3001', people: [{ name: 'Đỗ Thị Mai' }] });
  if (mai === undefined) throw new Error('nobody was sampled');
  await team.sampler.tubes.handOver({ place: team.site, codes: ['KQ-3001'] });
  await team.technician.laboratory.reject({ place: team.laboratory, code: 'KQ-3001', reason: 'broken' });
  const page = await world.page('/');
  await openByCode(page, mai);
  expect(await page.locator('h1').innerText()).toBe('Cần lấy mẫu lại cho Đỗ Thị Mai');
  expect(await told(page)).toContain('không nói gì về sức khoẻ');
  const found = await look(page, 'rejected');
  await page.getByRole('button', { name: 'English' }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Another specimen is needed from Đỗ Thị Mai');
  found.push(...(await look(page, 'rejected-english')));
  expect(found).toEqual([]);
  await page.context().close();
});
