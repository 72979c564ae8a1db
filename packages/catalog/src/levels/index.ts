/** The epidemic levels of Resolution 128/NQ-CP: a rank, a colour and words. Which level an area has is not here. */
import type { Entry } from '@binhan/domain/catalog';
import type { Level } from '@binhan/domain/catalog';

function level(body: Level): Entry {
  return {
    kind: 'level',
    id: `level-${body.rank}`,
    area: 'VN',
    period: { from: '2021-10-11' },
    source: 'Nghị quyết 128/NQ-CP ngày 11/10/2021',
    body,
  };
}

/** The four levels, lowest first. */
export const levels: Entry[] = [
  level({
    rank: 1,
    colour: 'green',
    name: { vi: 'Cấp 1: nguy cơ thấp', en: 'Level 1: low risk' },
    meaning: {
      vi: 'Vùng xanh, bình thường mới. Sinh hoạt như thường, vẫn giữ vệ sinh và đeo khẩu trang nơi đông người.',
      en: 'Green, the new normal. Live as usual, keep clean and wear a mask where there are many people.',
    },
  }),
  level({
    rank: 2,
    colour: 'yellow',
    name: { vi: 'Cấp 2: nguy cơ trung bình', en: 'Level 2: medium risk' },
    meaning: {
      vi: 'Vùng vàng. Hạn chế tụ tập đông người và theo hướng dẫn của địa phương.',
      en: 'Yellow. Avoid large gatherings and follow the advice of your commune.',
    },
  }),
  level({
    rank: 3,
    colour: 'orange',
    name: { vi: 'Cấp 3: nguy cơ cao', en: 'Level 3: high risk' },
    meaning: {
      vi: 'Vùng cam. Chỉ ra ngoài khi cần, nhiều hoạt động bị hạn chế theo thông báo của địa phương.',
      en: 'Orange. Go out only when you need to; many activities are limited as your commune announces.',
    },
  }),
  level({
    rank: 4,
    colour: 'red',
    name: { vi: 'Cấp 4: nguy cơ rất cao', en: 'Level 4: very high risk' },
    meaning: {
      vi: 'Vùng đỏ. Ở nhà, chỉ ra ngoài khi thật cần thiết và theo đúng thông báo của địa phương.',
      en: 'Red. Stay at home, go out only when you must, and follow what your commune announces.',
    },
  }),
];
