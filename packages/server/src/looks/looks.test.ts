import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { given } from '../../test/given';
import { ok } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';

const BUDGET = 20;
const area = '11239';
let world: TestServer;
beforeEach(async () => {
  world = await startServer({ looks: { points: BUDGET, seconds: 3600 } });
});
afterEach(() => world.close());

/** Declarations of people without a red flag, by their ids. */
async function declared(count: number, symptoms: string[] = []): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const input = given();
    const answers = { ...input.answers, symptoms };
    ids.push(ok(await world.call('declarations', 'make', { ...input, answers })).receipt.id);
  }
  return ids;
}
const official = () => world.staff('official', { area });
const administrator = () => world.staff('administrator', { area: '31' });
const show = (token: string, declaration: string, address?: string) =>
  world.call(
    'declarations',
    'show',
    { declaration },
    { token, ...(address === undefined ? {} : { address }) },
  );
const stops = async (token: string) => ok(await world.call('staff', 'stops', {}, { token })).items;
const mails = () =>
  world.database.db
    .selectFrom('outboxMessage')
    .select(['recipient', 'text'])
    .where('channel', '=', 'email')
    .execute();

describe('case 36: an insider who goes through people', () => {
  test('is stopped by itself, whoever answers for the account is told at once, and only another lets it go on', async () => {
    const [own] = await declared(1);
    const boss = await administrator();
    const clerk = await official();
    const statuses: number[] = [];
    for (let look = 0; look < 200; look += 1) statuses.push((await show(clerk.token, own ?? '')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(BUDGET + 1);
    expect(new Set(statuses.slice(BUDGET + 1))).toEqual(new Set([403]));
    expect((await show(clerk.token, own ?? '')).code).toBe('looks_stopped');

    const [stop, ...more] = await stops(boss.token);
    expect(more).toEqual([]);
    expect(stop).toMatchObject({ member: { id: clerk.userId }, looks: BUDGET + 1 });
    const told = await mails();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(/tạm dừng tra cứu[\s\S]*\/admin\/people\/stops/);
    const audited = await world.database.db
      .selectFrom('auditRow')
      .select(['subject', 'area', 'at'])
      .where('action', '=', 'looks.stopped')
      .execute();
    expect(audited).toMatchObject([{ subject: clerk.userId, area }]);

    const note = 'Đang rà soát danh sách F1';
    const lift = (token: string) =>
      world.call('staff', 'liftStop', { stop: stop?.id ?? '', note }, { token });
    expect((await lift(clerk.token)).code).toBe('not_found');
    expect((await lift((await world.staff('administrator', { area: '11953' })).token)).code).toBe(
      'not_found',
    );
    expect(ok(await lift(boss.token))).toMatchObject({ note });
    expect((await lift(boss.token)).code).toBe('wrong_state');
    expect((await show(clerk.token, own ?? '')).status).toBe(200);
  });

  test('hundreds at once do not slip through the count', async () => {
    const [own] = await declared(1);
    const clerk = await official();
    await Promise.all(Array.from({ length: 60 }, () => show(clerk.token, own ?? '')));
    expect((await show(clerk.token, own ?? '')).code).toBe('looks_stopped');
    expect(await world.database.db.selectFrom('lookStop').select('id').execute()).toHaveLength(1);
  });

  test('their own work goes on: red flags and what they entered', async () => {
    const [flagged] = await declared(1, ['fever']);
    const [plain] = await declared(1);
    const clerk = await official();
    for (let look = 0; look < BUDGET + 5; look += 1)
      expect((await show(clerk.token, flagged ?? '')).status).toBe(200);
    for (let look = 0; look < BUDGET + 2; look += 1) await show(clerk.token, plain ?? '');
    expect((await show(clerk.token, plain ?? '')).code).toBe('looks_stopped');
    expect((await show(clerk.token, flagged ?? '')).status).toBe(200);
    const queue = await world.call('declarations', 'search', { flagged: true }, { token: clerk.token });
    expect(queue.status).toBe(200);
    const names = await world.call('declarations', 'search', { text: 'Nguyễn' }, { token: clerk.token });
    expect(names.code).toBe('looks_stopped');
  });

  test('a page of a list counts by tens, so that pages of people are no way around', async () => {
    await declared(12);
    const clerk = await official();
    let pages = 0;
    while ((await world.call('declarations', 'search', {}, { token: clerk.token })).status === 200)
      pages += 1;
    expect(pages).toBe(BUDGET / 2 + 1);
  });

  test('whoever is refused before it was seen is not counted, and the hour begins anew', async () => {
    const [own] = await declared(1);
    const clerk = await official();
    for (let look = 0; look < 3 * BUDGET; look += 1)
      expect((await show(clerk.token, '00000000-0000-4000-8000-000000000009')).code).toBe('not_found');
    for (let look = 0; look < BUDGET; look += 1) ok(await show(clerk.token, own ?? ''));
    world.wait(1.1);
    ok(await show(clerk.token, own ?? ''));
  });

  test('a login that two people share is noticed, once a day; one who moves is not', async () => {
    const [own] = await declared(1);
    await administrator();
    const clerk = await official();
    const from = async (...addresses: string[]) => {
      for (const address of addresses) {
        ok(await show(clerk.token, own ?? '', address));
        world.wait(1 / 60);
      }
    };
    await from('10.0.0.1', '10.0.0.2', '10.0.0.3');
    expect(await mails()).toEqual([]);
    await from('10.0.0.1', '10.0.0.2', '10.0.0.1');
    const told = await mails();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('xen kẽ từ hai nơi');
    const kept = await world.database.db.selectFrom('lookerAddress').select('addressHash').execute();
    expect(JSON.stringify(kept)).not.toContain('10.0.0');
    world.wait(25);
    await world.server.run('expiry');
    expect(await world.database.db.selectFrom('lookerAddress').select('userId').execute()).toEqual([]);
  });
});
