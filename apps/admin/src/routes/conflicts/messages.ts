import { createMessages } from '@binhan/ui';

/** What the page of contradicting lines says. */
export const messages = createMessages({
  vi: {
    title: 'Dòng trái nhau trong sổ',
    intro:
      'Hai dòng trong sổ của một người trái nhau. Cả hai vẫn giữ và chưa cấp chứng nhận cho đến khi có người quyết định.',
    none: 'Không có dòng trái nhau nào.',
    someone: 'Chưa có họ tên',
    heading: (name: string, kind: string) => `${name}: ${kind}`,
    found: (at: string) => `Phát hiện lúc ${at}.`,
    keep: 'Quyết định',
    first: 'Giữ dòng thứ nhất, rút dòng thứ hai',
    second: 'Giữ dòng thứ hai, rút dòng thứ nhất',
    both: 'Giữ cả hai: hai mũi khác nhau',
    why: 'Căn cứ',
    whyHint: 'Ví dụ: đối chiếu phiếu tiêm gốc. Ít nhất 5 chữ.',
    confirm: 'Quyết định',
    done: 'Đã quyết định.',
    keepMissing: 'Xin chọn dòng được giữ.',
    whyMissing: 'Xin ghi căn cứ, ít nhất 5 chữ.',
    lines: 'Hai dòng trái nhau',
  },
  en: {
    title: 'Contradicting lines',
    intro:
      'Two lines of one person’s record contradict each other. Both are kept and neither is certified until somebody decides.',
    none: 'There are none.',
    someone: 'No name yet',
    heading: (name, kind) => `${name}: ${kind}`,
    found: (at) => `Found at ${at}.`,
    keep: 'Decision',
    first: 'Keep the first line, withdraw the second',
    second: 'Keep the second line, withdraw the first',
    both: 'Keep both: they are two doses',
    why: 'Why',
    whyHint: 'For example: compared with the original slip. At least 5 letters.',
    confirm: 'Decide',
    done: 'Decided.',
    keepMissing: 'Please choose which line is kept.',
    whyMissing: 'Please say why, in 5 letters at least.',
    lines: 'The two lines',
  },
});
