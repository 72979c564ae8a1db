/** Which certificate to show where somebody goes, without scripts; and another phone for a record, at the desk. */
import { createClient } from '@binhan/client';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked } from './laboratory';
import { citizen } from './results';
import { codeSentTo, signInCitizen, signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const registrarOf = world.once(() => world.staffClient('tiep-don-tiem'));
const coordinatorOf = world.once(() => world.staffClient('dieu-phoi'));

/** Somebody with two doses from their papers, each with its certificate. */
async function vaccinated(tel: string, number: string) {
  const me = await citizen(world, tel);
  const details = {
    name: 'Trần Văn An',
    bornOn: '1985-03-02',
    sex: 'male' as const,
    identifiers: [{ kind: 'citizen-number' as const, value: number, assurance: 'declared' as const }],
    address: { area: { code: '11239', edition: '2026-04-30' as const } },
  };
  await me.client.people.save({ person: me.person, details });
  // The site writes down, and signs, what they say is missing.
  const [registrar, coordinator] = [await registrarOf(), await coordinatorOf()];
  const [place] = (await registrar.sessions.sites()).items;
  for (const [ordinal, givenOn] of [
    [1, '2021-09-01'],
    [2, '2021-10-01'],
  ] as const) {
    const { id: claim } = await me.client.claims.make({
      person: me.person,
      kind: 'missing-dose',
      text: `Tiêm ngày ${givenOn} ở Nhà văn hoá.`,
    });
    await coordinator.claims.route({ claim, place: place?.id ?? '' });
    await registrar.claims.decide({
      claim,
      reply: 'Đã có trong sổ của điểm tiêm.',
      decision: {
        kind: 'record',
        facts: { program: 'covid-19', vaccine: 'comirnaty', type: 'basic', ordinal, givenOn },
      },
    });
  }
  return { ...me, place: place?.id ?? '' };
}

/** Chooses a place and tomorrow. */
async function choose(page: Page, today: string): Promise<void> {
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString();
  await page.locator('label').filter({ hasText: 'Sự kiện đông người' }).click();
  await page.locator('input[name="ngay.day"]').fill(tomorrow.slice(8, 10));
  await page.locator('input[name="ngay.month"]').fill(tomorrow.slice(5, 7));
  await page.locator('input[name="ngay.year"]').fill(tomorrow.slice(0, 4));
  await page.getByRole('button', { name: find }).click();
  await page.locator('li.chosen').waitFor();
}

const find = 'Xem chứng nhận nào dùng được';

test('without JavaScript the holder chooses where and when, sees what to show and why the other does not do', async () => {
  const me = await vaccinated(world.phoneOf('citizen'), '030085012344');
  const { issuedAt } = await me.client.certificates.trust();
  const page = await world.page('/', { javaScriptEnabled: false, viewport: phone });
  await signInCitizen(world, page, world.phoneOf('citizen'), '/chung-nhan');
  for (const which of [1, 0]) {
    await page
      .getByRole('button', { name: /Lấy chứng nhận.*Comirnaty/ })
      .nth(which)
      .click();
    await page.waitForURL(/the=/);
  }
  await page.getByRole('link', { name: 'Chứng nhận nào dùng được ở đâu?' }).click();
  expect(await page.locator('input[type="radio"]:checked').count(), 'nothing is chosen beforehand').toBe(0);
  await page.getByRole('button', { name: find }).click();
  await page.getByRole('alert').getByText('Xin chọn nơi đến.').waitFor();
  await shot(page, 'where-errors');
  await choose(page, issuedAt);
  expect(await page.locator('li.chosen').innerText()).toMatch(/Đưa chứng nhận này[\s\S]*mũi 2\/2/);
  expect(await page.locator('li.refused').innerText()).toMatch(/mũi 1\/2[\s\S]*Đã tiêm đủ các mũi cơ bản\./);
  expect(new URL(page.url()).search, 'where somebody goes stands in no address').toBe('');
  await shot(page, 'where-no-script');

  const scripted = await world.page('/', { viewport: phone });
  await signInCitizen(world, scripted, world.phoneOf('citizen'), '/chung-nhan/dung-o-dau');
  const found = await looked(scripted, 'where');
  await choose(scripted, issuedAt);
  found.push(...(await looked(scripted, 'where-answer')));
  await scripted.getByRole('link', { name: /Mở chứng nhận/ }).click();
  await scripted.getByRole('img', { name: 'Mã QR chứng nhận, có chữ ký' }).waitFor();
  await scripted.goto('/chung-nhan/dung-o-dau?lang=en');
  await scripted.getByRole('heading', { name: 'Which certificate can I use where?' }).waitFor();
  await shot(scripted, 'where-english');
  expect(found).toEqual([]);
});

test('case 10: at the desk a record goes to another phone, and the former number opens nothing of it', async () => {
  const [former, next, number] = ['0971234566', '0971234567', '030085012345'] as const;
  const me = await vaccinated(former, number);

  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('tiep-don-tiem'), `/admin/record/${me.place}`);
  await page.getByRole('link', { name: 'Đổi số điện thoại của hồ sơ' }).click();
  await page.getByLabel('Căn cước').fill(number);
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.getByRole('button', { name: 'Đổi số của Trần Văn An' }).click();
  const found = await looked(page, 'phone-form');
  await page.getByLabel('Số điện thoại mới').fill(next);
  await page.getByRole('button', { name: 'Gửi mã đến số mới' }).click();
  await page.getByRole('alert').getByText('Xin xem giấy tờ trước').waitFor();
  await page.getByLabel('Tôi đã xem giấy tờ có ảnh').check();
  await page.getByRole('button', { name: 'Gửi mã đến số mới' }).click();
  await page.getByLabel('Mã vừa nhận').fill(await codeSentTo(world, next));
  found.push(...(await looked(page, 'phone-code')));
  await page.getByRole('button', { name: 'Gửi để cán bộ khác duyệt' }).click();
  await page.getByText('Đã gửi để duyệt: Trần Văn An.').waitFor();
  found.push(...(await looked(page, 'phone-asked')));

  // Another officer, with the document in hand.
  const administrator = await world.staffClient('quan-tri');
  const [member] = (await administrator.staff.search({ text: 'tiep-don@' })).items;
  await administrator.staff.give({
    user: member?.id ?? '',
    role: 'registrar',
    scope: { kind: 'place', place: me.place },
    period: { from: '2021-01-01' },
  });
  const other = await world.staffClient('tiep-don');
  const { items } = await other.phones.find({ place: me.place, document: number });
  await other.phones.decide({ place: me.place, change: items[0]?.waiting?.id ?? '', approve: true });
  expect((await me.client.people.mine().safe()).value).toBeUndefined();
  const old = await citizen(world, former);
  expect(old.person).not.toBe(me.person);
  expect((await old.client.certificates.mine()).items).toEqual([]);
  const anew = await citizen(world, next);
  expect(anew.person).toBe(me.person);
  expect((await anew.client.certificates.mine()).items).toHaveLength(2);
  const anyone = createClient({ baseUrl: world.origin });
  expect((await anyone.certificates.destinations()).items.length).toBeGreaterThan(1);
  expect(found).toEqual([]);
});
