/** Case 19 on its pages: one person entered twice is found, compared, joined and taken apart again; twins wait and are never joined. */
import type { createClient } from '@binhan/client';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { looked } from './laboratory';
import { citizen } from './results';
import { signInCitizen, signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
type Client = ReturnType<typeof createClient>;
const told = (page: Page): Promise<string> => page.locator('main').innerText();
const registrarOf = world.once(() => world.staffClient('tiep-don-tiem'));
const coordinatorOf = world.once(() => world.staffClient('dieu-phoi'));
const address = { area: { code: '11239', edition: '2026-04-30' as const } };

/** Somebody with an account, and a dose that a site confirmed. */
async function vaccinated(
  tel: string,
  who: { name: string; identifier: { kind: 'citizen-number' | 'cmnd'; value: string } },
  dose: { ordinal: number; givenOn: string },
) {
  const { client, person } = await citizen(world, tel);
  const identifiers = [{ ...who.identifier, assurance: 'declared' as const }];
  const details = { name: who.name, bornOn: '1972-04-09', sex: 'female' as const, identifiers, address };
  await client.people.save({ person, details });
  const text = `Thiếu mũi ${String(dose.ordinal)}`;
  const { id: claim } = await client.claims.make({ person, kind: 'missing-dose', text });
  const [coordinator, registrar] = [await coordinatorOf(), await registrarOf()];
  const [place] = (await registrar.sessions.sites()).items;
  await coordinator.claims.route({ claim, place: place?.id ?? '' });
  const facts = { program: 'covid-19', vaccine: 'comirnaty', type: 'basic' as const, lot: 'FK0112', ...dose };
  const decision = { kind: 'record' as const, facts };
  await registrar.claims.decide({ claim, reply: 'Đã có trong sổ của điểm tiêm.', decision });
  return { client, person, tel };
}

async function linesOf(client: Client) {
  const [record] = (await client.doses.mine()).records;
  return record?.lines ?? [];
}

/** What of a record must be the same once two were taken apart: lines and what they are certified by. */
async function stateOf(client: Client) {
  const { items } = await client.certificates.mine();
  return JSON.stringify([await linesOf(client), items.map(({ certificate }) => certificate?.identifier)]);
}

test('found by its sound and dates, compared side by side, joined with both doses and certificates, and undone to the letter', async () => {
  const one = await vaccinated(
    '0938281001',
    { name: 'Nguyễn Thị Thuý Hoà', identifier: { kind: 'citizen-number', value: '030172005511' } },
    { ordinal: 1, givenOn: '2021-08-02' },
  );
  await one.client.certificates.ofDose({ dose: (await linesOf(one.client))[0]?.id ?? '' });
  // The same person on an older card, her name with its marks in other places.
  const other = await vaccinated(
    '0938281002',
    { name: 'Nguyễn Thị Thúy Hòa', identifier: { kind: 'cmnd', value: '142005511' } },
    { ordinal: 2, givenOn: '2021-09-01' },
  );
  const [mother, father] = [await citizen(world, '0938281003'), await citizen(world, '0938281004')];
  for (const [{ client, person }, name] of [
    [mother, 'Lê Minh An'],
    [father, 'Lê Minh Ân'],
  ] as const) {
    const value = '030215000001';
    const identifiers = [{ kind: 'citizen-number' as const, value, assurance: 'declared' as const }];
    const details = { name, bornOn: '2015-03-04', sex: 'male' as const, identifiers, address };
    await client.people.save({ person, details });
  }
  const before = [await stateOf(one.client), await stateOf(other.client)];
  const alone = (await other.client.certificates.mine()).items;
  expect(alone.map(({ notCertified }) => notCertified)).toEqual(['finding']);
  const city = await world.cityClient();
  const waiting = async () => (await city.matches.search({})).items;
  // The process looks once a minute.
  await expect
    .poll(async () => (await waiting()).map(({ a }) => a.name).join(), { timeout: 150_000 })
    .toMatch(/(?=.*Hoà|.*Hòa)(?=.*Lê Minh)/);

  const page = await world.page('/admin', { viewport: desk });
  await signInStaff(page, world.staff('thanh-pho'), '/admin/matches');
  await page.getByRole('link', { name: /Thuý Hoà|Thúy Hòa/ }).waitFor();
  const found = await looked(page, 'matches');
  await page.getByRole('link', { name: /Thuý Hoà|Thúy Hòa/ }).click();
  await page.getByRole('heading', { name: 'Đối chiếu hai hồ sơ' }).waitFor();
  expect(await told(page)).toMatch(/Thuý Hoà[\s\S]*Thúy Hòa|Thúy Hòa[\s\S]*Thuý Hoà/);
  // Numbers are told by their ends.
  expect(await told(page)).not.toMatch(/030172005511|142005511/);
  expect(await page.locator('input[type="radio"]:checked').count()).toBe(0);
  found.push(...(await looked(page, 'match')));
  const here = page.url();
  await page.goto(`${here}?lang=en`);
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await shot(page, `lab-match-en-${String(viewport.width)}`);
  }
  await page.goto(`${here}?lang=vi`);

  const match = await city.matches.show({ match: here.split('/').at(-1) ?? '' });
  const keep = match.a.name === 'Nguyễn Thị Thuý Hoà' ? 'a' : 'b';
  await page.getByRole('button', { name: 'Quyết định' }).click();
  await page.getByText('Xin chọn quyết định.').first().waitFor();
  found.push(...(await looked(page, 'match-wrong')));
  await page.locator(`input[name="choice"][value="${keep}"]`).check();
  await page.getByLabel('Căn cứ').fill('Đã xem căn cước và chứng minh cũ');
  await page.getByRole('button', { name: 'Quyết định' }).click();
  await page.getByText('Đã gộp hai hồ sơ.').waitFor();
  found.push(...(await looked(page, 'match-joined')));

  expect((await linesOf(one.client)).map(({ ordinal, grade }) => [ordinal, grade])).toEqual([
    [1, 'signed'],
    [2, 'signed'],
  ]);
  // A second dose without a first was not certified; now it may be, and the certificate of the first goes on holding.
  const held = (await one.client.certificates.mine()).items;
  expect(held.map(({ notCertified }) => notCertified)).toEqual([undefined, undefined]);
  expect(held.filter(({ certificate }) => certificate !== undefined)).toHaveLength(1);
  expect(await world.lastMessage('+84938281002')).toContain('gộp');
  const holder = await world.page('/', { viewport: phone });
  await signInCitizen(world, holder, one.tel, '/so-tiem');
  await holder.getByText('Điểm tiêm đã ký').first().waitFor();
  expect(await holder.getByText('Điểm tiêm đã ký').count()).toBe(2);
  found.push(...(await looked(holder, 'match-record')));
  await holder.context().close();

  await page.getByLabel('Căn cứ').fill('Gộp nhầm người, xem lại giấy tờ');
  await page.getByRole('button', { name: 'Tách lại' }).click();
  await page.getByText('Đã tách lại: mọi dòng về chỗ cũ.').waitFor();
  found.push(...(await looked(page, 'match-undone')));
  expect([await stateOf(one.client), await stateOf(other.client)]).toEqual(before);

  // Twins with one number are still two: a person has to say so.
  const twins = (await waiting()).filter(({ a }) => a.name?.startsWith('Lê Minh') === true);
  expect(twins).toMatchObject([{ state: 'open' }]);
  await page.goto(`/admin/matches/${twins[0]?.id ?? ''}`);
  await page.locator('input[name="choice"][value="part"]').check();
  await page.getByLabel('Căn cứ').fill('Hai anh em sinh đôi');
  await page.getByRole('button', { name: 'Quyết định' }).click();
  await page.getByText('Đã xác định là hai người khác nhau.').waitFor();
  await page.context().close();
  expect(found).toEqual([]);
}, 300_000);
