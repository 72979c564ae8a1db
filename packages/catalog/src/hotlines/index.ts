/** Numbers people can ring anywhere in the country. A province's own number is configuration, or an entry of its area. */
import type { Entry } from '@binhan/domain/catalog';

/** Every number of the catalogue. */
export const hotlines: Entry[] = [
  {
    kind: 'hotline',
    id: 'ministry-of-health',
    area: 'VN',
    period: { from: '2020-02-02' },
    source: 'Bộ Y tế, theo plo.vn ngày 01/02/2020 (hoạt động từ 7 giờ ngày 02/02/2020, miễn phí)',
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
    source: 'Số ngắn toàn quốc cho cấp cứu y tế; ngày ghi là ngày đầu của danh mục này, không phải của số',
    body: {
      name: { vi: 'Cấp cứu y tế', en: 'Ambulance' },
      phone: '115',
      hours: { vi: 'Cả ngày và đêm', en: 'Day and night' },
    },
  },
];
