import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GateScene, declaredVisitor, standAtGate } from '../../test/gate';
import { details } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { closeOverdueStays } from './overdue';

let world: TestServer;
let here: GateScene;

beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await standAtGate(world);
});

describe('a visitor scans the poster', () => {
  test('enters with the family and leaves', async () => {
    const visitor = await declaredVisitor(world);
    const child = await world.call(
      'people',
      'add',
      { details: details({ name: 'Phạm Thị Con', bornOn: '2020' }), relationship: 'child' },
      { token: visitor.token },
    );
    const text = await here.poster();
    const people = [visitor.person, child.value.id];
    const got = await world.call(
      'stays',
      'scanPoster',
      { text, direction: 'in', people },
      { token: visitor.token },
    );
    expect(got.value.place).toMatchObject({
      id: here.place,
      name: 'Chợ Thanh Miện',
      gate: { id: here.gate, name: 'Cổng chính' },
    });
    expect(got.value.stays).toHaveLength(2);
    expect(got.value.decision.reasons.map(({ rule }) => rule)).toEqual(['no-declaration']);
    const mine = await world.call('stays', 'mine', {}, { token: visitor.token });
    expect(mine.value.items.map((stay) => stay.placeName)).toEqual(['Chợ Thanh Miện', 'Chợ Thanh Miện']);
    await world.call('stays', 'leave', { stay: got.value.stays[0]?.id ?? '' }, { token: visitor.token });
    await world.call('stays', 'scanPoster', { text, direction: 'out', people }, { token: visitor.token });
    expect([(await here.open()).length, (await here.closed()).length]).toEqual([0, 2]);
  });

  test('cannot bring somebody else in', async () => {
    const visitor = await declaredVisitor(world);
    const stranger = await world.citizen();
    const got = await world.call(
      'stays',
      'scanPoster',
      { text: await here.poster(), direction: 'in', people: [stranger.person] },
      { token: visitor.token },
    );
    expect(got.code).toBe('not_found');
  });

  test('case 30: a true token behind another host, a forged one, a link and a closed place are refused with a reason', async () => {
    const reason = async (text: string) => {
      const got = await world.call('stays', 'readPoster', { text });
      return got.status === 200 ? 'accepted' : JSON.parse(got.text).data.reason;
    };
    expect(await reason(await here.poster())).toBe('accepted');
    expect(await reason(await here.poster('https://binhan.example.evil.example'))).toBe('foreign_origin');
    expect(await reason(await here.poster('https://bìnhan.example'))).toBe('foreign_origin');
    expect(await reason('javascript:alert(1)')).toBe('wrong_kind');
    expect(await reason('https://binhan.example/p/x.y.z')).toBe('malformed');
    expect(await reason((await here.poster()).slice(0, -4) + 'AAAA')).toBe('bad_signature');
    await world.database.db
      .updateTable('place')
      .set({ state: 'closed' })
      .where('id', '=', here.place)
      .execute();
    expect(await reason(await here.poster())).toBe('place_not_open');
  });

  test('the name shown is the registered one, whatever the poster says', async () => {
    const got = await world.call('stays', 'readPoster', { text: await here.poster() });
    expect(got.value.name).toBe('Chợ Thanh Miện');
  });
});

test('a stay nobody ends is ended after twelve hours, by the job or by the next entry', async () => {
  const visitor = await declaredVisitor(world);
  const text = await here.poster();
  await world.call(
    'stays',
    'scanPoster',
    { text, direction: 'in', people: [visitor.person] },
    { token: visitor.token },
  );
  world.wait(13);
  expect(
    await closeOverdueStays(world.server.services, world.database.db, world.now()),
  ).toBeGreaterThanOrEqual(1);
  const [stay] = await here.closed();
  expect((stay?.leftAt.getTime() ?? 0) - (stay?.enteredAt.getTime() ?? 0)).toBe(12 * 3_600_000);
  await world.call(
    'stays',
    'scanPoster',
    { text, direction: 'in', people: [visitor.person] },
    { token: visitor.token },
  );
  world.wait(13);
  await world.call(
    'stays',
    'scanPoster',
    { text, direction: 'in', people: [visitor.person] },
    { token: visitor.token },
  );
  expect([(await here.open()).length, (await here.closed()).length]).toEqual([1, 2]);
});
