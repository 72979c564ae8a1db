import { instantPlus } from '@binhan/domain/time';
import { given } from '../given';
import { areaOf } from './marks';
import type { Caller, Scene } from './scene';
import { type Ask, type Whose, person, sideOf } from './whose';

/** A booking made for the call, in a session of its own. */
async function freshBooking(
  scene: Scene,
  caller: Caller,
  whose: Whose,
  state: 'held' | 'booked' | 'arrived' = 'booked',
  inHours = 24,
) {
  const side = sideOf(whose);
  const session = await scene.seeds.session(side, scene.places[side], { inHours });
  const booking = await scene.seeds.booking(side, person(scene, caller, whose).id, session, state);
  return { place: scene.places[side].id, session, booking };
}

async function deskBooking(scene: Scene, caller: Caller, whose: Whose, state: 'booked' | 'arrived') {
  const { place, session, booking } = await freshBooking(scene, caller, whose, state, 1);
  return { place, session: session.id, booking };
}

/** Calls of sessions and bookings. */
export const bookingInputs: Record<string, Ask> = {
  'sessions.find': (_scene, _caller, whose) => ({ area: areaOf[sideOf(whose)].area, limit: 100 }),
  'sessions.show': ({ sessions }, _caller, whose) => ({ session: sessions[sideOf(whose)].id }),
  'sessions.plan': ({ places, world }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    offer: 'pcr',
    from: instantPlus(world.now(), 24),
    until: instantPlus(world.now(), 25),
    minutes: 30,
    capacity: 10,
    walkInShare: 0,
    overBooking: 0,
  }),
  async 'sessions.change'({ places, seeds }, _caller, whose) {
    const side = sideOf(whose);
    const { id } = await seeds.session(side, places[side], { state: 'draft' });
    return { place: places[side].id, session: id, event: 'open' };
  },
  'sessions.atSite': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id, limit: 100 }),

  'sessions.sites': () => ({ limit: 100 }),
  'sessions.choices': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id }),

  'bookings.reasons': () => ({}),
  async 'bookings.hold'(scene, caller, whose) {
    const side = sideOf(whose);
    const { slot } = await scene.seeds.session(side, scene.places[side]);
    return { slot, person: person(scene, caller, whose).id };
  },
  async 'bookings.book'(scene, caller, whose) {
    const { booking } = await freshBooking(scene, caller, whose, 'held');
    return { booking, reason: 'own-wish' };
  },
  async 'bookings.move'(scene, caller, whose) {
    const { booking, session } = await freshBooking(scene, caller, whose);
    const side = sideOf(whose);
    const { slot } = await scene.seeds.session(side, scene.places[side], { offer: session.offer });
    return { booking, slot };
  },
  'bookings.cancel': async (scene, caller, whose) => ({
    booking: (await freshBooking(scene, caller, whose)).booking,
  }),
  'bookings.mine': () => ({ limit: 100 }),
  async 'bookings.calendar'({ seeds, people }, { acts, former }, whose) {
    const owner = whose === 'former' ? former?.id : whose === 'own' ? acts[0]?.id : people[whose].id;
    const mark = seeds.marks.find((one) => one.kind === 'booking' && one.owner === (owner ?? people.own.id));
    return { booking: mark?.text };
  },
  async 'bookings.standBy'(scene, caller, whose) {
    const side = sideOf(whose);
    const { id } = await scene.seeds.session(side, scene.places[side], { seats: 0 });
    return { session: id, person: person(scene, caller, whose).id };
  },
  'bookings.waiting': () => ({}),
  async 'bookings.leaveStandBy'(scene, caller, whose) {
    const side = sideOf(whose);
    const { id } = await scene.seeds.session(side, scene.places[side], { seats: 0 });
    const { id: waits } = person(scene, caller, whose);
    await scene.seeds.standBy(waits, id);
    return { session: id, person: waits };
  },
  'bookings.atDesk': ({ places, sessions }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    session: sessions[sideOf(whose)].id,
    limit: 100,
  }),
  'bookings.queue': ({ places, sessions }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    session: sessions[sideOf(whose)].id,
  }),
  'bookings.arrive': (scene, caller, whose) => deskBooking(scene, caller, whose, 'booked'),
  async 'bookings.walkIn'({ seeds, places }, _caller, whose) {
    const side = sideOf(whose);
    const { id } = await seeds.session(side, places[side], { inHours: 1 });
    return { place: places[side].id, session: id, details: given().details, reason: 'own-wish' };
  },
  'bookings.serve': (scene, caller, whose) => deskBooking(scene, caller, whose, 'arrived'),
};
