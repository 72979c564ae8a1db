import { instantPlus } from '@binhan/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { details } from '../../test/given';
import { ok } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

/** A shift of two volunteers at a session, from an hour on for four hours. */
async function aShift(count = 2) {
  const { place, session } = await openSession(world, { inHours: 2 });
  const manager = { token: (await world.staff('place-manager', { place })).token };
  const from = instantPlus(world.now(), 1);
  const made = ok(
    await world.call('shifts', 'make', { place, session, from, until: instantPlus(from, 4), count }, manager),
  );
  return { place, session, manager, shift: made.shift.id, codes: made.codes.map(({ code }) => code) };
}

const signIn = (code: string) =>
  world.call('logins', 'signInShift', { code }, { address: crypto.randomUUID() });
const enter = (as: { token: string }, name = 'Lê Thị Mẫu', more: { bornOn?: string } = {}) =>
  world.call(
    'shifts',
    'enter',
    { details: details({ name, identifiers: [], ...more }), reason: 'own-wish' },
    as,
  );
const mine = async (as: { token: string }) => ok(await world.call('shifts', 'entries', {}, as)).items;

test('a code opens its account from half an hour before the shift until its end, and nothing afterwards', async () => {
  const { codes } = await aShift();
  const [code = '', other = ''] = codes;
  expect((await signIn(code)).code).toBe('sign_in_not_accepted');
  world.wait(0.6);
  // Read aloud and typed by hand, it is the same code.
  const { token, caller } = ok(await signIn(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `));
  expect(caller).toMatchObject({ who: 'staff', grants: [{ role: 'volunteer' }] });
  expect(ok(await world.call('shifts', 'mine', {}, { token }))).toMatchObject({ number: 1, entries: 0 });
  ok(await enter({ token }));
  world.wait(4.5);
  const late = await enter({ token }, 'Trần Văn Muộn');
  expect([late.status, late.code]).toEqual([401, 'unauthenticated']);
  expect((await signIn(other)).code).toBe('sign_in_not_accepted');
});

test('volunteers enter and see their own, in numbers that follow one another, and no list of anybody else', async () => {
  const { codes, place, session, manager } = await aShift();
  world.wait(1);
  const [first, second] = await Promise.all(
    codes.map(async (code) => ({ token: ok(await signIn(code)).token })),
  );
  if (first === undefined || second === undefined) throw new Error('two accounts');
  const one = ok(await enter(first, 'Phạm Thị Nhất'));
  const two = ok(await enter(second, 'Phạm Thị Nhì', { bornOn: '1961' }));
  expect(two.queueNumber).toBe(one.queueNumber + 1);
  expect((await mine(first)).map(({ name }) => name)).toEqual(['Phạm Thị Nhất']);
  expect((await mine(second)).map(({ name, bornOn }) => [name, bornOn])).toEqual([['Phạm Thị Nhì', '1961']]);
  for (const [resource, action, input] of [
    ['bookings', 'atDesk', { place, session }],
    ['sessions', 'atSite', { place }],
    ['tubes', 'atSite', { place }],
    ['declarations', 'search', {}],
    ['shifts', 'list', { place }],
  ] as const)
    expect((await world.send(`${resource}.${action}`, input, first)).status).toBe(404);
  const foreign = await world.call('shifts', 'withdraw', { entry: two.id }, first);
  expect([foreign.status, foreign.code]).toEqual([404, 'not_found']);
  const listed = ok(await world.call('shifts', 'list', { place }, manager)).items;
  expect(listed).toMatchObject([{ accounts: 2, signedIn: 2, entries: 2, ended: false }]);
});

test('an entry can be taken back while the person waits, and stays in the list as such', async () => {
  const { codes, place, session, manager } = await aShift(1);
  world.wait(1);
  const as = { token: ok(await signIn(codes[0] ?? '')).token };
  const { id: entry } = ok(await enter(as));
  expect(ok(await world.call('shifts', 'withdraw', { entry }, as))).toMatchObject({ withdrawn: true });
  expect((await world.call('shifts', 'withdraw', { entry }, as)).code).toBe('wrong_state');
  expect(await mine(as)).toMatchObject([{ id: entry, withdrawn: true }]);
  const { id: served } = ok(await enter(as, 'Người Đã Lấy Mẫu'));
  ok(await world.call('bookings', 'serve', { place, session, booking: served }, manager));
  expect((await world.call('shifts', 'withdraw', { entry: served }, as)).code).toBe('wrong_state');
});

test('a number of somebody with another name gives neither their name nor their seat', async () => {
  const { codes, place, session, manager } = await aShift(1);
  world.wait(1);
  const as = { token: ok(await signIn(codes[0] ?? '')).token };
  const identifiers = [{ kind: 'citizen-number', value: '030095000777', assurance: 'declared' } as const];
  const known = details({ name: 'Đặng Thị Có Sẵn', identifiers });
  const desk = { place, session, details: known, reason: 'own-wish' };
  ok(await world.call('bookings', 'walkIn', desk, manager));
  const typed = details({ name: 'Lê Văn Khác', identifiers });
  const got = await world.call('shifts', 'enter', { details: typed, reason: 'own-wish' }, as);
  expect([got.status, got.text.includes('number_of_another'), got.text.includes('Sẵn')]).toEqual([
    422,
    true,
    false,
  ]);
  const same = details({ name: 'DANG THI CO SAN', identifiers });
  const again = await world.call('shifts', 'enter', { details: same, reason: 'own-wish' }, as);
  expect(again.code).toBe('booked_already');
});

test('nobody enters before the day of the session', async () => {
  const { place, session } = await openSession(world, { inHours: 24 });
  const manager = { token: (await world.staff('place-manager', { place })).token };
  const [from, until] = [world.now(), instantPlus(world.now(), 4)];
  const made = ok(await world.call('shifts', 'make', { place, session, from, until, count: 1 }, manager));
  const as = { token: ok(await signIn(made.codes[0]?.code ?? '')).token };
  expect((await enter(as)).code).toBe('too_early');
});

test('the account of a shift may what the shift gives, whatever else somebody grants it', async () => {
  const { codes, place } = await aShift(1);
  world.wait(1);
  const { token } = ok(await signIn(codes[0] ?? ''));
  const { userId } = await world.database.db
    .selectFrom('shiftAccount')
    .innerJoin('shift', 'shift.id', 'shiftAccount.shift')
    .select('userId')
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  await world.database.db
    .insertInto('accessGrant')
    .values({
      id: crypto.randomUUID(),
      userId,
      role: 'place-manager',
      area: null,
      place,
      validFrom: '2026-01-01',
      validUntil: null,
      givenBy: null,
      createdAt: world.now(),
    })
    .execute();
  expect((await world.call('sessions', 'atSite', { place }, { token })).status).toBe(404);
  expect((await world.call('shifts', 'mine', {}, { token })).status).toBe(200);
});

test('a code used on another device ends the first; ending the shift ends all', async () => {
  const { codes, place, shift, manager } = await aShift();
  world.wait(1);
  const [code = '', other = ''] = codes;
  const first = { token: ok(await signIn(code)).token };
  const second = { token: ok(await signIn(code)).token };
  expect((await enter(first)).status).toBe(401);
  ok(await enter(second));
  ok(await world.call('shifts', 'end', { place, shift }, manager));
  expect((await enter(second)).status).toBe(401);
  expect((await signIn(other)).code).toBe('sign_in_not_accepted');
  expect(ok(await world.call('shifts', 'list', { place }, manager)).items[0]).toMatchObject({ ended: true });
});

test('accounts of a shift are nobody’s to manage, and no code is in the store', async () => {
  const { codes, place } = await aShift(1);
  const administrator = { token: (await world.staff('administrator', { area: '31' })).token };
  const found = ok(
    await world.call('staff', 'search', { text: 'Tình nguyện viên', limit: 100 }, administrator),
  );
  expect(found.items).toEqual([]);
  const { userId } = await world.database.db
    .selectFrom('shiftAccount')
    .innerJoin('shift', 'shift.id', 'shiftAccount.shift')
    .select('userId')
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  expect((await world.call('staff', 'reset', { member: userId }, administrator)).status).toBe(404);
  const rows = await world.database.db.selectFrom('shiftAccount').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(codes[0]);
});

test.each([
  [1, 18],
  [2, 1],
])('a shift from %s until %s hours from now is refused with its place', async (from, until) => {
  const { place, session } = await openSession(world, { inHours: 2 });
  const manager = { token: (await world.staff('place-manager', { place })).token };
  const [begin, end] = [instantPlus(world.now(), from), instantPlus(world.now(), until)];
  const made = await world.call(
    'shifts',
    'make',
    { place, session, from: begin, until: end, count: 1 },
    manager,
  );
  expect([made.status, made.code]).toEqual([422, 'invalid_input']);
});

test('the accounts of a shift are erased ninety days after it', async () => {
  const { shift } = await aShift(2);
  const left = () =>
    world.database.db
      .selectFrom('shiftAccount')
      .innerJoin('loginUser', 'loginUser.id', 'userId')
      .select('userId')
      .where('shift', '=', shift)
      .execute();
  world.wait(89 * 24);
  await world.server.run('retention');
  expect(await left()).toHaveLength(2);
  world.wait(3 * 24);
  await world.server.run('retention');
  expect(await left()).toEqual([]);
  const grants = await world.database.db
    .selectFrom('accessGrant')
    .select('id')
    .where('endsAt', '<', new Date(world.now()))
    .execute();
  expect(grants).toEqual([]);
});
