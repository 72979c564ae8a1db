import type { Form } from '@binhan/domain/declaration';
import { icd10 } from '../terminology';

const call = {
  vi: 'Xin gọi ngay trạm y tế hoặc đường dây nóng, và không tự ý ra ngoài.',
  en: 'Call the health station or the hotline now, and do not go out.',
};

/** What somebody who is followed up says every day: temperature and signs (Official Dispatch 1909/BYT-DP, 15 April 2022). */
export const dailyHealth: Form = {
  id: 'daily-health',
  version: 1,
  title: { vi: 'Sức khoẻ hôm nay', en: 'How you are today' },
  validForHours: 24,
  retentionDays: 30,
  person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
  sections: [
    {
      id: 'today',
      title: { vi: 'Sức khoẻ hôm nay', en: 'How you are today' },
      questions: [
        {
          id: 'temperature',
          kind: 'number',
          required: false,
          min: 34,
          max: 43,
          unit: '°C',
          label: { vi: 'Nhiệt độ hôm nay', en: 'Temperature today' },
          hint: { vi: 'Không có nhiệt kế thì để trống.', en: 'Leave it empty if you have no thermometer.' },
        },
        {
          id: 'signs',
          kind: 'choices',
          required: true,
          label: { vi: 'Hôm nay có dấu hiệu nào không?', en: 'Do you have any of these today?' },
          none: { vi: 'Không có dấu hiệu nào', en: 'None of these' },
          options: [
            { id: 'fever', label: { vi: 'Sốt', en: 'Fever' }, code: icd10('R50.9') },
            { id: 'cough', label: { vi: 'Ho', en: 'Cough' }, code: icd10('R05') },
            {
              id: 'aches',
              label: { vi: 'Đau người, mệt, ớn lạnh', en: 'Aches, tiredness, chills' },
              code: icd10('M79.1'),
            },
            { id: 'headache', label: { vi: 'Đau đầu', en: 'Headache' }, code: icd10('R51') },
            { id: 'sore-throat', label: { vi: 'Đau họng', en: 'Sore throat' }, code: icd10('R07.0') },
            {
              id: 'nose',
              label: { vi: 'Chảy mũi, nghẹt mũi', en: 'Runny or stuffy nose' },
              code: icd10('R09.8'),
            },
            {
              id: 'taste',
              label: { vi: 'Giảm vị giác, khứu giác', en: 'Less taste or smell' },
              code: icd10('R43.8'),
            },
            {
              id: 'stomach',
              label: { vi: 'Buồn nôn, tiêu chảy', en: 'Nausea, diarrhoea' },
              code: icd10('R11'),
            },
            { id: 'dyspnoea', label: { vi: 'Khó thở', en: 'Hard to breathe' }, code: icd10('R06.0') },
          ],
        },
        {
          id: 'note',
          kind: 'text',
          required: false,
          maxLength: 500,
          label: { vi: 'Muốn nói thêm gì?', en: 'Anything to add?' },
        },
      ],
    },
  ],
  redFlags: [
    {
      id: 'breathing',
      when: { question: 'signs', includes: 'dyspnoea' },
      reason: { vi: 'Có khó thở.', en: 'It is hard to breathe.' },
      advice: call,
    },
    {
      id: 'fever',
      when: { question: 'temperature', atLeast: 38 },
      reason: { vi: 'Nhiệt độ từ 38 độ trở lên.', en: 'A temperature of 38 degrees or more.' },
      advice: call,
    },
    {
      id: 'suspected',
      when: {
        any: [
          {
            all: [
              { question: 'signs', includes: 'fever' },
              { question: 'signs', includes: 'cough' },
            ],
          },
          { question: 'signs', selected: 3 },
        ],
      },
      reason: {
        vi: 'Có sốt và ho, hoặc từ ba dấu hiệu trở lên.',
        en: 'Fever and cough, or three signs or more.',
      },
      advice: call,
    },
  ],
  consents: [],
};
