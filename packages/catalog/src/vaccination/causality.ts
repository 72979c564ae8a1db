import type { Entry } from '@binhan/domain/catalog';
import type { LocalizedText } from '@binhan/domain/text';

/** The classes in the order of the classification: what the dose caused, what cannot be told, what it did not cause, the rest. */
export const causalityClasses: Entry[] = [
  of(
    'A1',
    { vi: 'Liên quan đến thành phần của vắc xin', en: 'Vaccine product-related reaction' },
    {
      vi: 'Do một hay nhiều đặc tính vốn có của vắc xin gây ra.',
      en: 'Caused or precipitated by one or more of the inherent properties of the product.',
    },
  ),
  of(
    'A2',
    { vi: 'Liên quan đến chất lượng vắc xin', en: 'Vaccine quality defect-related reaction' },
    {
      vi: 'Do lỗi chất lượng của vắc xin, kể cả của bơm kim tiêm do nhà sản xuất kèm theo.',
      en: 'Caused or precipitated by a defect of quality of the product, or of the device its maker provides.',
    },
  ),
  of(
    'A3',
    { vi: 'Liên quan đến thực hành tiêm chủng', en: 'Immunization error-related reaction' },
    {
      vi: 'Do bảo quản, chỉ định, pha hồi chỉnh hoặc tiêm không đúng; lẽ ra phòng được.',
      en: 'Caused by inappropriate handling, prescribing or administration, and so preventable.',
    },
  ),
  of(
    'A4',
    { vi: 'Phản ứng do lo sợ khi tiêm', en: 'Immunization anxiety-related reaction' },
    {
      vi: 'Do tâm lý lo sợ, căng thẳng trước việc tiêm.',
      en: 'From anxiety about being vaccinated: a stress response.',
    },
  ),
  of(
    'B1',
    { vi: 'Chưa xác định: mới chỉ có trùng thời gian', en: 'Indeterminate: temporal relation only' },
    {
      vi: 'Thời điểm phù hợp nhưng chưa đủ bằng chứng là do vắc xin; có thể là một tín hiệu mới.',
      en: 'In time with the dose, with too little evidence that the product causes it: it may be a new signal.',
    },
  ),
  of(
    'B2',
    { vi: 'Chưa xác định: bằng chứng trái ngược', en: 'Indeterminate: conflicting evidence' },
    {
      vi: 'Có yếu tố ủng hộ và có yếu tố không ủng hộ việc liên quan đến tiêm.',
      en: 'Some of what is known speaks for a relation to the dose, some against it.',
    },
  ),
  of(
    'C',
    { vi: 'Trùng hợp ngẫu nhiên', en: 'Coincidental' },
    {
      vi: 'Do bệnh có sẵn, bệnh mới xuất hiện hoặc nguyên nhân khác, không phải do tiêm.',
      en: 'From a condition there was before or that came up, or another cause than the dose.',
    },
  ),
  of(
    'D',
    { vi: 'Không phân loại được', en: 'Unclassifiable' },
    {
      vi: 'Thiếu thông tin cần thiết; ghi rõ còn thiếu gì.',
      en: 'Information that is needed is missing; the note says which.',
    },
  ),
];

function of(code: string, name: LocalizedText, meaning: LocalizedText): Entry {
  return {
    kind: 'causality',
    id: `who-${code.toLowerCase()}`,
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'WHO, Causality assessment of an adverse event following immunization (AEFI): user manual for the revised WHO classification, 2nd edition (2018, updated 2019), figure 2; Vietnamese wording is ours',
    body: { code, name, meaning },
  };
}
