import { createMessages } from '@binhan/ui';

/** What the screen of numbers says. */
export const messages = createMessages({
  vi: {
    title: 'Gọi số',
    next: 'Mời số tiếp theo',
    after: 'Sau đó',
    served: 'Vừa xong',
    waiting: (count: number) => (count === 0 ? 'Không có ai đang chờ' : `${String(count)} người đang chờ`),
    none: '—',
    at: (hour: string) => `Cập nhật lúc ${hour}`,
    away: 'Mất kết nối: số có thể đã cũ.',
    back: 'Buổi này',
    hint: 'Để trang này trên màn hình ở chỗ chờ: không có tên ai, tự cập nhật.',
  },
  en: {
    title: 'Queue',
    next: 'Next number, please',
    after: 'Then',
    served: 'Just served',
    waiting: (count) =>
      count === 0
        ? 'Nobody is waiting'
        : count === 1
          ? '1 person is waiting'
          : `${String(count)} people are waiting`,
    none: '—',
    at: (hour) => `As of ${hour}`,
    away: 'No connection: numbers may be old.',
    back: 'This session',
    hint: 'Leave this page on a screen where people wait: it shows no names and renews itself.',
  },
});
