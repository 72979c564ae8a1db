import { randomUUID } from 'node:crypto';
import type { Scene } from './scene';
import { type Ask, type Whose, sideOf } from './whose';

const site = ({ places }: Scene, whose: Whose) => ({ place: places[sideOf(whose)].id });
const one: Ask = (scene, _caller, whose) => ({
  ...site(scene, whose),
  file: scene.doseFiles[sideOf(whose)],
});

const fresh =
  (more: Record<string, unknown>): Ask =>
  async (scene, _caller, whose) => {
    const at = site(scene, whose);
    return { ...at, file: await scene.seeds.doseFile(sideOf(whose), at.place), ...more };
  };

/** Calls of files of doses. */
export const doseFileInputs: Record<string, Ask> = {
  'doseFiles.choices': (scene, _caller, whose) => site(scene, whose),
  'doseFiles.template': (scene, _caller, whose) => site(scene, whose),
  'doseFiles.upload': (scene, _caller, whose) => ({
    ...site(scene, whose),
    program: 'prog',
    file: new Blob([`Họ và tên,Ngày sinh,Giới tính,Vắc xin,Mũi số,Ngày tiêm\nLê Thị ${randomUUID()}\n`]),
  }),
  'doseFiles.list': (scene, _caller, whose) => ({ ...site(scene, whose), limit: 100 }),
  'doseFiles.show': one,
  'doseFiles.rows': one,
  'doseFiles.problems': one,
  'doseFiles.commit': fresh({ new: 1 }),
  'doseFiles.cancel': fresh({}),
  'doseFiles.export': (scene, _caller, whose) => ({
    ...site(scene, whose),
    from: '2026-01-01',
    until: '2026-12-31',
    as: 'csv',
    reason: 'Báo cáo tháng cho trung tâm y tế',
  }),
};
