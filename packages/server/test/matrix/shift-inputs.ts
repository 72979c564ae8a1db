import { randomUUID } from 'node:crypto';
import { instantPlus } from '@binhan/domain/time';
import { given } from '../given';
import { type Ask, sideOf } from './whose';

/** Calls of shifts and of what volunteers do in them. */
export const shiftInputs: Record<string, Ask> = {
  'shifts.make': ({ places, sessions, world }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    session: sessions[sideOf(whose)].id,
    from: world.now(),
    until: instantPlus(world.now(), 4),
    count: 2,
  }),
  'shifts.list': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id, limit: 100 }),
  async 'shifts.end'({ places, sessions, seeds }, _caller, whose) {
    const side = sideOf(whose);
    return { place: places[side].id, shift: await seeds.shift(side, places[side].id, sessions[side].id) };
  },
  'shifts.mine': () => ({}),
  'shifts.enter': async ({ world, sessions }) => {
    // The shift is at a session of today.
    await world.database.db
      .updateTable('session')
      .set({ heldOn: world.now().slice(0, 10) })
      .where('id', '=', sessions.own.id)
      .execute();
    return { details: given().details, reason: 'own-wish' };
  },
  'shifts.entries': () => ({ limit: 100 }),
  async 'shifts.withdraw'({ seeds, sessions }, { userId }, whose) {
    const side = sideOf(whose);
    const { id } = await seeds.person(side);
    const by = whose === 'own' ? (userId ?? randomUUID()) : randomUUID();
    return { entry: await seeds.walkIn(side, id, sessions[side], by) };
  },
  async 'logins.signInShift'({ seeds, places, sessions, world }) {
    const { userId } = await world.staff('volunteer', { place: places.own.id });
    const shift = await seeds.shift('own', places.own.id, sessions.own.id);
    return { code: await seeds.onShift(shift, userId) };
  },
};
