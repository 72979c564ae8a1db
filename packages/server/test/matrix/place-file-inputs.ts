import { randomUUID } from 'node:crypto';
import { areaOf } from './marks';
import type { Caller, Scene } from './scene';
import { type Ask, type Whose, sideOf } from './whose';

/** A file of the caller, or of somebody else of a side. */
const fileOf = (scene: Scene, caller: Caller, whose: Whose, madePlace?: string) => {
  const side = sideOf(whose);
  const owner = whose === 'own' ? (caller.userId ?? scene.members.own.id) : scene.members[side].id;
  return scene.seeds.placeFile(side, owner, madePlace);
};

const fresh =
  (more: Record<string, unknown> = {}): Ask =>
  async (...asked) => ({ file: await fileOf(...asked), ...more });

/** Calls of files of places. */
export const placeFileInputs: Record<string, Ask> = {
  'placeFiles.choices': () => ({}),
  'placeFiles.template': () => ({}),
  'placeFiles.upload': (_scene, _caller, whose) => ({
    area: areaOf[whose === 'own' ? 'own' : 'far'].area,
    file: new Blob([`Tên địa điểm,Loại,Địa chỉ\nChợ ${randomUUID()},Chợ,Khu 1\n`]),
  }),
  'placeFiles.list': async (scene, caller, whose) => {
    await fileOf(scene, caller, whose);
    await scene.seeds.placeFile('far', scene.members.far.id);
    return { limit: 100 };
  },
  'placeFiles.show': fresh(),
  'placeFiles.rows': fresh(),
  'placeFiles.problems': fresh(),
  'placeFiles.commit': fresh({ new: 1 }),
  'placeFiles.cancel': fresh(),
  'placeFiles.posters': async (scene, caller, whose) => {
    const { id } = await scene.seeds.place(sideOf(whose));
    return { file: await fileOf(scene, caller, whose, id), part: 1 };
  },
};
