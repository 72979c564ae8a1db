import type { Areas, AreaUnit } from '@binhan/domain/area';

const edition = '2026-04-30';
const unit = (code: string, name: string, province: string): AreaUnit => ({
  code,
  edition,
  level: code.length === 2 ? 'province' : 'commune',
  kind: code.length === 2 ? 'municipality' : 'commune',
  name,
  province,
  ...(code.length === 2 ? {} : { parent: province }),
  from: '2025-07-01',
});

const units = [
  unit('31', 'Hải Phòng', '31'),
  unit('11239', 'Thanh Miện', '31'),
  unit('11254', 'Bắc Thanh Miện', '31'),
  unit('10001', 'Xã Đã Tách', '31'),
  unit('33', 'Hưng Yên', '33'),
  unit('11953', 'Phố Hiến', '33'),
];

/** A tree of five units: the server takes its areas as an argument, and its tests need no more than these. */
export const areas: Areas = {
  find: async (code) => units.find((candidate) => candidate.code === code),
  provinces: async () => units.filter((candidate) => candidate.level === 'province'),
  below: async (code) => units.filter((candidate) => candidate.parent === code),
  search: async ({ text }) => units.filter((candidate) => candidate.name.includes(text)),
  convert: async ({ code }) => {
    // One unit that became two: nobody can say which without asking.
    if (code === '10001') {
      const parts = units.filter((candidate) => ['11239', '11254'].includes(candidate.code));
      return {
        candidates: parts.map((part) => ({ unit: part, reason: 'part', source: 'test' })),
        complete: false,
      };
    }
    const same = units.find((candidate) => candidate.code === code);
    return same === undefined
      ? { candidates: [], complete: false }
      : { candidates: [{ unit: same, reason: 'same', source: 'test' }], complete: true };
  },
};
