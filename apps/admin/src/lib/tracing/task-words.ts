import { createMessages } from '@binhan/ui';

/** What is to be done about a contact, and whose work it is. */
export const taskWords = createMessages({
  vi: {
    tasks: 'Việc cần làm',
    kinds: { speak: 'Gọi', diary: 'Hỏi sức khoẻ', test: 'Lấy mẫu', end: 'Kết thúc theo dõi' },
    by: (when: string) => `hạn ${when}`,
    nothing: 'Không có',
    flagged: 'Có dấu hiệu bệnh',
    case: 'Vì ca',
    lastOn: 'Tiếp xúc lần cuối',
    until: 'Theo dõi đến',
    whose: 'Ai làm',
    mine: 'Tôi',
    nobody: 'Chưa ai',
    somebody: 'Người khác',
    chooseOne: (name: string) => `Chọn ${name}`,
  },
  en: {
    tasks: 'To do',
    kinds: { speak: 'Call', diary: 'Ask how they are', test: 'Take a specimen', end: 'End the follow-up' },
    by: (when) => `by ${when}`,
    nothing: 'Nothing',
    flagged: 'Signs of illness',
    case: 'Because of',
    lastOn: 'Last contact',
    until: 'Followed until',
    whose: 'Whose work',
    mine: 'Mine',
    nobody: 'Nobody’s',
    somebody: 'Somebody else’s',
    chooseOne: (name) => `Choose ${name}`,
  },
});
