import { createMessages } from '@binhan/ui';

/** Where a unit stands with a report, in words. */
export const standingMessages = createMessages({
  vi: { open: 'Còn hạn, chưa gửi', 'in-time': 'Đúng hạn', late: 'Gửi muộn', missing: 'Quá hạn, chưa gửi' },
  en: { open: 'Not sent, in time', 'in-time': 'In time', late: 'Sent late', missing: 'Not sent, overdue' },
});
