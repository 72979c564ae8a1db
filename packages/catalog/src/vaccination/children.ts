import type { Entry } from '@binhan/domain/catalog';
import { after } from './intervals';

/** Measles at nine months, measles and rubella at eighteen: the expanded programme, with a parent who agrees. */
export const childrenPrograms: Entry[] = [
  {
    kind: 'program',
    id: 'measles-rubella',
    area: 'VN',
    period: { from: '2018-01-01' },
    source:
      'Chương trình tiêm chủng mở rộng: sởi lúc 9 tháng, sởi – rubella lúc 18 tháng. Tuổi tiêm bù, khoảng cách và câu hỏi là mặc định của danh mục này',
    body: {
      name: { vi: 'Tiêm sởi và sởi - rubella cho trẻ', en: 'Measles and measles-rubella for children' },
      about: {
        vi: 'Mũi sởi lúc 9 tháng và mũi sởi - rubella lúc 18 tháng, miễn phí tại trạm y tế.',
        en: 'Measles at 9 months and measles-rubella at 18 months, free at the health station.',
      },
      disease: 'measles',
      kind: 'expanded',
      vaccines: ['mvvac', 'mrvac'],
      ages: { from: 9, until: 60 },
      guardianUntil: 18 * 12,
      series: [{ vaccines: ['mvvac', 'mrvac'], doses: 2 }],
      steps: [
        { type: 'basic', ordinal: 1, intervals: [] },
        {
          type: 'basic',
          ordinal: 2,
          ages: { from: 18, until: 60 },
          intervals: [after(['mvvac', 'mrvac'], ['mrvac'], 28)],
        },
      ],
      admission: 'open',
      screening: 'child-screening',
      consents: [
        {
          purpose: 'vaccination',
          version: 1,
          required: true,
          text: {
            vi: 'Tôi là cha, mẹ hoặc người giám hộ của trẻ; tôi đã được nói về vắc xin và phản ứng sau tiêm, và đồng ý cho trẻ tiêm.',
            en: 'I am a parent or guardian of the child; I was told about the vaccine and reactions, and agree that the child is vaccinated.',
          },
        },
      ],
      prepare: {
        vi: 'Cho trẻ ăn, bú như thường. Mang sổ tiêm chủng và giấy khai sinh hoặc mã định danh của trẻ.',
        en: 'Feed the child as usual. Bring the vaccination book and the birth certificate or personal number of the child.',
      },
      afterwards: {
        vi: 'Cho trẻ ở lại 30 phút. Theo dõi trẻ ít nhất 24 giờ. Sốt trên 39 °C, co giật, khóc thét, khó thở, tím tái, bỏ bú: đưa trẻ đến bệnh viện ngay.',
        en: 'Stay 30 minutes with the child. Watch the child for at least 24 hours. Fever above 39 °C, fits, screaming, short of breath, blue, not feeding: go to a hospital at once.',
      },
      observationMinutes: 30,
      askOnDays: [1, 7],
    },
  },
];
