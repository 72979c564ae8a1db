import { ApiError, createClient } from '@binhan/client';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handlers } from '../handlers';
import { people } from '../people/people';
import { type World, createWorld } from './world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
}, 120_000);
afterAll(() => world.close());

test('the demonstration world holds every account, a confirmed place and declarations with and without red flags', async () => {
  const roles = world.seeded?.accounts.map((account) => account.who) ?? [];
  expect(new Set(roles)).toEqual(
    new Set([
      'citizen',
      'place-manager',
      'guard',
      'registrar',
      'sampler',
      'technician',
      'verifier',
      'administrator',
      'official',
      'helper',
      'liaison',
      'coordinator',
      'screener',
      'vaccinator',
      'volunteer',
      'tracer',
      'auditor',
    ]),
  );
  const official = world.staff('official');
  const rows = await official.declarations.search({}).toArray({ limit: 100 });
  expect(rows.some((row) => row.redFlags.length > 0)).toBe(true);
  expect(rows.some((row) => row.redFlags.length === 0)).toBe(true);
  const visits = await official.places.visits({ place: world.seeded?.place ?? '' }).toArray({ limit: 100 });
  expect(visits.length).toBeGreaterThan(3);
});

test('the sampling site has open sessions with seats, one without, and a draft', async () => {
  const sessions = await world.client().sessions.find({ area: '11239' }).toArray({ limit: 100 });
  expect(sessions.map(({ free }) => free > 0).toSorted()).toEqual([false, true, true, true, true, true]);
  const place = world.seeded?.site ?? '';
  const atSite = await world.staff('registrar').sessions.atSite({ place }).toArray({ limit: 100 });
  expect(atSite.map(({ state }) => state).toSorted()).toEqual(['draft', 'open', 'open', 'open', 'open']);
});

test('the laboratory has a tube that waits, and the citizen a result and a test without one', async () => {
  const place = world.seeded?.laboratory ?? '';
  const waiting = await world.staff('technician').laboratory.worklist({ place }).toArray({ limit: 100 });
  expect(waiting.map(({ code, state }) => `${code} ${state}`)).toEqual([
    'DEMO-0001 tested',
    'DEMO-0002 received',
  ]);
  const me = await world.citizen(people.citizen.phone);
  const own = createClient({
    baseUrl: world.origin,
    token: me.token,
    fetch: (request) => world.fetch(request),
  });
  const results = await own.results.mine({}).toArray({ limit: 100 });
  expect(results.map(({ stage, result }) => [stage, result?.outcome.id])).toEqual([
    ['at-laboratory', undefined],
    ['ready', 'negative'],
  ]);
});

test('msw hands every request to the world, through a plain client', async () => {
  const mock = setupServer(...handlers(world));
  mock.listen({ onUnhandledFrame: 'error' });
  try {
    const site = await createClient({ baseUrl: world.origin }).site.show({});
    expect(site.name).toBe('Hải Phòng');
  } finally {
    mock.close();
  }
});

test('an answer that is lost is asked for again, and the write is done once', async () => {
  const client = createClient({ baseUrl: world.origin, fetch: (request) => world.fetch(request) });
  const { token } = await world.citizen('+84901999999');
  const me = createClient({ baseUrl: world.origin, token, fetch: (request) => world.fetch(request) });
  world.switches.loseAnswers = 1;
  await me.people.add({ details: people.grandmother.details, relationship: 'parent' });
  expect((await me.people.mine({})).people).toHaveLength(2);
  world.switches.status = 503;
  const failed = await client.site.show({}, { timeout: 50 }).safe();
  world.switches.status = undefined;
  expect('error' in failed).toBe(true);
});

test('refusals are typed errors', async () => {
  const got = await world.client().people.mine({}).safe();
  expect('error' in got && got.error instanceof ApiError && got.error.is('unauthenticated')).toBe(true);
});
