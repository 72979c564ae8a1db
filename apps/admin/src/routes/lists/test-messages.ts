import { createMessages } from '@binhan/ui';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** What pages say of a list whose people are booked to be sampled. */
export const testLists = createMessages({
  vi: {
    states: {
      uploaded: 'Đang đọc',
      read: 'Chờ xem và đặt',
      refused: 'Không nhận',
      committing: 'Đang đặt chỗ',
      committed: 'Đã đặt chỗ',
      cancelled: 'Đã bỏ',
    },
    counts: {
      new: 'Mới',
      duplicate: 'Đã có lịch',
      invalid: 'Sai',
      done: 'Đã đặt',
      failed: 'Chưa có chỗ',
    },
    rowState: {
      new: 'mới',
      duplicate: 'đã có lịch',
      invalid: 'sai',
      done: 'đã đặt',
      failed: 'chưa đặt được',
    },
    repeated:
      'Tệp này giống từng byte với tệp đã gửi cho buổi này. Đây là lần gửi đó, không ai được đặt hai lần.',
    cancelledDone: 'Đã bỏ danh sách. Chưa ai được đặt chỗ. Cần thì gửi lại.',
    writing: (done: number, all: number) =>
      `Đang đặt chỗ: ${vietnamese.format(done)} trên ${vietnamese.format(all)} người.`,
    refused: 'Tệp này không nhận được, chưa ai được đặt chỗ.',
    possible: (count: number, free: number) =>
      `${vietnamese.format(count)} người có thể đặt. Buổi này còn ${vietnamese.format(free)} chỗ.`,
    nothingNew: 'Không có ai để đặt.',
    someWrong: (count: number) =>
      `${vietnamese.format(count)} dòng sai không được đặt. Tải về, sửa, rồi gửi lại riêng các dòng đó.`,
    someKnown: (count: number) =>
      `${vietnamese.format(count)} người đã có lịch hẹn cho xét nghiệm này: không đặt thêm.`,
    committed: (count: number) => `Đã đặt chỗ cho ${vietnamese.format(count)} người.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} người chưa có chỗ. Tải các dòng đó về và gửi cho buổi khác.`,
    commit: (count: number) => `Đặt chỗ cho ${vietnamese.format(count)} người…`,
    writtenSum: 'Người mới khi đặt',
    sumRead: 'mới + đã có lịch + sai',
    sumWritten: 'đã đặt + chưa có chỗ',
    sure: (count: number) => `Đặt chỗ cho ${vietnamese.format(count)} người?`,
    sureText:
      'Ai có số điện thoại nhận tin nhắn lịch hẹn. Ai không có: in phiếu hẹn ở trang sau và phát cho họ.',
    sureLeft: (wrong: number, there: number) =>
      `Không đặt: ${vietnamese.format(wrong)} dòng sai, ${vietnamese.format(there)} người đã có lịch.`,
    reason: 'Vì sao cần xét nghiệm?',
    reasonHint: 'Dùng cho các dòng không ghi “Nhóm đối tượng”.',
    write: (count: number) => `Đặt chỗ cho ${vietnamese.format(count)} người`,
    keep: 'Chưa đặt, xem lại',
    changed: (count: number) =>
      `Số người mới đã đổi từ lúc ông/bà xem. Chưa đặt ai. Bây giờ có ${vietnamese.format(count)} người mới: xem lại rồi bấm lần nữa.`,
    notNow: 'Danh sách này lúc này không đặt được.',
  },
  en: {
    states: {
      uploaded: 'Being read',
      read: 'To be looked at and booked',
      refused: 'Refused',
      committing: 'Being booked',
      committed: 'Booked',
      cancelled: 'Left',
    },
    counts: {
      new: 'New',
      duplicate: 'Have a booking',
      invalid: 'Wrong',
      done: 'Booked',
      failed: 'Without a seat',
    },
    rowState: {
      new: 'new',
      duplicate: 'has a booking',
      invalid: 'wrong',
      done: 'booked',
      failed: 'not booked',
    },
    repeated:
      'This file is the same, byte for byte, as one sent for this session before. This is that one; nobody is booked twice.',
    cancelledDone: 'The list is left. Nobody was booked. It may be sent again.',
    writing: (done, all) => `Being booked: ${english.format(done)} of ${english.format(all)} people.`,
    refused: 'This file cannot be taken. Nobody was booked.',
    possible: (count, free) =>
      `${english.format(count)} people can be booked. The session has ${english.format(free)} free seats.`,
    nothingNew: 'There is nobody to book.',
    someWrong: (count) =>
      `${english.format(count)} wrong rows are not booked. Download them, repair them and send only those again.`,
    someKnown: (count) =>
      `${english.format(count)} people have a booking for this test already; none is added.`,
    committed: (count) =>
      count === 1 ? '1 person is booked.' : `${english.format(count)} people are booked.`,
    someFailed: (count) =>
      `${english.format(count)} people have no seat yet. Download those rows and send them for another session.`,
    commit: (count) => `Book ${english.format(count)} people…`,
    writtenSum: 'New people booked',
    sumRead: 'new + have a booking + wrong',
    sumWritten: 'booked + without a seat',
    sure: (count) => `Book ${english.format(count)} people?`,
    sureText:
      'Whoever has a phone number gets a message. For those without one, print the slips on the next page and hand them out.',
    sureLeft: (wrong, there) =>
      `Not booked: ${english.format(wrong)} wrong rows, ${english.format(there)} who have a booking.`,
    reason: 'Why is a test needed?',
    reasonHint: 'For rows that name no group.',
    write: (count) => `Book ${english.format(count)} people`,
    keep: 'Not yet, look again',
    changed: (count) =>
      `The number of new people has changed since you looked. Nobody was booked. There are ${english.format(count)} new people now: look again and press once more.`,
    notNow: 'This list cannot be booked now.',
  },
});
