import type { RedFlag } from '@binhan/domain/declaration';

const stayAndCall = {
  vi: 'Xin ông/bà ở nhà, đeo khẩu trang, giữ khoảng cách với người thân và gọi trạm y tế xã, phường hoặc số 1900 9095. Nhân viên y tế sẽ hướng dẫn bước tiếp theo.',
  en: 'Please stay at home, wear a mask, keep a distance from your family and call your commune health station or 1900 9095. They will tell you what comes next.',
};

const watchYourself = {
  vi: 'Xin ông/bà đeo khẩu trang, theo dõi sức khoẻ mỗi ngày và gọi trạm y tế xã, phường hoặc số 1900 9095 để được hướng dẫn. Thấy sốt, ho hay mệt thì báo ngay.',
  en: 'Please wear a mask, watch your health every day and call your commune health station or 1900 9095 for advice. Tell them at once if a fever, a cough or tiredness begins.',
};

/** What in the answers somebody must look at; an answer "I do not know" raises none. */
export const nationalRedFlags: RedFlag[] = [
  {
    id: 'hard-to-breathe',
    when: { question: 'symptoms', includes: 'dyspnoea' },
    reason: { vi: 'Ông/bà cho biết đang khó thở.', en: 'You said that it is hard to breathe.' },
    advice: {
      vi: 'Nếu đang khó thở, tím môi hoặc đau tức ngực, xin gọi cấp cứu 115 hoặc nhờ người đưa đến cơ sở y tế gần nhất ngay bây giờ.',
      en: 'If it is hard to breathe now, your lips are blue or your chest hurts, call 115 or have someone take you to the nearest health facility at once.',
    },
  },
  {
    id: 'symptoms',
    when: { question: 'symptoms', anySelected: true },
    reason: {
      vi: 'Ông/bà có dấu hiệu có thể là của bệnh đang có dịch.',
      en: 'You have signs that may come from the disease of the outbreak.',
    },
    advice: stayAndCall,
  },
  {
    id: 'contact-patient',
    when: { question: 'contact-patient', is: 'yes' },
    reason: {
      vi: 'Ông/bà đã ở gần người mắc hoặc nghi mắc bệnh.',
      en: 'You were near a person who has, or may have, the disease.',
    },
    advice: stayAndCall,
  },
  {
    id: 'contact-affected-country',
    when: { question: 'contact-affected-country', is: 'yes' },
    reason: {
      vi: 'Ông/bà đã ở gần người đến từ nước đang có dịch.',
      en: 'You were near a person from a country with the disease.',
    },
    advice: watchYourself,
  },
  {
    id: 'contact-symptoms',
    when: { question: 'contact-symptoms', is: 'yes' },
    reason: {
      vi: 'Ông/bà đã ở gần người đang có dấu hiệu bệnh.',
      en: 'You were near a person with signs of the disease.',
    },
    advice: watchYourself,
  },
];
