import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details } from '../../test/given';
import { recordedDose, registrant, registration, resident } from '../../test/registrations';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

type Given = Record<string, unknown>;
const register = (citizen: { token: string; person: string }, changes: Given = {}, person = citizen.person) =>
  world.call('registrations', 'register', { ...registration(), ...changes, person }, citizen);
const said = ({ text }: { text: string }): unknown => JSON.parse(text).data;
const mine = async (citizen: { token: string }) =>
  (await world.call('registrations', 'mine', {}, citizen)).value;

test('programs are shown to everybody with what is asked, and only groups people may choose are theirs', async () => {
  const got = await world.call('programs', 'find', { area: '11239' });
  const [open, invited] = got.value.programs.toSorted((a, b) => a.id.localeCompare(b.id));
  expect(open).toMatchObject({ id: 'open-prog', admission: 'open', guardianUntil: 216, groups: [] });
  expect(invited).toMatchObject({
    id: 'prog',
    vaccines: ['VAX-A', 'VAX-B'],
    groups: [
      { id: 'group-1', rank: 1, chosenByPeople: true },
      { id: 'group-2', rank: 2 },
    ],
    consents: [{ purpose: 'dose', version: 1 }],
  });
  expect(invited?.history[0]?.questions.map(({ id }) => id)).toEqual(['anaphylaxis', 'pregnant']);
  expect((await world.call('programs', 'find', { area: '99999' })).code).toBe('not_found');
});

test('a registration keeps what was agreed to as evidence, in its wording and language', async () => {
  const citizen = await resident(world);
  const got = await register(citizen, {
    group: 'group-2',
    occupation: 'Giáo viên',
    wishes: { from: '2026-12-01', part: 'morning' },
  });
  expect(got.value).toMatchObject({
    state: 'waiting',
    booked: false,
    program: { id: 'prog', name: { vi: 'Chiến dịch' } },
    group: { id: 'group-2', number: 2 },
  });
  const row = await world.database.db
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', got.value.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    rank: 2,
    area: '11239',
    province: '31',
    wishedFrom: '2026-12-01',
    wishedPart: 'morning',
    history: { anaphylaxis: 'no', pregnant: 'unknown' },
  });
  const evidence = await world.database.db
    .selectFrom('consent')
    .select(['form', 'purpose', 'version', 'given', 'language', 'declaration'])
    .where('person', '=', citizen.person)
    .execute();
  expect(evidence).toEqual([
    { form: 'prog', purpose: 'dose', version: 1, given: true, language: 'vi', declaration: null },
  ]);
});

test.each([
  ['an answer is missing', { history: { anaphylaxis: 'no' } }, 'required', ['history', 'pregnant']],
  [
    'an answer is none',
    { history: { anaphylaxis: 'maybe', pregnant: 'no' } },
    'not_an_option',
    ['history', 'anaphylaxis'],
  ],
  [
    'something measured at the site is sent',
    { history: { anaphylaxis: 'no', pregnant: 'no', temperature: 37 } },
    'not_asked',
    ['history', 'temperature'],
  ],
  ['nobody agreed', { consents: [] }, 'consent_needed', ['consents', 'dose']],
  [
    'it was not agreed to',
    { consents: [{ purpose: 'dose', version: 1, given: false }] },
    'consent_needed',
    ['consents', 'dose'],
  ],
  [
    'the wording is another',
    { consents: [{ purpose: 'dose', version: 2, given: true }] },
    'consent_outdated',
    ['consents', 'dose'],
  ],
  [
    'something else is agreed to',
    {
      consents: [
        { purpose: 'dose', version: 1, given: true },
        { purpose: 'other', version: 1, given: true },
      ],
    },
    'not_asked',
    ['consents', 'other'],
  ],
  ['the group is none of the program', { group: 'group-9' }, 'not_an_option', ['group']],
  [
    'the wish is over',
    { wishes: { from: '2020-01-01', part: 'morning' } },
    'in_the_past',
    ['wishes', 'from'],
  ],
])('%s: the place is named and nothing is kept', async (_what, changes, code, path) => {
  const citizen = await resident(world);
  const got = await register(citizen, changes);
  expect([got.code, said(got)]).toEqual(['invalid_input', { issues: [{ code, path }] }]);
  const kept = await world.database.db
    .selectFrom('consent')
    .select('id')
    .where('person', '=', citizen.person)
    .execute();
  expect(kept).toEqual([]);
});

test('who never said who they are is asked for that first', async () => {
  expect(said(await register(await world.citizen()))).toEqual({
    issues: [{ code: 'required', path: ['person'] }],
  });
});

describe('for whom a program is', () => {
  const relative = async (bornOn: string) => {
    const parent = await resident(world);
    const added = await world.call(
      'people',
      'add',
      { details: details({ name: 'Nguyễn Thị Bé', bornOn }), relationship: 'child' },
      parent,
    );
    return { parent, child: added.value.id };
  };
  const forChild = { program: 'open-prog' };

  test('a child is registered by a parent, and not by itself', async () => {
    const { parent, child } = await relative('2025-06-01');
    expect((await register(parent, forChild, child)).status).toBe(200);
    const alone = await resident(world, { bornOn: '2025-06-01' });
    expect(said(await register(alone, forChild))).toEqual({
      issues: [{ code: 'guardian_needed', path: ['person'] }],
    });
  });

  test.each([
    ['too young', '2026-06-01', 'too-young'],
    ['too old', '2020-06-01', 'too-old'],
    ['surely old enough only at the end of the year', '2026', 'too-young'],
  ])('who is %s is told so', async (_what, bornOn, because) => {
    const { parent, child } = await relative(bornOn);
    const got = await register(parent, forChild, child);
    expect([got.code, said(got)]).toEqual(['not_for_person', { because }]);
  });

  test('who got every dose is told so, and a step of its own age counts', async () => {
    const { parent, child } = await relative('2025-08-01');
    await recordedDose(world, child, { program: 'open-prog', vaccine: 'vax-c' });
    expect(said(await register(parent, forChild, child))).toEqual({ because: 'too-young' });
    const older = await relative('2024-01-01');
    await recordedDose(world, older.child, { program: 'open-prog', vaccine: 'vax-c' });
    await recordedDose(world, older.child, { program: 'open-prog', vaccine: 'vax-c', ordinal: 2 });
    expect(said(await register(older.parent, forChild, older.child))).toEqual({ because: 'complete' });
    expect((await mine(older.parent)).due).toMatchObject([
      { person: older.child, state: 'complete', given: 2 },
    ]);
  });

  test('what is due next is shown with its days, by product', async () => {
    const citizen = await resident(world);
    await recordedDose(world, citizen.person, { givenOn: '2026-11-20' });
    expect((await mine(citizen)).due).toEqual([
      {
        person: citizen.person,
        program: { id: 'prog', name: { vi: 'Chiến dịch', en: 'Chiến dịch' } },
        given: 1,
        state: 'due',
        type: 'basic',
        ordinal: 2,
        choices: [{ vaccine: 'VAX-A', earliest: '2026-12-11', recommended: '2026-12-18' }],
      },
    ]);
  });

  test('nobody is registered by a stranger, nor for a program that is none', async () => {
    const [one, other] = [await resident(world), await resident(world)];
    expect((await register(one, {}, other.person)).code).toBe('not_found');
    expect((await register(one, { program: 'nothing' })).code).toBe('not_found');
  });
});

test('of forty who register one person at once one does', async () => {
  const citizen = await resident(world);
  const got = await Promise.all(Array.from({ length: 40 }, () => register(citizen)));
  expect(got.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(got.flatMap(({ code }) => code ?? []))).toEqual(new Set(['registered_already']));
  const evidence = await world.database.db
    .selectFrom('consent')
    .select('id')
    .where('person', '=', citizen.person)
    .execute();
  expect(evidence).toHaveLength(1);
});

test('a registration is withdrawn by its household only, and may be made again', async () => {
  const [citizen, stranger] = [await registrant(world), await resident(world)];
  const withdraw = (as: { token: string }) =>
    world.call('registrations', 'withdraw', { registration: citizen.registration }, as);
  expect((await withdraw(stranger)).code).toBe('not_found');
  expect((await withdraw(citizen)).status).toBe(200);
  expect((await withdraw(citizen)).code).toBe('wrong_state');
  expect((await register(citizen)).status).toBe(200);
  expect((await mine(citizen)).registrations.map(({ state }) => state)).toEqual(['waiting', 'withdrawn']);
});

test('who moves is registered where they live now', async () => {
  const citizen = await registrant(world);
  const address = { area: { code: '11254', edition: '2026-04-30' as const } };
  await world.call('people', 'save', { person: citizen.person, details: details({ address }) }, citizen);
  const { token } = await world.staff('official', { area: '11239' });
  const got = await world.call('registrations', 'show', { registration: citizen.registration }, { token });
  expect(got.code).toBe('not_found');
});
