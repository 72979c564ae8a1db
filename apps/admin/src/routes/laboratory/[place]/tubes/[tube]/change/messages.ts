import { createMessages } from '@binhan/ui';

/** What the pages to think twice say before a result is changed. */
export const messages = createMessages({
  vi: {
    sure: {
      return: 'Trả kết quả này lại để làm lại?',
      correct: 'Sửa kết quả đã trả?',
      withdraw: 'Thu hồi kết quả đã trả?',
    },
    means: {
      return: 'Kết quả này chưa ai được xem. Ống chờ xét nghiệm lại; kết quả cũ vẫn còn trong lịch sử ống.',
      correct:
        'Người trong ống đã được báo kết quả cũ. Kết quả mới cần người thứ hai nếu quy định đòi, rồi mới trả; khi trả, mọi người đã được báo đều được báo lại.',
      withdraw:
        'Người trong ống đã được báo kết quả này. Ngay khi bấm, mọi người được báo là kết quả không còn đúng, đường dẫn và phiếu in hiện là đã thu hồi, ống chờ xét nghiệm lại.',
    },
    people: (people: number) => (people === 1 ? '1 người trong ống.' : `${String(people)} người trong ống.`),
    now: 'Kết quả đang có',
    note: 'Lý do',
    noteHint: 'Ghi vào lịch sử của ống. Không ghi tên người.',
    needNote: 'Xin ghi lý do.',
    act: { return: 'Trả lại để làm lại', correct: 'Nhập kết quả thay thế', withdraw: 'Thu hồi kết quả' },
    keep: 'Không, quay lại',
    same: 'Kết quả mới giống hệt kết quả cũ. Nếu đúng như vậy thì không cần sửa.',
    gone: 'Kết quả này không còn ở trạng thái làm việc đó được.',
  },
  en: {
    sure: {
      return: 'Send this result back to be tested again?',
      correct: 'Correct a released result?',
      withdraw: 'Withdraw a released result?',
    },
    means: {
      return:
        'Nobody has seen this result. The tube waits for a test again; the result stays in its history.',
      correct:
        'The people of this tube were told the former result. The new one needs a second person where the rules say so and is released then; everybody who was told is told again.',
      withdraw:
        'The people of this tube were told this result. As soon as you press they are told that it does not hold; links and printed slips show it as withdrawn, and the tube waits for a test again.',
    },
    people: (people) => (people === 1 ? '1 person in the tube.' : `${String(people)} people in the tube.`),
    now: 'The result that stands',
    note: 'Reason',
    noteHint: 'It goes into the history of the tube. Write no person’s name.',
    needNote: 'Write down the reason.',
    act: { return: 'Send back', correct: 'Enter the result in its place', withdraw: 'Withdraw the result' },
    keep: 'No, go back',
    same: 'The new result is the same as the former. If so, nothing needs to be corrected.',
    gone: 'This result is not in a state in which that can be done.',
  },
});
