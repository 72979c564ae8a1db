import type { Form } from '@binhan/domain/declaration';
import { icd10 } from '../terminology';
import { nationalConsents } from './national-consents';
import { nationalRedFlags } from './national-red-flags';

/** Days a declaration is kept; a province changes it by an entry of its own, and the consent text says the same number. */
const retentionDays = 30;

/**
 * The national declaration of everyone in the country, version 1: the fields of the form that was live at tokhaiyte.vn
 * (captured 2 March 2022), without its default answers. Signs carry their ICD-10 code.
 */
export const nationalDeclaration: Form = {
  id: 'national-declaration',
  version: 1,
  title: { vi: 'Tờ khai y tế', en: 'Health declaration' },
  intro: {
    vi: 'Xin ông/bà dành khoảng hai phút. Tờ khai giúp trạm y tế biết ai cần được giúp đỡ, và giúp ông/bà qua cổng kiểm soát nhanh hơn. Không biết câu nào, ông/bà cứ chọn “Tôi không biết”.',
    en: 'This takes about two minutes. It tells your health station who needs help, and lets you pass a gate faster. Where you are not sure, choose “I do not know”.',
  },
  validForHours: 24,
  retentionDays,
  person: { identifier: 'optional', nationality: 'optional', phone: 'required', email: 'optional' },
  sections: [
    {
      id: 'signs',
      title: { vi: 'Sức khoẻ của ông/bà', en: 'Your health' },
      intro: {
        vi: 'Xin cho biết về 14 ngày vừa qua, tính cả hôm nay.',
        en: 'Please think of the last 14 days, today included.',
      },
      questions: [
        {
          id: 'symptoms',
          kind: 'choices',
          required: true,
          label: {
            vi: 'Trong 14 ngày qua, ông/bà có dấu hiệu nào dưới đây không?',
            en: 'In the last 14 days, did you have any of these signs?',
          },
          why: {
            vi: 'Để trạm y tế liên hệ sớm nếu ông/bà cần khám hoặc xét nghiệm.',
            en: 'So that your health station can call you early if you need to be examined or tested.',
          },
          hint: {
            vi: 'Có thể chọn nhiều dấu hiệu. Nếu khoẻ mạnh, chọn dòng cuối.',
            en: 'You can choose several. If you are well, choose the last line.',
          },
          none: { vi: 'Không có dấu hiệu nào ở trên', en: 'None of these' },
          options: [
            { id: 'fever', label: { vi: 'Sốt', en: 'Fever' }, code: icd10('R50.9') },
            { id: 'cough', label: { vi: 'Ho', en: 'Cough' }, code: icd10('R05') },
            { id: 'dyspnoea', label: { vi: 'Khó thở', en: 'Hard to breathe' }, code: icd10('R06.0') },
            { id: 'pneumonia', label: { vi: 'Viêm phổi', en: 'Pneumonia' }, code: icd10('J18.9') },
            { id: 'sore-throat', label: { vi: 'Đau họng', en: 'Sore throat' }, code: icd10('R07.0') },
            { id: 'fatigue', label: { vi: 'Mệt mỏi', en: 'Tiredness' }, code: icd10('R53') },
          ],
        },
        {
          id: 'symptoms-note',
          kind: 'text',
          required: false,
          maxLength: 500,
          when: { question: 'symptoms', anySelected: true },
          label: {
            vi: 'Ông/bà muốn nói thêm gì về các dấu hiệu này?',
            en: 'Is there anything to add about these signs?',
          },
          hint: {
            vi: 'Ví dụ: sốt 38,5 độ từ hôm qua.',
            en: 'For example: a fever of 38.5 degrees since yesterday.',
          },
        },
      ],
    },
    {
      id: 'travel',
      title: { vi: 'Nơi ông/bà đã đến', en: 'Where you have been' },
      questions: [
        {
          id: 'travelled',
          kind: 'yes-no',
          required: true,
          label: {
            vi: 'Trong 14 ngày qua, ông/bà có đến tỉnh, thành phố hoặc nước nào khác không?',
            en: 'In the last 14 days, did you go to another province, city or country?',
          },
          why: {
            vi: 'Để biết ông/bà có đi qua nơi đang có dịch hay không.',
            en: 'So that we know whether you passed through a place with an outbreak.',
          },
        },
        {
          id: 'travelled-to',
          kind: 'text',
          required: true,
          maxLength: 500,
          when: { question: 'travelled', is: 'yes' },
          label: { vi: 'Ông/bà đã đến những đâu?', en: 'Where did you go?' },
          hint: {
            vi: 'Ghi tên tỉnh, thành phố hoặc nước, và ngày đến nếu còn nhớ.',
            en: 'Name the province, city or country, and the day if you remember it.',
          },
        },
      ],
    },
    {
      id: 'contacts',
      title: { vi: 'Người ông/bà đã gặp', en: 'People you have met' },
      intro: {
        vi: 'Trong 14 ngày qua, ông/bà có ở gần (dưới 2 mét) những người sau không?',
        en: 'In the last 14 days, were you near (less than 2 metres from) any of these people?',
      },
      questions: [
        {
          id: 'contact-patient',
          kind: 'yes-no',
          unknown: true,
          required: true,
          label: {
            vi: 'Người mắc bệnh hoặc nghi mắc bệnh đang có dịch',
            en: 'A person who has, or may have, the disease of the outbreak',
          },
        },
        {
          id: 'contact-affected-country',
          kind: 'yes-no',
          unknown: true,
          required: true,
          label: {
            vi: 'Người đến từ nước đang có dịch',
            en: 'A person who came from a country with the disease',
          },
        },
        {
          id: 'contact-symptoms',
          kind: 'yes-no',
          unknown: true,
          required: true,
          label: {
            vi: 'Người đang sốt, ho, khó thở hoặc viêm phổi',
            en: 'A person with fever, cough, trouble breathing or pneumonia',
          },
        },
      ],
    },
  ],
  redFlags: nationalRedFlags,
  consents: nationalConsents(retentionDays),
  warning: {
    vi: 'Xin khai đúng sự thật. Khai sai trong lúc có dịch có thể làm người khác mắc bệnh và có thể bị xử lý theo pháp luật.',
    en: 'Please tell the truth. False answers during an outbreak can make others ill and can be punished by law.',
  },
};
