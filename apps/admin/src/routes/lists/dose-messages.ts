import { createMessages } from '@binhan/ui';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** What pages say of a list whose people are registered for a dose; nobody needs a seat yet. */
export const doseLists = createMessages({
  vi: {
    states: {
      uploaded: 'Đang đọc',
      read: 'Chờ xem và đăng ký',
      refused: 'Không nhận',
      committing: 'Đang đăng ký',
      committed: 'Đã đăng ký',
      cancelled: 'Đã bỏ',
    },
    counts: {
      new: 'Mới',
      duplicate: 'Đã đăng ký',
      invalid: 'Sai',
      done: 'Vừa đăng ký',
      failed: 'Chưa đăng ký được',
    },
    rowState: {
      new: 'mới',
      duplicate: 'đã đăng ký từ trước',
      invalid: 'sai',
      done: 'đã đăng ký',
      failed: 'chưa đăng ký được',
    },
    repeated:
      'Tệp này giống từng byte với tệp đã gửi cho buổi này. Đây là lần gửi đó, không ai được đăng ký hai lần.',
    cancelledDone: 'Đã bỏ danh sách. Chưa ai được đăng ký. Cần thì gửi lại.',
    writing: (done: number, all: number) =>
      `Đang đăng ký: ${vietnamese.format(done)} trên ${vietnamese.format(all)} người.`,
    refused: 'Tệp này không nhận được, chưa ai được đăng ký.',
    possible: (count: number, _free: number) => `${vietnamese.format(count)} người có thể đăng ký tiêm.`,
    nothingNew: 'Không có ai để đăng ký.',
    someWrong: (count: number) =>
      `${vietnamese.format(count)} dòng sai không được đăng ký. Tải về, sửa, rồi gửi lại riêng các dòng đó.`,
    someKnown: (count: number) =>
      `${vietnamese.format(count)} người đã đăng ký chương trình này: không đăng ký thêm.`,
    committed: (count: number) => `Đã đăng ký tiêm cho ${vietnamese.format(count)} người.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} người chưa đăng ký được. Tải các dòng đó về để xem lại.`,
    commit: (count: number) => `Đăng ký tiêm cho ${vietnamese.format(count)} người…`,
    writtenSum: 'Người mới khi đăng ký',
    sumRead: 'mới + đã đăng ký + sai',
    sumWritten: 'vừa đăng ký + chưa đăng ký được',
    sure: (count: number) => `Đăng ký tiêm cho ${vietnamese.format(count)} người?`,
    sureText:
      'Buổi này là buổi tiêm: mỗi người được đăng ký vào chương trình và được mời khi đến lượt. Đơn vị chỉ thấy con số.',
    sureLeft: (wrong: number, there: number) =>
      `Không đăng ký: ${vietnamese.format(wrong)} dòng sai, ${vietnamese.format(there)} người đã đăng ký.`,
    reason: 'Nhóm ưu tiên cho các dòng không ghi nhóm',
    reasonHint: 'Bỏ trống nếu họ không thuộc nhóm nào: họ được mời sau các nhóm.',
    write: (count: number) => `Đăng ký cho ${vietnamese.format(count)} người`,
    keep: 'Chưa đăng ký, xem lại',
    changed: (count: number) =>
      `Số người mới đã đổi từ lúc ông/bà xem. Chưa đăng ký ai. Bây giờ có ${vietnamese.format(count)} người mới: xem lại rồi bấm lần nữa.`,
    notNow: 'Danh sách này lúc này không đăng ký được.',
  },
  en: {
    states: {
      uploaded: 'Being read',
      read: 'To be looked at and registered',
      refused: 'Refused',
      committing: 'Being registered',
      committed: 'Registered',
      cancelled: 'Left',
    },
    counts: {
      new: 'New',
      duplicate: 'Registered before',
      invalid: 'Wrong',
      done: 'Registered',
      failed: 'Not registered',
    },
    rowState: {
      new: 'new',
      duplicate: 'registered before',
      invalid: 'wrong',
      done: 'registered',
      failed: 'not registered',
    },
    repeated:
      'This file is the same, byte for byte, as one sent for this session before. This is that one; nobody is registered twice.',
    cancelledDone: 'The list is left. Nobody was registered. It may be sent again.',
    writing: (done, all) => `Being registered: ${english.format(done)} of ${english.format(all)} people.`,
    refused: 'This file cannot be taken. Nobody was registered.',
    possible: (count) =>
      count === 1
        ? '1 person can be registered for a dose.'
        : `${english.format(count)} people can be registered for a dose.`,
    nothingNew: 'There is nobody to register.',
    someWrong: (count) =>
      `${english.format(count)} wrong rows are not registered. Download them, repair them and send only those again.`,
    someKnown: (count) =>
      `${english.format(count)} people are registered for this program already; none is added.`,
    committed: (count) =>
      count === 1 ? '1 person is registered.' : `${english.format(count)} people are registered.`,
    someFailed: (count) =>
      `${english.format(count)} people could not be registered. Download those rows to see why.`,
    commit: (count) => `Register ${english.format(count)} people…`,
    writtenSum: 'New people registered',
    sumRead: 'new + registered before + wrong',
    sumWritten: 'registered + not registered',
    sure: (count) => `Register ${english.format(count)} people for a dose?`,
    sureText:
      'This session gives doses: everybody is registered for its program and invited when it is their turn. You see numbers only.',
    sureLeft: (wrong, there) =>
      `Not registered: ${english.format(wrong)} wrong rows, ${english.format(there)} who are registered already.`,
    reason: 'Priority group of rows that name none',
    reasonHint: 'Leave it empty if they are in none: they are invited after the groups.',
    write: (count) => `Register ${english.format(count)} people`,
    keep: 'Not yet, look again',
    changed: (count) =>
      `The number of new people has changed since you looked. Nobody was registered. There are ${english.format(count)} new people now: look again and press once more.`,
    notNow: 'This list cannot be registered now.',
  },
});
