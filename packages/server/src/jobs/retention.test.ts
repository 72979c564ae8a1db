import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everythingIn } from '../../test/everything';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import type { JobName } from './jobs';

vi.setConfig({ testTimeout: 60_000 });

let world: TestServer;
beforeEach(async () => {
  world = await startServer();
});
afterEach(() => world.close());

const nightly: readonly JobName[] = ['leave', 'retention', 'expiry', 'partitions', 'seal'];
const night = async () => {
  for (const job of nightly) await world.server.run(job);
};

/** A place with a gate, its guard and an official of its area. */
async function market() {
  const manager = await world.citizen();
  const made = await world.call(
    'places',
    'register',
    { name: 'Chợ Thanh Miện', kind: 'public-place', area: '11239', address: 'Khu 1', gates: ['Cổng chính'] },
    { token: manager.token },
  );
  const place = made.value.id;
  const gate = made.value.gates[0]?.id ?? '';
  const official = await world.staff('official', { area: '11239' });
  await world.call('places', 'decide', { place, decision: 'confirm' }, { token: official.token });
  const guard = await world.staff('guard', { place });
  const scan = (text: string) =>
    world.call('stays', 'scanPerson', { place, gate, text, direction: 'in' }, { token: guard.token });
  return { place, official, scan };
}

const number = '030195123987';
const traces = ['Hồ Thị Vếtcũ', 'vetcu', 'Đường Vếtcũ', number, '977123987'];
const marked = details({
  name: 'Hồ Thị Vếtcũ',
  bornOn: '1971-03-04',
  identifiers: [{ kind: 'citizen-number', value: number, assurance: 'declared' }],
  phone: '+84977123987',
  address: { area: { code: '11239', edition: '2026-04-30' }, line: 'Đường Vếtcũ' },
});
const card = `${number}||Hồ Thị Vếtcũ|04031971|Nữ|Đường Vếtcũ|01012021`;

test('case 35: of somebody without an account nothing is left anywhere once the days are over', async () => {
  const { scan } = await market();
  expect((await world.call('declarations', 'make', given({ details: marked }))).status).toBe(200);
  const helper = await world.staff('helper', { area: '11239' });
  const typed = await world.call('declarations', 'makeForOther', given({ details: marked }), {
    token: helper.token,
  });
  expect(typed.status).toBe(200);
  expect((await scan(card)).value).toMatchObject({ identified: true });
  await world.call('drafts', 'save', { content: { name: 'Hồ Thị Vếtcũ' } });
  await world.call('logins', 'askCode', { phone: '+84977123987' });
  await night();
  const before = await everythingIn(world.database);
  for (const trace of traces) expect([trace, before.includes(trace)]).toEqual([trace, true]);

  for (let day = 0; day < 32; day += 1) {
    world.wait(24);
    await night();
  }
  const after = await everythingIn(world.database);
  for (const trace of traces) expect([trace, after.includes(trace)]).toEqual([trace, false]);
  const { db } = world.database;
  expect(await db.selectFrom('stay').select('id').execute()).toEqual([]);
  expect(await db.selectFrom('openStay').select('id').execute()).toEqual([]);
  const proofs = await db
    .selectFrom('auditRow')
    .select('scope')
    .where('action', '=', 'jobs.retention')
    .execute();
  const erased = proofs.map(({ scope }) => scope ?? '').join(' ');
  for (const proof of ['declaration=2', 'stay=1', 'outboxMessage=2'])
    expect(erased.split(' ')).toContain(proof);
});

test('on its day a record is read by nobody any more, before the night that erases it', async () => {
  const { place, official, scan } = await market();
  const { token } = await world.citizen();
  const made = await world.call('declarations', 'make', given({ details: marked }), { token });
  const own = await world.call('people', 'mine', {}, { token });
  const code = await world.call('people', 'code', { person: own.value.people[0]?.id ?? '' }, { token });
  expect((await scan(code.value.signed)).status).toBe(200);
  world.wait(13);
  await world.server.run('leave');

  const staff = { token: official.token };
  const read = async () => ({
    receipt: (await world.call('declarations', 'receipt', { token: made.value.token })).status,
    shown: (await world.call('declarations', 'show', { declaration: made.value.receipt.id }, staff)).status,
    found: (await world.call('declarations', 'search', {}, staff)).value.items.length,
    mine: (await world.call('declarations', 'mine', {}, { token })).value.items.length,
    visits: (await world.call('places', 'visits', { place }, staff)).value.items.length,
    exported: (
      await world.call('places', 'exportVisits', { place, reason: 'Truy vết ca bệnh' }, staff)
    ).text.includes('Vếtcũ'),
    stays: (await world.call('stays', 'mine', {}, { token })).value.items.length,
  });
  expect(await read()).toEqual({
    receipt: 200,
    shown: 200,
    found: 1,
    mine: 1,
    visits: 1,
    exported: true,
    stays: 1,
  });
  world.wait(22 * 24);
  expect(await read()).toMatchObject({ found: 1, visits: 0, exported: false, stays: 0 });
  world.wait(9 * 24);
  expect(await read()).toEqual({
    receipt: 404,
    shown: 404,
    found: 0,
    mine: 0,
    visits: 0,
    exported: false,
    stays: 0,
  });
  expect(await everythingIn(world.database)).toContain(made.value.receipt.id);
});
