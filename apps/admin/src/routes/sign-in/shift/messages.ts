import { createMessages } from '@binhan/ui';

/** What signing in with the code of a shift says. */
export const messages = createMessages({
  vi: {
    title: 'Vào ca bằng mã',
    intro: 'Dành cho tình nguyện viên nhập liệu. Mã do người phụ trách điểm phát, dùng được trong ca.',
    code: 'Mã của ca',
    hint: '9 ký tự, không phân biệt chữ hoa chữ thường.',
    wrong: 'Mã gồm 9 ký tự. Xin xem lại tờ giấy được phát.',
    refused: 'Mã này không mở được: gõ sai, chưa đến giờ, hoặc ca đã kết thúc.',
    open: 'Vào ca',
    back: 'Đăng nhập bằng tài khoản cán bộ',
  },
  en: {
    title: 'Begin a shift with a code',
    intro:
      'For volunteers who enter people. Whoever runs the site hands the codes out; they work during the shift.',
    code: 'Code of the shift',
    hint: '9 characters, capital or not.',
    wrong: 'The code has 9 characters. Please look at the paper you were given.',
    refused: 'This code opens nothing: it is mistyped, it is too early, or the shift is over.',
    open: 'Begin',
    back: 'Sign in with a staff account',
  },
});
