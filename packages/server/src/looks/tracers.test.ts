import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { spread } from '../../test/outbreak';
import { type TestServer, startServer } from '../../test/server';

const BUDGET = 12;
let world: TestServer;
beforeEach(async () => {
  world = await startServer({ looks: { points: BUDGET, seconds: 3600 } });
});
afterEach(() => world.close());

/** A case that was traced, and whom it met. */
async function traced() {
  const stays = [
    { who: 0, place: 0, from: 20, to: 22 },
    { who: 1, place: 0, from: 20, to: 22 },
  ];
  const outbreak = await spread(world, { people: 2, places: 1, stays, began: 48 });
  await world.call('cases', 'trace', { case: outbreak.case }, outbreak.official);
  const { value } = await world.call('contacts', 'search', { case: outbreak.case }, outbreak.official);
  return { ...outbreak, contact: value.items[0]?.id ?? '' };
}

/** Opens one contact again and again; gives how often it was shown. */
async function opened(contact: string, who: { token: string }): Promise<number> {
  let shown = 0;
  for (let look = 0; look < BUDGET + 5; look += 1)
    if ((await world.call('contacts', 'show', { contact }, who)).status === 200) shown += 1;
  return shown;
}

describe('case 36: a tracer who goes through people', () => {
  test('works on what waits for them or for nobody, and is stopped at what is another’s', async () => {
    const { contact } = await traced();
    const [one, other] = [
      await world.staff('tracer', { area: '11239' }),
      await world.staff('tracer', { area: '11239' }),
    ];
    expect(await opened(contact, one)).toBe(BUDGET + 5);
    await world.call('contacts', 'assign', { contacts: [contact], to: 'me' }, one);
    expect(await opened(contact, one)).toBe(BUDGET + 5);
    expect(await opened(contact, other)).toBe(BUDGET + 1);
    expect((await world.call('contacts', 'show', { contact }, other)).code).toBe('looks_stopped');
    // Their queue goes on.
    expect((await world.call('contacts', 'search', {}, other)).status).toBe(200);
  });

  test('is stopped at names that are looked for, and at cases that have ended', async () => {
    const { case: id } = await traced();
    const tracer = await world.staff('tracer', { area: '11239' });
    const named = () => world.call('cases', 'search', { text: 'Ca Bệnh' }, tracer);
    let pages = 0;
    while ((await named()).status === 200) pages += 1;
    expect(pages).toBeLessThanOrEqual(BUDGET + 1);
    expect((await world.call('cases', 'show', { case: id }, tracer)).status).toBe(200);
    await world.database.db
      .updateTable('tracedCase')
      .set({ state: 'closed', endedOn: '2026-11-23' })
      .where('id', '=', id)
      .execute();
    expect((await world.call('cases', 'show', { case: id }, tracer)).code).toBe('looks_stopped');
  });
});
