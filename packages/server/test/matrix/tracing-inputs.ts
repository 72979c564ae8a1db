import { personDetails } from './people-seeds';
import type { Caller, Scene } from './scene';
import { type Ask, type Whose, areaOfWhose, person, self, sideOf } from './whose';

const note = 'Đã gọi điện hỏi lại hai lần';
const dates = { reportedOn: '2026-11-23' };

/** A new case of a side, confirmed by a result where it is to be warned about. */
async function tracedCase({ seeds }: Scene, whose: Whose) {
  const side = sideOf(whose);
  return seeds.tracedCase(side, (await seeds.person(side)).id);
}

/** A new contact of a side, of a new case. */
async function contact(scene: Scene, whose: Whose, state: 'new' | 'in-follow-up' = 'new') {
  const { seeds } = scene;
  const side = sideOf(whose);
  const [from, to] = [await seeds.person(side), await seeds.person(side)];
  return seeds.contact(side, await seeds.tracedCase(side, from.id), from.id, to.id, state);
}

async function warning(scene: Scene, whose: Whose) {
  const { seeds, places } = scene;
  const side = sideOf(whose);
  const told = { person: (await seeds.person(side)).id, place: places[side].id };
  return seeds.warning(side, await tracedCase(scene, whose), told);
}

/** A device of the caller's account at the caller's place, or of somebody else at another. */
async function device({ seeds, places, members }: Scene, caller: Caller, whose: Whose) {
  const side = sideOf(whose);
  const own = whose === 'own';
  const place = own ? (caller.place ?? places.own) : places[side];
  return seeds.device(side, place, own ? (caller.userId ?? members.own.id) : members[side].id);
}

/** Calls of entry control and tracing. */
export const tracingInputs: Record<string, Ask> = {
  'gates.pack': ({ places }, caller, whose) => {
    const { id: place, gate } = whose === 'own' ? (caller.place ?? places.own) : places[sideOf(whose)];
    return { place, gate, name: 'Máy cổng' };
  },
  'gates.check': async (scene, caller, whose) => ({ device: await device(scene, caller, whose) }),
  'gates.devices': ({ places }, caller, whose) => ({
    place: (whose === 'own' ? (caller.place ?? places.own) : places[sideOf(whose)]).id,
  }),
  'gates.stop': async (scene, caller, whose) => {
    const side = sideOf(whose);
    const { seeds, places, members } = scene;
    const place = whose === 'own' ? (caller.place ?? places.own) : places[side];
    // Of another account than the caller's: whoever stops their own device ends their own login.
    return { device: await seeds.device(side, place, members[side].id) };
  },
  'cases.diseases': () => ({}),
  'cases.search': () => ({ limit: 100 }),
  'cases.show': ({ traced }, _caller, whose) => ({ case: traced[sideOf(whose)] }),
  'cases.open': (_scene, _caller, whose) => ({
    details: personDetails('Ca Mới Mở', sideOf(whose)),
    disease: 'sample',
    class: 'suspected',
    dates,
    note,
  }),
  'cases.change': async (scene, _caller, whose) => ({
    case: await tracedCase(scene, whose),
    class: 'confirmed',
    dates,
  }),
  'cases.decide': async (scene, _caller, whose) => ({
    case: await tracedCase(scene, whose),
    event: 'withdraw',
    note,
  }),
  'cases.trace': async (scene, _caller, whose) => ({ case: await tracedCase(scene, whose) }),
  'cases.places': ({ traced }, _caller, whose) => ({ case: traced[sideOf(whose)] }),
  'cases.chain': ({ traced }, _caller, whose) => ({ case: traced[sideOf(whose)] }),
  'cases.curve': () => ({ disease: 'sample', by: 'onsetOn', from: '2026-11-01', to: '2026-11-23' }),
  'contacts.search': () => ({ limit: 100 }),
  'contacts.show': ({ contacts }, _caller, whose) => ({ contact: contacts[sideOf(whose)] }),
  'contacts.name': async (scene, _caller, whose) => ({
    case: await tracedCase(scene, whose),
    details: personDetails('Người Được Kể', sideOf(whose)),
    exposure: { basis: 'named', from: '2026-11-22T04:00:00.000Z', to: '2026-11-22T05:00:00.000Z' },
  }),
  'contacts.decide': async (scene, _caller, whose) => ({
    contact: await contact(scene, whose),
    event: 'follow',
  }),
  'contacts.assign': async (scene, _caller, whose) => ({ contacts: [await contact(scene, whose)], to: 'me' }),
  'contacts.say': async (scene, _caller, whose) => ({
    contact: await contact(scene, whose, 'in-follow-up'),
    answers: { signs: [] },
  }),
  'contacts.note': async (scene, _caller, whose) => ({ contact: await contact(scene, whose), note }),
  'quarantines.search': () => ({ limit: 100 }),
  'quarantines.show': async ({ seeds }, _caller, whose) => {
    const side = sideOf(whose);
    return { quarantine: await seeds.quarantine(side, (await seeds.person(side)).id, null) };
  },
  'quarantines.decide': async ({ seeds }, _caller, whose) => {
    const side = sideOf(whose);
    return {
      quarantine: await seeds.quarantine(side, (await seeds.person(side)).id, null),
      event: 'begin',
    };
  },
  'quarantines.paper': async (scene, caller, whose) => ({
    quarantine: await scene.seeds.quarantine(
      sideOf(whose),
      person(scene, caller, whose).id,
      null,
      'completed',
    ),
  }),
  'followUps.mine': () => ({}),
  'followUps.say': async (scene, caller, whose) => {
    const side = sideOf(whose);
    const { id } = person(scene, caller, whose);
    const from = await scene.seeds.person(side);
    await scene.seeds.contact(side, await scene.seeds.tracedCase(side, from.id), from.id, id, 'in-follow-up');
    return { person: id, answers: { signs: [] } };
  },
  'warnings.count': async (scene, _caller, whose) => ({ case: scene.warnable[sideOf(whose)] }),
  'warnings.draft': async (scene, _caller, whose) => ({ case: scene.warnable[sideOf(whose)] }),
  'warnings.decide': async (scene, _caller, whose) => ({
    warning: await warning(scene, whose),
    event: 'decline',
  }),
  'warnings.search': () => ({ limit: 100 }),
  'warnings.show': async (scene, _caller, whose) => ({ warning: await warning(scene, whose) }),
  'warnings.mine': () => ({}),
  'warnings.read': async (scene, caller, whose) => {
    const side = sideOf(whose);
    const { id } = self(scene, caller, whose);
    const told = { person: id, place: scene.places[side].id };
    return { warning: await scene.seeds.warning(side, await tracedCase(scene, whose), told), person: id };
  },
  'warnings.figures': () => ({}),
  'levels.published': () => ({}),
  'levels.history': (_scene, _caller, whose) => ({ area: areaOfWhose(whose) }),
  'levels.propose': () => ({ disease: 'sample' }),
  'levels.figures': (_scene, _caller, whose) => ({
    area: areaOfWhose(whose),
    asOf: '2026-11-22',
    population: 1000,
  }),
  'levels.decide': (_scene, _caller, whose) => ({
    area: areaOfWhose(whose),
    disease: 'sample',
    rank: 1,
    note,
  }),
};
