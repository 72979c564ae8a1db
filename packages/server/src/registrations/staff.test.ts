import { afterAll, beforeAll, expect, test } from 'vitest';
import { details } from '../../test/given';
import { registrant, registration, resident } from '../../test/registrations';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let official: { token: string; userId: string };
beforeAll(async () => {
  world = await startServer();
  official = await world.staff('official', { area: '11239' });
});
afterAll(() => world.close());

const far = { address: { area: { code: '11254', edition: '2026-04-30' as const } } };
const number = {
  kind: 'citizen-number' as const,
  value: '031095000123',
  assurance: 'document-scanned' as const,
};
const enter = (token: string, changes: object = {}) =>
  world.call('registrations', 'enter', { ...registration(), details: details(), ...changes }, { token });

test('a helper registers somebody of the own commune, in any group, and sees nobody else', async () => {
  const { token } = await world.staff('helper', { area: '11239' });
  const mother = { name: 'Lê Thị Mẹ', bornOn: '1950', identifiers: [number] };
  const got = await enter(token, { details: details(mother), group: 'group-1' });
  expect(got.value).toMatchObject({ name: 'Lê Thị Mẹ', bornOn: '1950', program: { id: 'prog' } });
  const row = await world.database.db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person')
    .select(['rank', 'person.details'])
    .where('registration.id', '=', got.value.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ rank: 1, details: { identifiers: [{ assurance: 'declared' }] } });
  expect((await enter(token, { details: details(mother) })).code).toBe('registered_already');
  expect((await enter(token, { details: details(far) })).code).toBe('not_found');
  const wrong = await enter(token, { details: details({ ...mother, name: 'Phạm Thị Khác' }) });
  expect(JSON.parse(wrong.text).data.issues).toEqual([
    { code: 'number_of_another', path: ['details', 'identifiers'] },
  ]);
  const young = await enter(token, { details: details({ bornOn: '2015' }) });
  expect(young.code).toBe('not_for_person');
  expect((await world.call('registrations', 'search', {}, { token })).code).toBe('not_found');
});

test('a list shows the own communes only, by program, group and state, page by page in the order of invitation', async () => {
  const [near, other] = [await registrant(world, { group: 'group-2' }), await registrant(world, far)];
  const search = (input: object, token = official.token) =>
    world.call('registrations', 'search', input, { token });
  const ids = async (input: object, token?: string) =>
    (await search(input, token)).value.items.map(({ id }) => id);
  expect(await ids({ limit: 100 })).toContain(near.registration);
  expect(await ids({ limit: 100 })).not.toContain(other.registration);
  const province = (await world.staff('official', { area: '31' })).token;
  expect(await ids({ limit: 100 }, province)).toContain(other.registration);
  expect(await ids({ group: 'group-2' })).toEqual([near.registration]);
  expect(await ids({ group: 'none' }, province)).toContain(other.registration);
  expect(await ids({ state: 'done' })).toEqual([]);
  expect(await ids({ program: 'open-prog' })).toEqual([]);
  const whole = await ids({ limit: 100 });
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await search({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
    seen.push(...page.value.items.map(({ id }) => id));
    cursor = page.value.next;
    if (cursor === undefined) break;
  }
  expect([seen.length > 1, seen]).toEqual([true, whole]);
});

test('one registration shows what was said and agreed to, and the look is written down', async () => {
  const citizen = await resident(world);
  const input = { ...registration({ group: 'group-2' }), person: citizen.person, workplace: 'Trường học' };
  const { value } = await world.call('registrations', 'register', input, citizen);
  const show = (token: string) => world.call('registrations', 'show', { registration: value.id }, { token });
  expect((await show(official.token)).value).toMatchObject({
    name: 'Nguyễn Văn An',
    workplace: 'Trường học',
    history: { anaphylaxis: 'no', pregnant: 'unknown' },
    consents: [{ purpose: 'dose', version: 1, given: true }],
    byAnother: false,
  });
  expect((await show((await world.staff('official', { area: '11254' })).token)).code).toBe('not_found');
  const looks = await world.database.db
    .selectFrom('auditRow')
    .select(['actorId', 'subject'])
    .where('action', '=', 'registrations.show')
    .where('subject', '=', citizen.person)
    .execute();
  expect(looks).toEqual([{ actorId: official.userId, subject: citizen.person }]);
});

test('figures count by group and state, in the own communes', async () => {
  const { token } = await world.staff('official', { area: '11254' });
  const before = await world.call('registrations', 'figures', {}, { token });
  const one = await registrant(world, { ...far, group: 'group-1' });
  await registrant(world, { ...far, group: 'group-1' });
  await world.call('registrations', 'withdraw', { registration: one.registration }, one);
  const { rows } = (await world.call('registrations', 'figures', { program: 'prog' }, { token })).value;
  expect(before.value.rows.some(({ group }) => group?.id === 'group-1')).toBe(false);
  expect(rows[0]).toEqual({
    program: { id: 'prog', name: { vi: 'Chiến dịch', en: 'Chiến dịch' } },
    group: { id: 'group-1', number: 1, name: { vi: 'Nhóm 1', en: 'Nhóm 1' } },
    waiting: 1,
    invited: 0,
    done: 0,
    withdrawn: 1,
    declined: 0,
  });
});

test('somebody a helper entered stays as long as they wait, and is erased with what they said where they ask for it', async () => {
  const { token } = await world.staff('helper', { area: '11239' });
  const waits = await enter(token, { details: details({ name: 'Lê Thị Chờ', bornOn: '1944' }) });
  const citizen = await registrant(world);
  const asked = await world.call('records', 'ask', { kind: 'erase', note: 'Xoá giúp tôi' }, citizen);
  const done = await world.call(
    'records',
    'decide',
    { request: asked.value.id, decision: 'complete' },
    official,
  );
  expect(done.value).toMatchObject({ state: 'done', proof: { registration: 1, consent: 1 } });
  for (let month = 0; month < 3; month += 1) world.wait(30 * 24);
  await world.server.run('retention');
  const kept = await world.database.db
    .selectFrom('registration')
    .select('state')
    .where('id', '=', waits.value.id)
    .executeTakeFirst();
  expect(kept).toEqual({ state: 'waiting' });
});

test('whoever registers others sees their own entries of the day, newest first, and nobody else’s', async () => {
  const [one, other] = [
    await world.staff('helper', { area: '11239' }),
    await world.staff('helper', { area: '11239' }),
  ];
  const put = (token: string, name: string) =>
    world.call('registrations', 'enter', { ...registration(), details: details({ name }) }, { token });
  const names = async (token: string, input: object = {}) =>
    (await world.call('registrations', 'entries', input, { token })).value.items.map(({ name }) => name);
  await put(one.token, 'Lê Thị Sáng');
  world.wait(1);
  await put(one.token, 'Lê Thị Trưa');
  await put(other.token, 'Lê Thị Khác');
  expect(await names(one.token)).toEqual(['Lê Thị Trưa', 'Lê Thị Sáng']);
  const first = await world.call('registrations', 'entries', { limit: 1 }, { token: one.token });
  expect(await names(one.token, { limit: 1, cursor: first.value.next })).toEqual(['Lê Thị Sáng']);
  world.wait(24);
  expect(await names(one.token)).toEqual([]);
});
