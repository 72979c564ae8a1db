import { createMessages } from '@binhan/ui';
import { fileWords, rowsOf } from '#lib/sheet/file-words.ts';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** The columns of a file of contacts, as the API names their cells. */
export const cellKeys = [
  'name',
  'bornOn',
  'sex',
  'number',
  'phone',
  'commune',
  'address',
  'lastMet',
  'minutes',
  'metres',
  'mask',
  'meeting',
  'note',
] as const;

/** What may become of all rows nobody decided. */
export const restChoices = ['proposed', 'same', 'separate', 'skip'] as const;

/** What the pages of files of contacts say. */
export const messages = createMessages({
  vi: {
    ...fileWords.vi,
    title: 'Người tiếp xúc từ tệp',
    caseNumber: (number: number) => `Ca số ${number}`,
    intro:
      'Tệp được đọc và kiểm tra trước; chưa ghi ai cho đến khi ông/bà bấm ghi. Ai có thể đã có trong hệ thống thì được hỏi lại ở một trang, không hỏi từng dòng.',
    closed: 'Ca này không còn mở: không ghi thêm người tiếp xúc.',
    file: 'Tệp người tiếp xúc',
    fileHint:
      'CSV hoặc Excel .xlsx, chữ Unicode, nhiều nhất 5 MB và 2.000 dòng. Tệp .xls: lưu lại thành .xlsx.',
    fileLarge: 'Tệp lớn quá 5 MB. Xin chia thành nhiều tệp.',
    mustName: 'Cột “Họ và tên”.',
    mustBorn: 'Cột “Ngày sinh”: chỉ biết năm thì ghi năm, ví dụ 1975.',
    mustMet: 'Cột “Gặp lần cuối”: ngày, hoặc ngày và giờ, ví dụ 22/11/2026 18:30.',
    mayHave:
      'Có thể thêm “Giới tính”, “Số CCCD”, “Điện thoại”, “Xã, phường nơi ở” (bỏ trống là xã của ca), “Địa chỉ”, “Số phút”, “Khoảng cách (m)”, “Khẩu trang” (Cả hai, Một người, Không, Không rõ), “Gặp ở đâu”, “Ghi chú”. Cột khác bị bỏ qua.',
    template: 'Tải tệp mẫu (CSV)',
    cancelledDone: 'Đã bỏ tệp. Chưa ghi ai. Cần thì gửi lại.',
    committed: (count: number) => `Đã ghi ${vietnamese.format(count)} người tiếp xúc.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} dòng không ghi được vì sổ đã đổi trong lúc chờ. Tải về để xem.`,
    undecided: (count: number) =>
      `${vietnamese.format(count)} dòng có thể là người đã biết, chưa chọn. Chọn từng dòng ở dưới, hoặc chọn chung khi ghi.`,
    seeContacts: 'Xem người tiếp xúc của ca',
    known: 'Có thể là người đã biết',
    knownText:
      'Trang này chỉ cho biết họ tên, năm sinh có khớp hay không, không cho biết đó là ai. Dòng nào không chọn thì hỏi chung một lần khi ghi.',
    row: (number: number, who: string) => `Dòng ${number}: ${who}`,
    choices: { same: 'Là người này', separate: 'Người khác', skip: 'Không ghi dòng này' },
    proposed: 'đề nghị',
    save: 'Lưu các lựa chọn',
    saved: (count: number) => `Đã lưu ${vietnamese.format(count)} lựa chọn.`,
    sureText: 'Mỗi dòng thành một người tiếp xúc F1 của ca, hoặc một lần gặp nữa của người đã có trong ca.',
    rest: (count: number) => `${vietnamese.format(count)} dòng có thể là người đã biết mà chưa chọn`,
    restHint: 'Một lựa chọn cho tất cả các dòng đó.',
    restMissing: 'Xin chọn cách ghi các dòng có thể là người đã biết.',
    rests: {
      proposed: 'Theo đề nghị của từng dòng',
      same: 'Đều là người đã biết',
      separate: 'Đều là người khác (trừ dòng trùng số giấy tờ)',
      skip: 'Không ghi các dòng đó',
    },
    cells: {
      name: 'Họ và tên',
      bornOn: 'Ngày sinh',
      sex: 'Giới tính',
      number: 'Số giấy tờ',
      phone: 'Điện thoại',
      commune: 'Xã, phường',
      address: 'Địa chỉ',
      lastMet: 'Gặp lần cuối',
      minutes: 'Số phút',
      metres: 'Khoảng cách',
      mask: 'Khẩu trang',
      meeting: 'Gặp ở đâu',
      note: 'Ghi chú',
    },
  },
  en: {
    ...fileWords.en,
    title: 'Contacts from a file',
    caseNumber: (number) => `Case ${number}`,
    intro:
      'The file is read and checked first; nobody is recorded until you say so. Those who may be known already are asked about on one page, not row by row.',
    closed: 'This case is not open any more: no contact is added.',
    file: 'File of contacts',
    fileHint:
      'CSV or Excel .xlsx, in Unicode, at most 5 MB and 2,000 rows. Save an .xls file as .xlsx first.',
    fileLarge: 'The file is larger than 5 MB. Please split it.',
    mustName: 'A column “Họ và tên” (Name).',
    mustBorn: 'A column “Ngày sinh” (Born): the year alone where no more is known, for example 1975.',
    mustMet: 'A column “Gặp lần cuối” (Last met): a day, or a day and an hour, for example 22/11/2026 18:30.',
    mayHave:
      'It may have “Giới tính” (Sex), “Số CCCD” (ID number), “Điện thoại” (Phone), “Xã, phường nơi ở” (Commune; that of the case where empty), “Địa chỉ” (Address), “Số phút” (Minutes), “Khoảng cách (m)” (Distance), “Khẩu trang” (Mask: Both, One, None, Unknown), “Gặp ở đâu” (Meeting), “Ghi chú” (Note). Other columns are passed over.',
    template: 'Download a template (CSV)',
    cancelledDone: 'The file is left. Nobody was recorded. It may be sent again.',
    committed: (count) =>
      count === 1 ? '1 contact is recorded.' : `${english.format(count)} contacts are recorded.`,
    someFailed: (count) =>
      `${rowsOf(count)} could not be recorded: the records changed meanwhile. Download to see why.`,
    undecided: (count) =>
      `${rowsOf(count)} may be somebody known and ${count === 1 ? 'is' : 'are'} not decided. Choose for each below, or for all when you record.`,
    seeContacts: 'See the contacts of the case',
    known: 'May be known already',
    knownText:
      'This page says only whether name and year of birth agree, not who it is. Rows you leave are asked about once, together, when you record.',
    row: (number, who) => `Row ${number}: ${who}`,
    choices: { same: 'It is them', separate: 'Somebody else', skip: 'Leave this row out' },
    proposed: 'proposed',
    save: 'Save the choices',
    saved: (count) => (count === 1 ? '1 choice is saved.' : `${english.format(count)} choices are saved.`),
    sureText: 'Each row becomes a contact (F1) of the case, or one more meeting of somebody who is one.',
    rest: (count) => `${rowsOf(count)} may be somebody known and ${count === 1 ? 'is' : 'are'} not decided`,
    restHint: 'One choice for all of them.',
    restMissing: 'Choose what becomes of the rows that may be somebody known.',
    rests: {
      proposed: 'What is proposed for each',
      same: 'They are all somebody known',
      separate: 'They are all somebody else (but those with a known number)',
      skip: 'Leave those rows out',
    },
    cells: {
      name: 'Name',
      bornOn: 'Born',
      sex: 'Sex',
      number: 'Number',
      phone: 'Phone',
      commune: 'Commune',
      address: 'Address',
      lastMet: 'Last met',
      minutes: 'Minutes',
      metres: 'Distance',
      mask: 'Mask',
      meeting: 'Meeting',
      note: 'Note',
    },
  },
});
