/** Numbers people can ring anywhere in the country. A province's own number is configuration, or an entry of its area. */
import type { Entry } from '@binhan/domain/catalog';

/** Every number of the catalogue. */
export const hotlines: Entry[] = [
  {
    kind: 'hotline',
    id: 'ministry-of-health',
    area: 'VN',
    period: { from: '2020-02-02' },
    source:
      'Ministry of Health, as reported by plo.vn on 1 February 2020 (in service from 7:00 on 2 February 2020, free of charge)',
    body: {
      name: { vi: 'Đường dây nóng Bộ Y tế', en: 'Hotline of the Ministry of Health' },
      phone: '1900 9095',
      hours: { vi: 'Cả ngày và đêm', en: 'Day and night' },
    },
  },
  {
    kind: 'hotline',
    id: 'ambulance',
    area: 'VN',
    period: { from: '2020-02-02' },
    source:
      'National short number for medical emergencies; the day is the first of this catalogue, not of the number',
    body: {
      name: { vi: 'Cấp cứu y tế', en: 'Ambulance' },
      phone: '115',
      hours: { vi: 'Cả ngày và đêm', en: 'Day and night' },
    },
  },
];
