import { createMessages } from '@binhan/ui';

/** What the report of a reaction says of what the person or a relative can tell; all of it optional. */
export const toldMessages = createMessages({
  vi: {
    title: 'Kể thêm cho cán bộ y tế (không bắt buộc)',
    intro: 'Biết điều nào thì ghi điều đó. Bỏ trống cũng gửi được; cán bộ có thể gọi hỏi thêm.',
    startedTime: 'Bắt đầu lúc mấy giờ',
    history: 'Bệnh đang có, dị ứng, những lần tiêm trước có bị gì không',
    alsoTaken: 'Thuốc đang dùng, vắc xin khác tiêm cùng ngày',
    treatment: 'Đã làm gì, dùng thuốc gì để đỡ',
    hospital: 'Đã đi khám hoặc nằm viện ở đâu',
    pregnancy: 'Lúc tiêm có mang thai hoặc cho con bú không',
    pregnancyHint: 'Nếu người tiêm là phụ nữ.',
    pregnancies: { pregnant: 'Đang mang thai', breastfeeding: 'Đang cho con bú', neither: 'Không' },
    diedOn: 'Nếu người đó đã mất: mất ngày nào',
    diedOnly: 'Xin chọn “Người đó đã mất” ở trên, hoặc bỏ trống ngày này.',
    timeWrong: 'Xin ghi giờ và phút, ví dụ 14:30.',
    tooLong: 'Xin viết ngắn hơn.',
  },
  en: {
    title: 'Tell health staff more (optional)',
    intro: 'Write what you know. Anything may stay empty; staff may call to ask more.',
    startedTime: 'What time it began',
    history: 'Illnesses, allergies, anything after earlier doses',
    alsoTaken: 'Medicines taken, other vaccines of the same day',
    treatment: 'What was done or taken against it',
    hospital: 'Where they saw a doctor or were in hospital',
    pregnancy: 'Pregnant or breastfeeding at the dose',
    pregnancyHint: 'If the person is a woman.',
    pregnancies: { pregnant: 'Pregnant', breastfeeding: 'Breastfeeding', neither: 'Neither' },
    diedOn: 'If the person has died: on which day',
    diedOnly: 'Please choose “The person has died” above, or leave this day empty.',
    timeWrong: 'Please write hours and minutes, for example 14:30.',
    tooLong: 'Please write less.',
  },
});
