import type { Form, Question } from '@binhan/domain/declaration';
import { icd10 } from '../terminology';
import { journeyQuestions } from './movement';
import { nationalConsents } from './national-consents';

/** Days a declaration of an arrival is kept. */
const retentionDays = 30;

const place = (id: string, vi: string, en: string, required = true): Question => ({
  id,
  kind: 'text',
  required,
  maxLength: 200,
  label: { vi, en },
});

const signs = [
  { id: 'fever', label: { vi: 'Sốt', en: 'Fever' }, code: icd10('R50.9') },
  { id: 'cough', label: { vi: 'Ho', en: 'Cough' }, code: icd10('R05') },
  { id: 'dyspnoea', label: { vi: 'Khó thở', en: 'Hard to breathe' }, code: icd10('R06.0') },
  { id: 'sore-throat', label: { vi: 'Đau họng', en: 'Sore throat' }, code: icd10('R07.0') },
  { id: 'vomiting', label: { vi: 'Nôn, buồn nôn', en: 'Vomiting, nausea' }, code: icd10('R11') },
  { id: 'diarrhoea', label: { vi: 'Tiêu chảy', en: 'Diarrhoea' }, code: icd10('A09.9') },
  {
    id: 'bleeding',
    label: { vi: 'Xuất huyết ngoài da', en: 'Bleeding under the skin' },
    code: icd10('R23.3'),
  },
  { id: 'rash', label: { vi: 'Nổi ban ngoài da', en: 'Rash' }, code: icd10('R21') },
];

/** The declaration of whoever enters the country (the form of the Ministry of Health at border gates). */
export const arrivalDeclaration: Form = {
  id: 'arrival-declaration',
  version: 1,
  title: { vi: 'Tờ khai y tế cho người nhập cảnh', en: 'Health declaration of arrivals' },
  intro: {
    vi: 'Dành cho người vào Việt Nam. Khai trong 24 giờ trước khi khởi hành, hoặc tại cửa khẩu.',
    en: 'For whoever enters Viet Nam. Declare within 24 hours before departure, or at the border gate.',
  },
  validForHours: 48,
  retentionDays,
  person: { identifier: 'required', nationality: 'required', phone: 'optional', email: 'optional' },
  sections: [
    {
      id: 'journey',
      title: { vi: 'Chuyến đi', en: 'The journey' },
      questions: [
        place('border-gate', 'Cửa khẩu', 'Border gate'),
        ...journeyQuestions,
        {
          id: 'entered-on',
          kind: 'date',
          required: true,
          label: { vi: 'Ngày nhập cảnh', en: 'Day of entry' },
        },
        place('from-country', 'Nơi đi: nước, tỉnh', 'Left from: country, province'),
        place('to', 'Nơi đến ở Việt Nam', 'Going to in Viet Nam'),
        place('visited', 'Những nơi đã đến trong 14 ngày qua', 'Places visited in the last 14 days'),
        place('stay-after', 'Địa chỉ lưu trú sau cách ly', 'Address after quarantine'),
      ],
    },
    {
      id: 'signs',
      title: { vi: 'Sức khoẻ', en: 'Your health' },
      questions: [
        {
          id: 'symptoms',
          kind: 'choices',
          required: true,
          label: {
            vi: 'Trong 14 ngày qua, ông/bà có dấu hiệu nào dưới đây không?',
            en: 'In the last 14 days, did you have any of these signs?',
          },
          none: { vi: 'Không có dấu hiệu nào ở trên', en: 'None of these' },
          options: signs,
        },
        place('vaccines-used', 'Vắc xin hoặc sinh phẩm đã dùng', 'Vaccines or biologicals used', false),
      ],
    },
    {
      id: 'contacts',
      title: { vi: 'Nơi và người đã gặp', en: 'Places and people you met' },
      questions: [
        {
          id: 'contact-animals',
          kind: 'yes-no',
          unknown: true,
          required: true,
          label: {
            vi: 'Trong 14 ngày qua, đã đến trang trại, chợ bán động vật sống, cơ sở giết mổ hoặc tiếp xúc động vật?',
            en: 'In the last 14 days, visited a farm, a live-animal market or a slaughterhouse, or touched animals?',
          },
        },
        {
          id: 'contact-patient',
          kind: 'yes-no',
          unknown: true,
          required: true,
          label: {
            vi: 'Trong 14 ngày qua, đã ở gần (dưới 2 mét) người mắc bệnh đường hô hấp đang có dịch?',
            en: 'In the last 14 days, near (less than 2 metres) a person with the respiratory disease of the outbreak?',
          },
        },
      ],
    },
  ],
  journey: { vehicle: 'vehicle', number: 'vehicle-number', seat: 'seat', on: 'departed-on' },
  redFlags: [
    {
      id: 'symptoms',
      when: { question: 'symptoms', anySelected: true },
      reason: { vi: 'Có dấu hiệu cần khám.', en: 'There are signs to be examined.' },
      advice: {
        vi: 'Xin báo kiểm dịch viên tại cửa khẩu.',
        en: 'Tell the quarantine officer at the border gate.',
      },
    },
    {
      id: 'contact-patient',
      when: { question: 'contact-patient', is: 'yes' },
      reason: { vi: 'Đã ở gần người mắc bệnh.', en: 'Was near somebody who is ill.' },
      advice: {
        vi: 'Xin báo kiểm dịch viên tại cửa khẩu.',
        en: 'Tell the quarantine officer at the border gate.',
      },
    },
  ],
  consents: nationalConsents(retentionDays),
};
