import { createHash } from 'node:crypto';
import { readRevocationList, readTrustList } from '@binhan/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GateScene, declaredVisitor, standAtGate } from '../../test/gate';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let here: GateScene;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await standAtGate(world);
});

const pack = (more: object = {}, token = here.guard) =>
  world.call(
    'gates',
    'pack',
    { place: here.place, gate: here.gate, name: 'Máy cổng chính', ...more },
    { token },
  );

/** Puts somebody into quarantine from today for a week. */
async function apart(person: string, kind: 'home' | 'self-monitoring' = 'home') {
  await world.database.db
    .insertInto('quarantine')
    .values({
      id: crypto.randomUUID(),
      person,
      contact: null,
      kind,
      state: 'ordered',
      beginsOn: '2026-11-23',
      endsOn: '2026-11-30',
      rule: 'apart',
      source: 'test',
      whereabouts: null,
      area: '11239',
      province: '31',
      orderedAt: world.now(),
      orderedBy: null,
      changedAt: world.now(),
    })
    .execute();
}

describe('what a device takes along', () => {
  test('rules, keys, signed lists and the blocked, without a name or a number', async () => {
    const visitor = await declaredVisitor(world);
    const [blocked, watched] = [await declaredVisitor(world), await declaredVisitor(world)];
    await apart(blocked.person);
    await apart(watched.person, 'self-monitoring');
    const { value, text } = await pack();
    expect(value).toMatchObject({
      placeName: 'Chợ Thanh Miện',
      gateName: 'Cổng chính',
      open: true,
      rules: { source: 'test', body: { rules: expect.any(Array) } },
      asked: { diseases: [], tests: [] },
      keys: [expect.objectContaining({ kty: 'EC' })],
    });
    const { salt, codes } = value.blocked;
    const known = (code: string) =>
      codes.includes(createHash('sha256').update(`${salt}:${code}`).digest('hex').slice(0, 8));
    expect([known(blocked.person), known(visitor.person), known(watched.person)]).toEqual([
      true,
      false,
      false,
    ]);
    // Another salt each time: two packs cannot be compared.
    expect((await pack()).value.blocked.codes).not.toEqual(codes);
    for (const secret of ['Phạm Văn Khách', blocked.person, visitor.person, '"d":'])
      expect(text).not.toContain(secret);
    const lists = value.certificates;
    if (lists === undefined) throw new Error('no lists');
    const options = { anchors: [lists.anchor], at: new Date(world.now()) };
    expect((await readTrustList(lists.trust, options)).refused).toBeUndefined();
    expect((await readRevocationList(lists.revocations, options)).refused).toBeUndefined();
  });

  test('what the rules of the place ask about comes with its names and codes', async () => {
    const { db } = world.database;
    await db.updateTable('place').set({ kind: 'checkpoint' }).where('id', '=', here.place).execute();
    expect((await pack()).value.asked).toMatchObject({
      diseases: [],
      tests: [{ id: 'pcr', name: expect.any(Object), clear: ['negative'] }],
    });
  });

  test('a place and gate of somebody else give the answer of unknown ones', async () => {
    const other = await standAtGate(world);
    expect((await pack({ place: other.place, gate: other.gate })).code).toBe('not_found');
    expect((await pack({ gate: other.gate })).code).toBe('not_found');
  });
});

describe('case 40: a lost device', () => {
  test('is stopped by the manager: its login ends, it gets nothing more, and says when it emptied itself', async () => {
    const manager = await world.staff('place-manager', { place: here.place });
    const { value } = await pack();
    const listed = async () =>
      (await world.call('gates', 'devices', { place: here.place }, manager)).value.devices;
    expect(await listed()).toMatchObject([{ id: value.device, name: 'Máy cổng chính', gate: 'Cổng chính' }]);
    const check = (token = here.guard) => world.call('gates', 'check', { device: value.device }, { token });
    expect((await check()).value).toEqual({ stopped: false });
    const stranger = await world.staff('place-manager', { place: (await standAtGate(world)).place });
    const stop = (as: { token: string }) => world.call('gates', 'stop', { device: value.device }, as);
    expect((await stop(stranger)).code).toBe('not_found');
    expect((await stop(manager)).value.stoppedAt).toBe(world.now());
    expect((await stop(manager)).code).toBe('wrong_state');
    expect((await pack({ device: value.device })).code).toBe('unauthenticated');
    // Its login is gone and it asks all the same: only so can it empty itself.
    const met = (more: object = {}) => world.call('gates', 'check', { device: value.device, ...more });
    expect((await met()).value).toEqual({ stopped: true });
    expect(await listed()).toMatchObject([{ stoppedAt: world.now() }]);
    expect((await met({ wiped: true })).value).toEqual({ stopped: true });
    expect(await listed()).toMatchObject([{ wipedAt: world.now() }]);
  });

  test('a device of another account is nobody’s', async () => {
    const { value } = await pack();
    const { token } = await world.staff('guard', { place: here.place });
    expect((await pack({ device: value.device }, token)).code).toBe('device_stopped');
    expect((await world.call('gates', 'check', { device: crypto.randomUUID() }, { token })).code).toBe(
      'not_found',
    );
    expect((await pack({ device: value.device })).value.device).toBe(value.device);
  });
});
