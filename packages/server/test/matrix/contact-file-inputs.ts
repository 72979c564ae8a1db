import { randomUUID } from 'node:crypto';
import type { Scene } from './scene';
import { type Ask, type Whose, sideOf } from './whose';

const ofCase = ({ traced }: Scene, whose: Whose) => ({ case: traced[sideOf(whose)] });

/** A file of the case of a side. */
const fresh =
  (more: Record<string, unknown> = {}): Ask =>
  async (scene, _caller, whose) => {
    const side = sideOf(whose);
    const known = scene.people[side].id;
    return {
      ...ofCase(scene, whose),
      file: await scene.seeds.contactFile(side, scene.traced[side], known),
      ...more,
    };
  };

/** Calls of files of contacts. */
export const contactFileInputs: Record<string, Ask> = {
  'contactFiles.template': (scene, _caller, whose) => ofCase(scene, whose),
  'contactFiles.upload': (scene, _caller, whose) => ({
    ...ofCase(scene, whose),
    file: new Blob([`Họ và tên,Ngày sinh,Gặp lần cuối\nLê Thị ${randomUUID()},1990,22/11/2026\n`]),
  }),
  'contactFiles.list': async (scene, caller, whose) => {
    for (const side of ['own', 'far'] as const) await fresh()(scene, caller, side);
    return { ...ofCase(scene, whose), limit: 100 };
  },
  'contactFiles.show': fresh(),
  'contactFiles.rows': fresh(),
  'contactFiles.problems': fresh(),
  'contactFiles.choose': fresh({ choices: [{ row: 2, choice: 'same' }] }),
  'contactFiles.commit': fresh({ new: 1, rest: 'proposed' }),
  'contactFiles.cancel': fresh(),
};
