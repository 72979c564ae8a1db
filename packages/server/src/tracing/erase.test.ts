import { afterAll, beforeAll, expect, test } from 'vitest';
import { everythingIn } from '../../test/everything';
import { somebodyNew, spread } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

test('case 35: on its day nothing says any more where somebody was, and when, in no table', async () => {
  const stays = [
    { who: 0, place: 0, from: 20, to: 22 },
    { who: 1, place: 0, from: 20, to: 22 },
  ];
  const outbreak = await spread(world, { people: 2, places: 1, stays, began: 48 });
  await world.call('cases', 'trace', { case: outbreak.case }, outbreak.official);
  const { value } = await world.call('contacts', 'search', { case: outbreak.case }, outbreak.official);
  const contact = value.items[0]?.id ?? '';
  await world.call('contacts', 'decide', { contact, event: 'follow' }, outbreak.official);
  await world.call(
    'contacts',
    'name',
    {
      case: outbreak.case,
      details: somebodyNew('Người Được Kể'),
      exposure: { basis: 'named', from: outbreak.at(30), to: outbreak.at(31), meeting: 'Ăn cùng bàn' },
    },
    outbreak.official,
  );
  const told = { vi: outbreak.at(20).slice(0, 13), place: outbreak.places[0]?.id ?? '' };
  const where = async () => {
    const text = await everythingIn(world.database);
    // The place itself is no person's; a row that has it beside a moment of the stay is.
    return text.split('\n').filter((row) => row.includes(told.vi) && /^(stay|exposure|warned)/.test(row))
      .length;
  };
  expect(await where()).toBeGreaterThan(2);
  world.wait(20 * 24);
  const shown = await world.call('contacts', 'show', { contact }, outbreak.official);
  expect(shown.value.exposures).toHaveLength(0);
  world.wait(24);
  const proof = await world.server.run('retention');
  expect(proof).toMatchObject({ stay: 2, exposure: 1 });
  expect(await where()).toBe(0);
  // The work itself, and what a person said, go on: the chain still stands.
  const chain = await world.call('cases', 'chain', { case: outbreak.case }, outbreak.official);
  expect(chain.value.edges).toHaveLength(2);
  const line = await world.database.db
    .selectFrom('auditRow')
    .select('scope')
    .where('action', '=', 'jobs.retention')
    .executeTakeFirstOrThrow();
  expect(line.scope).toContain('exposure=1');
});
