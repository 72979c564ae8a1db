import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GateScene, declaredVisitor, standAtGate } from '../../test/gate';
import { type TestServer, startServer } from '../../test/server';
import { closeOverdueStays } from '../stays/overdue';

let world: TestServer;
let here: GateScene;
beforeAll(async () => {
  world = await startServer();
  here = await standAtGate(world);
});
afterAll(() => world.close());

test('the manager of a place sees numbers by hour, who is inside and forgotten leaves, and nobody’s name', async () => {
  const manager = await world.staff('place-manager', { place: here.place });
  const ask = async () => world.call('places', 'hours', { place: here.place }, manager);
  const [gone, stays] = [await declaredVisitor(world), await declaredVisitor(world)];
  const first = world.now();
  await here.scan(gone.code.signed);
  await here.scan(stays.code.signed);
  await here.scan(gone.code.signed, 'out');
  await world.call('places', 'setCapacity', { place: here.place, capacity: 50 }, manager);
  const begin = `${first.slice(0, 13)}:00:00.000Z`;
  world.wait(0.01);
  const { value, text } = await ask();
  expect(value).toEqual({
    hours: [{ at: begin, entered: 2, left: 1, gates: [{ gate: here.gate, entered: 2 }] }],
    inside: 1,
    capacity: 50,
    lanes: [{ gate: here.gate, entered: 2 }],
    forgotten: 0,
  });
  for (const secret of [stays.person, 'Khách']) expect(text).not.toContain(secret);

  world.wait(0.25);
  expect((await ask()).value.lanes, 'a lane is as fast as in the last quarter of an hour').toEqual([]);
  world.wait(13);
  expect((await ask()).value.inside).toBe(0);
  await closeOverdueStays(world.server.services, world.database.db, world.now());
  expect((await ask()).value).toMatchObject({ inside: 0, forgotten: 1 });
  await world.call('places', 'setCapacity', { place: here.place }, manager);
  expect((await ask()).value.capacity).toBeUndefined();
  const stranger = await world.staff('place-manager', { place: (await standAtGate(world)).place });
  expect((await world.call('places', 'hours', { place: here.place }, stranger)).code).toBe('not_found');
});

test('case 30: a stolen poster is withdrawn, and the next one of the gate works', async () => {
  const manager = await world.staff('place-manager', { place: here.place });
  const stolen = await here.poster();
  const scan = async (text: string) => {
    const got = await world.call('stays', 'readPoster', { text });
    return got.status === 200 ? got.value.id : JSON.parse(got.text).data.reason;
  };
  expect(await scan(stolen)).toBe(here.place);
  world.wait(1);
  const withdraw = { place: here.place, gate: here.gate };
  const stranger = await world.staff('place-manager', { place: (await standAtGate(world)).place });
  expect((await world.call('places', 'withdrawPoster', withdraw, stranger)).code).toBe('not_found');
  expect((await world.call('places', 'withdrawPoster', withdraw, manager)).value).toEqual({
    withdrawnAt: world.now(),
  });
  expect(await scan(stolen)).toBe('poster_withdrawn');
  expect(await scan(await here.poster())).toBe(here.place);
});
