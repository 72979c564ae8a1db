import type { Scene } from './scene';
import { type Ask, type Whose, sideOf } from './whose';

const note = 'Đã xem căn cước của người này';

/** A pair of two new people of a side. */
async function pair({ seeds }: Scene, whose: Whose, state: 'open' | 'merged' = 'open') {
  const side = sideOf(whose);
  return seeds.match(side, (await seeds.person(side)).id, (await seeds.person(side)).id, state);
}

/** Calls of records that may be one person's. */
export const matchInputs: Record<string, Ask> = {
  'matches.search': () => ({ limit: 100 }),
  'matches.show': ({ matches }, _caller, whose) => ({ match: matches[sideOf(whose)] }),
  'matches.decide': async (scene, _caller, whose) => ({
    match: await pair(scene, whose),
    decision: { event: 'merge', keep: 'a' },
    note,
  }),
  'matches.undo': async (scene, _caller, whose) => ({ match: await pair(scene, whose, 'merged'), note }),
};
