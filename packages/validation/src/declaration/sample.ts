import type { Form } from '@binhan/domain/declaration';

/** A small form with every kind of question, for tests. */
export const sampleForm: Form = {
  id: 'sample',
  version: 2,
  title: { vi: 'Tờ khai', en: 'Declaration' },
  validForHours: 24,
  retentionDays: 30,
  person: { identifier: 'optional', nationality: 'optional', phone: 'required', email: 'optional' },
  sections: [
    {
      id: 'signs',
      title: { vi: 'Sức khoẻ', en: 'Health' },
      questions: [
        {
          id: 'signs',
          kind: 'choices',
          required: true,
          label: { vi: 'Dấu hiệu', en: 'Signs' },
          none: { vi: 'Không', en: 'None' },
          options: [
            { id: 'fever', label: { vi: 'Sốt', en: 'Fever' } },
            { id: 'cough', label: { vi: 'Ho', en: 'Cough' } },
          ],
        },
        {
          id: 'temperature',
          kind: 'number',
          min: 30,
          max: 45,
          required: false,
          when: { question: 'signs', includes: 'fever' },
          label: { vi: 'Nhiệt độ', en: 'Temperature' },
        },
        {
          id: 'since',
          kind: 'date',
          required: true,
          when: { question: 'signs', anySelected: true },
          label: { vi: 'Từ ngày', en: 'Since' },
        },
        { id: 'met', kind: 'yes-no', unknown: true, required: true, label: { vi: 'Gặp', en: 'Met' } },
        { id: 'note', kind: 'text', maxLength: 20, required: false, label: { vi: 'Ghi chú', en: 'Note' } },
      ],
    },
  ],
  redFlags: [],
  consents: [
    { purpose: 'control', version: 3, required: true, text: { vi: 'Đồng ý', en: 'Agree' } },
    { purpose: 'reminders', version: 1, required: false, text: { vi: 'Nhắc', en: 'Remind' } },
  ],
};

/** What a page for it posts. */
export const samplePage = {
  name: 'Nguyễn  Văn An ',
  'bornOn.day': '',
  'bornOn.month': '',
  'bornOn.year': '1941',
  sex: 'male',
  identifier: '030 041 000 001',
  phone: '0912.345.678',
  'address.province': '31',
  'address.commune': '11239',
  'address.line': 'Thôn 1',
  'answers.signs': 'none',
  'answers.met': 'no',
  'consents.control': 'yes',
};
