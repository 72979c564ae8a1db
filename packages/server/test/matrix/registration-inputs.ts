import { registration } from '../registrations';
import { personDetails } from './people-seeds';
import type { Caller, Scene } from './scene';
import { type Ask, type Whose, areaOfWhose, person, sideOf } from './whose';

async function fresh(scene: Scene, caller: Caller, whose: Whose) {
  const { id } = person(scene, caller, whose);
  return { registration: await scene.seeds.registration(sideOf(whose), id) };
}

/** A session that gives doses, and somebody who waits for one. */
async function inviting({ seeds, places }: Scene, whose: Whose) {
  const side = sideOf(whose);
  const { id } = await seeds.session(side, places[side], { offer: 'prog' });
  await seeds.registration(side, (await seeds.person(side)).id, 'prog');
  return { place: places[side].id, session: id, count: 1 };
}

/** Calls of programs and registrations. */
export const registrationInputs: Record<string, Ask> = {
  'programs.find': (_scene, _caller, whose) => ({ area: areaOfWhose(whose) }),
  'registrations.register': (scene, caller, whose) => ({
    ...registration(),
    person: person(scene, caller, whose).id,
  }),
  'registrations.mine': () => ({}),
  'registrations.withdraw': fresh,
  'registrations.enter': (_scene, _caller, whose) => ({
    ...registration(),
    // A neighbour is one of the own area.
    details: personDetails('Lê Thị Mới', whose === 'own' ? 'own' : 'far'),
  }),
  'registrations.entries': () => ({ limit: 100 }),
  'registrations.search': () => ({ limit: 100 }),
  'registrations.show': ({ seeds, people }, _caller, whose) => ({
    registration: seeds.marks.find(
      ({ kind, owner }) => kind === 'registration' && owner === people[sideOf(whose)].id,
    )?.text,
  }),
  'registrations.figures': () => ({}),
  'registrations.change': async (scene, caller, whose) => ({
    ...(await fresh(scene, caller, whose)),
    event: 'decline',
    note: 'Đã tiêm nơi khác',
  }),
  'registrations.preview': (scene, _caller, whose) => inviting(scene, whose),
  'registrations.invite': (scene, _caller, whose) => inviting(scene, whose),
};
