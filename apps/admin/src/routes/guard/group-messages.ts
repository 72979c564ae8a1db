import { createMessages } from '@binhan/ui';

/** What the list of a group says, and of those scanned while somebody else was looked up. */
export const groupMessages = createMessages({
  vi: {
    choose: 'Quét cả nhóm (xe, đoàn)',
    title: 'Cả nhóm',
    rowTitle: 'Vừa quét',
    ready: 'Quét liên tiếp từng người, không phải chờ.',
    people: (count: number) => `${String(count)} người`,
    gone: (count: number, direction: 'in' | 'out') =>
      `${String(count)} ${direction === 'in' ? 'mời vào' : 'đã ghi ra'}`,
    held: (count: number) => `${String(count)} cần xem lại`,
    repeated: (place: number) => `Mã này đã quét: người thứ ${String(place)}.`,
    done: 'Xong nhóm này',
    rowDone: 'Đã xem',
    cleared: 'Danh sách tự ẩn khi bấm Xong, hoặc sau 10 phút không quét.',
  },
  en: {
    choose: 'Scan a whole group (bus, class)',
    title: 'The group',
    rowTitle: 'Just scanned',
    ready: 'Scan one after the other, without waiting.',
    people: (count) => `${String(count)} ${count === 1 ? 'person' : 'people'}`,
    gone: (count, direction) => `${String(count)} ${direction === 'in' ? 'let in' : 'recorded out'}`,
    held: (count) => `${String(count)} to look at`,
    repeated: (place) => `This code was scanned: visitor ${String(place)}.`,
    done: 'Done with this group',
    rowDone: 'Seen',
    cleared: 'The list disappears when you press Done, or after 10 minutes without a scan.',
  },
});
