import { signQr } from '@binhan/qr/signed';
import { instantPlus } from '@binhan/domain/time';
import { type Caller, type Scene, freshPhone } from './scene';
import { type Ask, type Whose, areaOfWhose, person, self, sideOf } from './whose';

async function freshPlace(
  { seeds }: Scene,
  caller: Caller,
  whose: Whose,
  state: 'registered' | 'confirmed' | 'closed',
) {
  const place = await seeds.place(sideOf(whose), state);
  if (whose === 'own' && caller.place !== undefined && caller.name === 'place-manager')
    await seeds.grant('own', caller.userId ?? '', caller.name, { place: place.id });
  return place;
}

/** Places, their gates and the stays at them. */
export const placeInputs: Record<string, Ask> = {
  'places.register': () => ({
    name: 'Chợ mới',
    kind: 'public-place',
    area: '11239',
    address: 'Khu 2',
    gates: ['Cổng'],
  }),
  'places.mine': () => ({}),
  'places.addGate': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id, name: 'Cổng sau' }),
  'places.close': async (scene, caller, whose) => ({
    place: (await freshPlace(scene, caller, whose, 'confirmed')).id,
  }),
  'places.reopen': async (scene, caller, whose) => ({
    place: (await freshPlace(scene, caller, whose, 'closed')).id,
  }),
  'places.hours': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id }),
  'places.setCapacity': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id, capacity: 200 }),
  'places.withdrawPoster': async (scene, caller, whose) => {
    const { id: place, gate } = await freshPlace(scene, caller, whose, 'confirmed');
    return { place, gate };
  },
  'places.guards': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id }),
  'places.addGuard': ({ places }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    phone: freshPhone(),
  }),
  async 'places.removeGuard'(scene, caller, whose) {
    const place = await freshPlace(scene, caller, whose, 'confirmed');
    const guard = await scene.seeds.login(freshPhone());
    const grant = await scene.seeds.grant(sideOf(whose), guard, 'guard', { place: place.id });
    return { place: place.id, grant };
  },
  'places.poster': ({ places }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    gate: places[sideOf(whose)].gate,
  }),
  'places.search': (_scene, _caller, whose) => ({
    limit: 100,
    ...(whose === 'own' ? {} : { area: areaOfWhose(whose) }),
  }),
  'places.show': ({ places }, _caller, whose) => ({ place: places[sideOf(whose)].id }),
  'places.decide': async (scene, caller, whose) => ({
    place: (await freshPlace(scene, caller, whose, 'registered')).id,
    decision: 'confirm',
  }),
  'places.visits': ({ places }, _caller, whose) => ({ limit: 100, place: places[sideOf(whose)].id }),
  'places.exportVisits': ({ places }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    reason: 'Truy vết ca bệnh tại chợ',
  }),

  'stays.readPoster': ({ poster }) => ({ text: poster }),
  'stays.scanPoster': (scene, caller, whose) => ({
    text: scene.poster,
    direction: 'in',
    people: [person(scene, caller, whose).id],
  }),
  async 'stays.scanPerson'(scene, caller, whose) {
    const place = whose === 'own' ? scene.places.own : scene.places[sideOf(whose)];
    const { world } = scene;
    const text = await signQr(
      {
        kind: 'own-person',
        person: self(scene, caller, 'own').id,
        issuedAt: new Date(world.now()),
        expiresAt: new Date(instantPlus(world.now(), 1)),
      },
      world.server.services.qrKeys.signing,
    );
    return { place: place.id, gate: place.gate, text, direction: 'in' };
  },
  async 'stays.leave'(scene, caller, whose) {
    const place = await scene.seeds.place(sideOf(whose));
    return { stay: await scene.seeds.stay(sideOf(whose), person(scene, caller, whose), place, true) };
  },
  'stays.mine': () => ({ limit: 100 }),
};
