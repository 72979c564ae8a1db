import type { Form, Question } from '@binhan/domain/declaration';
import { nationalConsents } from './national-consents';
import { nationalDeclaration } from './national-declaration';
import { nationalRedFlags } from './national-red-flags';

/** Days a declaration of a journey is kept. */
const retentionDays = 30;

const vehicles = [
  { id: 'car', label: { vi: 'Ô tô', en: 'Car' } },
  { id: 'motorbike', label: { vi: 'Xe máy', en: 'Motorbike' } },
  { id: 'coach', label: { vi: 'Xe khách', en: 'Coach' } },
  { id: 'plane', label: { vi: 'Máy bay', en: 'Plane' } },
  { id: 'train', label: { vi: 'Tàu hoả', en: 'Train' } },
  { id: 'ship', label: { vi: 'Tàu, thuyền', en: 'Ship' } },
  { id: 'other', label: { vi: 'Phương tiện khác', en: 'Other' } },
];

/** What is asked of every journey: by what, under which number, in which seat, when. */
export const journeyQuestions: Question[] = [
  {
    id: 'vehicle',
    kind: 'choice',
    required: true,
    label: { vi: 'Ông/bà đi bằng gì?', en: 'How do you travel?' },
    options: vehicles,
  },
  {
    id: 'vehicle-number',
    kind: 'text',
    required: true,
    maxLength: 40,
    label: {
      vi: 'Biển số xe, số hiệu chuyến bay hoặc chuyến tàu',
      en: 'Number plate, flight or train number',
    },
    why: {
      vi: 'Để tìm lại người đi cùng nếu có người mắc bệnh.',
      en: 'So that whoever travelled with you is found again if somebody is ill.',
    },
    hint: { vi: 'Ví dụ: 34C-123.45 hoặc VN 123.', en: 'For example 34C-123.45 or VN 123.' },
  },
  {
    id: 'seat',
    kind: 'text',
    required: false,
    maxLength: 10,
    when: { not: { question: 'vehicle', is: 'motorbike' } },
    label: { vi: 'Số ghế', en: 'Seat' },
  },
  {
    id: 'departed-on',
    kind: 'date',
    required: true,
    label: { vi: 'Ngày khởi hành', en: 'Day of departure' },
  },
];

const journey = { vehicle: 'vehicle', number: 'vehicle-number', seat: 'seat', on: 'departed-on' };

/**
 * The declaration of a journey within the country (the tab "Khai di chuyển nội địa" of tokhaiyte.vn): the journey, then
 * the questions of the national declaration.
 */
export const movementDeclaration: Form = {
  ...nationalDeclaration,
  id: 'movement-declaration',
  title: { vi: 'Khai báo di chuyển nội địa', en: 'Declaration of a journey' },
  intro: {
    vi: 'Khai một lần cho một chuyến đi. Chốt kiểm soát quét mã của ông/bà và không hỏi lại.',
    en: 'Declare once for a journey. The checkpoint scans your code and asks nothing again.',
  },
  validForHours: 72,
  retentionDays,
  sections: [
    {
      id: 'journey',
      title: { vi: 'Chuyến đi', en: 'The journey' },
      questions: [
        ...journeyQuestions,
        {
          id: 'from',
          kind: 'text',
          required: true,
          maxLength: 200,
          label: { vi: 'Nơi đi', en: 'From' },
          hint: { vi: 'Xã, phường và tỉnh, thành phố.', en: 'Commune and province.' },
        },
        {
          id: 'to',
          kind: 'text',
          required: true,
          maxLength: 200,
          label: { vi: 'Nơi đến', en: 'To' },
          hint: { vi: 'Xã, phường và tỉnh, thành phố.', en: 'Commune and province.' },
        },
      ],
    },
    ...nationalDeclaration.sections,
  ],
  journey,
  redFlags: nationalRedFlags,
  consents: nationalConsents(retentionDays),
};
