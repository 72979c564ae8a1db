import type { Condition, Section } from '@binhan/domain/declaration';
import type { LocalizedText } from '@binhan/domain/text';

function measured(id: string, label: LocalizedText, unit: string, min: number, max: number, required = true) {
  return { id, label, required, kind: 'number' as const, unit, min, max };
}

/** What is measured before a dose to an adult. */
export const adultVitals: Section[] = [
  {
    id: 'vital-signs',
    title: { vi: 'Dấu hiệu sinh tồn', en: 'Vital signs' },
    questions: [
      measured('temperature', { vi: 'Nhiệt độ', en: 'Temperature' }, '°C', 30, 45),
      measured('pulse', { vi: 'Mạch', en: 'Pulse' }, '/min', 20, 250),
      measured('systolic', { vi: 'Huyết áp tâm thu', en: 'Systolic pressure' }, 'mmHg', 40, 280),
      measured('diastolic', { vi: 'Huyết áp tâm trương', en: 'Diastolic pressure' }, 'mmHg', 20, 180),
      measured(
        'breathing',
        { vi: 'Nhịp thở (nếu đếm)', en: 'Breaths (where counted)' },
        '/min',
        5,
        80,
        false,
      ),
    ],
  },
  {
    id: 'looks',
    title: { vi: 'Quan sát', en: 'What is seen' },
    questions: [
      {
        id: 'consciousness',
        label: { vi: 'Rối loạn tri giác, mất năng lực hành vi?', en: 'Loss of consciousness or capacity?' },
        required: true,
        kind: 'yes-no',
      },
    ],
  },
];

/** What is measured before a dose to a child. */
export const childVitals: Section[] = [
  {
    id: 'vital-signs',
    title: { vi: 'Khám tại chỗ', en: 'At the site' },
    questions: [
      measured('temperature', { vi: 'Nhiệt độ', en: 'Temperature' }, '°C', 30, 45),
      measured('weight', { vi: 'Cân nặng', en: 'Weight' }, 'kg', 1, 80),
      {
        id: 'sounds',
        label: { vi: 'Nghe tim, phổi bất thường?', en: 'Abnormal heart or lung sounds?' },
        required: true,
        kind: 'yes-no',
      },
    ],
  },
];

/** Outside of the limits of Decision 2995/QĐ-BYT and those after it. */
export const abnormalVitals: Condition = {
  any: [
    { question: 'temperature', below: 35.5 },
    { question: 'temperature', above: 37.5 },
    { question: 'pulse', below: 60 },
    { question: 'pulse', above: 100 },
    { question: 'diastolic', below: 60 },
    { question: 'diastolic', above: 90 },
    { question: 'systolic', below: 90 },
    { question: 'systolic', above: 140 },
    { question: 'breathing', above: 25 },
  ],
};
