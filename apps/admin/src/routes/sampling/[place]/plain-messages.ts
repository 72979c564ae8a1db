import { createMessages } from '@binhan/ui';

/** What the form for one tube says, where there are no scripts. */
export const messages = createMessages({
  vi: {
    plainIntro: 'Trang này nhanh hơn khi trình duyệt bật JavaScript. Không có vẫn làm được từng ống.',
    tubeCode: 'Mã ống',
    codes: 'Mã của từng người, mỗi dòng một người',
    codesHint: 'Mã hẹn, hoặc mã trên điện thoại. Nhiều nhất 20 dòng.',
    keep: 'Lưu ống này',
    line_: (line: number) => `Dòng ${String(line)}`,
    kept: (code: string) => `Đã lưu ống ${code}`,
    needTube: 'Xin điền mã ống: chữ hoa, số và gạch nối, ít nhất 4 ký tự.',
    needPeople: 'Xin điền mã của ít nhất một người.',
    tooMany: 'Nhiều nhất 20 dòng.',
  },
  en: {
    plainIntro: 'This page is faster with JavaScript. Without it, tube by tube works, too.',
    tubeCode: 'Code of the tube',
    codes: 'Codes of people, one per line',
    codesHint: 'Booking codes, or codes on a phone. At most 20 lines.',
    keep: 'Save this tube',
    line_: (line) => `Line ${String(line)}`,
    kept: (code) => `Tube ${code} is saved`,
    needTube: 'Fill in the code of the tube: capitals, digits and hyphens, at least 4.',
    needPeople: 'Fill in the code of at least one person.',
    tooMany: 'At most 20 lines.',
  },
});
