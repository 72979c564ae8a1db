import { createMessages } from '@binhan/ui';

/** What the pages of one's own results say. */
export const messages = createMessages({
  vi: {
    title: 'Kết quả xét nghiệm',
    one: 'Kết quả xét nghiệm',
    all: 'Mọi xét nghiệm của tôi',
    lead: 'Xét nghiệm của ông/bà và người nhà, mới nhất ở trên.',
    twoWays: 'Có hai cách xem kết quả:',
    signInTitle: 'Đăng nhập bằng số điện thoại',
    signInText: 'Dùng số điện thoại đã cho khi lấy mẫu. Thấy cả xét nghiệm của người nhà.',
    signIn: 'Đăng nhập',
    openTitle: 'Không cần tài khoản',
    openText: 'Cần liên kết trong tin nhắn hoặc trên giấy, và mã 9 ký tự nhận lúc lấy mẫu.',
    open: 'Mở bằng liên kết và mã',
    none: (ends: string) =>
      `Chưa thấy xét nghiệm nào theo số điện thoại kết thúc bằng ${ends}, và của người nhà ông/bà đã thêm.`,
    noneText:
      'Đã lấy mẫu mà không thấy? Có thể lúc đó ghi số điện thoại khác. Mở bằng liên kết và mã, hoặc mang giấy tờ đến nơi lấy mẫu để gắn lại với số này.',
    nameless: 'Chưa có tên',
    born: (on: string) => `sinh ${on}`,
    taken: (at: string) => `Lấy mẫu ${at}`,
    corrected: 'Đã sửa',
    check: 'Có phiếu giấy cần kiểm tra?',
    checkLink: 'Kiểm tra phiếu kết quả',
    updated: (at: string) => `Cập nhật lúc ${at}.`,
  },
  en: {
    title: 'Test results',
    one: 'Test result',
    all: 'All my tests',
    lead: 'Tests of you and your household, newest first.',
    twoWays: 'There are two ways to see a result:',
    signInTitle: 'Sign in with your phone number',
    signInText: 'Use the phone number you gave when the specimen was taken. Shows your household too.',
    signIn: 'Sign in',
    openTitle: 'Without an account',
    openText:
      'You need the link from the message or the paper, and the code of 9 characters you got when the specimen was taken.',
    open: 'Open with link and code',
    none: (ends) =>
      `No test was found for the phone number ending in ${ends}, nor for the household you added.`,
    noneText:
      'Was a specimen taken and is it not here? Maybe another phone number was written down. Open it with link and code, or bring a document to the site to have it joined to this number.',
    nameless: 'No name yet',
    born: (on) => `born ${on}`,
    taken: (at) => `Taken ${at}`,
    corrected: 'Corrected',
    check: 'Do you hold a printed slip?',
    checkLink: 'Check a result slip',
    updated: (at) => `Updated at ${at}.`,
  },
});
