import { randomUUID } from 'node:crypto';
import type { Scene } from './scene';
import { type Ask, type Whose, sideOf } from './whose';

const organisation = ({ places }: Scene, whose: Whose) => ({ place: places[sideOf(whose)].id });
const one: Ask = (scene, _caller, whose) => ({
  ...organisation(scene, whose),
  list: scene.lists[sideOf(whose)],
});

const fresh =
  (more: Record<string, unknown>): Ask =>
  async (scene, _caller, whose) => {
    const side = sideOf(whose);
    const at = organisation(scene, whose);
    return { ...at, list: await scene.seeds.list(side, at.place, scene.sessions[side].id), ...more };
  };

/** Calls of lists of people. */
export const listInputs: Record<string, Ask> = {
  'lists.organisations': () => ({}),
  'lists.choices': (scene, _caller, whose) => organisation(scene, whose),
  'lists.template': (scene, _caller, whose) => organisation(scene, whose),
  'lists.upload': (scene, _caller, whose) => ({
    ...organisation(scene, whose),
    session: scene.sessions[sideOf(whose)].id,
    file: new Blob([`Họ và tên,Ngày sinh\nLê Thị ${randomUUID().slice(0, 4)},02/01/1990\n`]),
  }),
  'lists.list': (scene, _caller, whose) => ({ ...organisation(scene, whose), limit: 100 }),
  'lists.show': one,
  'lists.rows': one,
  'lists.problems': one,
  'lists.progress': one,
  'lists.people': one,
  'lists.slips': async (...asked) => ({ ...(await one(...asked)), part: 1 }),
  'lists.commit': fresh({ new: 1, reason: 'own-wish' }),
  'lists.cancel': fresh({}),
};
