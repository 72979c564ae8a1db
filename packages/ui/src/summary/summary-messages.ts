import { createMessages } from '../language/messages';

/** What summaries say. */
export const summaryMessages = createMessages({
  vi: {
    problem: 'Chưa tiếp tục được',
    change: 'Thay đổi',
    unanswered: 'Chưa trả lời',
  },
  en: {
    problem: 'There is a problem',
    change: 'Change',
    unanswered: 'Not answered',
  },
});
