import { createMessages } from '@binhan/ui';

/** What the look-up without an account says. */
export const messages = createMessages({
  vi: {
    title: 'Xem kết quả bằng liên kết và mã',
    lead: 'Không cần tài khoản. Kết quả chỉ hiện trên máy này, không lưu lại.',
    taken: 'Đã nhận liên kết. Chỉ còn nhập mã.',
    link: 'Liên kết',
    linkHint:
      'Trong tin nhắn hoặc trên giấy. Chạm giữ liên kết, chọn “Sao chép”, rồi dán vào đây; dán cả tin nhắn cũng được.',
    linkMissing: 'Xin dán liên kết trong tin nhắn.',
    linkWrong: 'Liên kết này thiếu phần sau dấu #. Xin sao chép cả liên kết.',
    code: 'Mã xem kết quả',
    codeHint:
      '9 ký tự nhận lúc lấy mẫu, ví dụ 3467 89AB X. Chữ hoa hay thường đều được. Mã không có số 0, 1, 2, 5 và chữ I, L, O, S, U, Z.',
    codeMissing: 'Xin nhập mã nhận lúc lấy mẫu.',
    codeWrong: 'Mã gõ nhầm ở đâu đó. Xin so lại từng ký tự với giấy.',
    open: 'Xem kết quả',
    refused: 'Chưa mở được kết quả',
    refusedText:
      'Có thể mã không đúng với liên kết này, chưa có gì để xem, liên kết đã hết hạn, hoặc đã thử quá nhiều lần. Để giữ riêng tư, trang này không nói là lý do nào.',
    ways: 'Những cách khác',
    signIn: 'Đăng nhập bằng số điện thoại đã cho lúc lấy mẫu',
    desk: 'Mang giấy tờ tuỳ thân đến nơi lấy mẫu, xin liên kết và mã mới',
    call: 'Gọi đường dây nóng',
    again: 'Thử lại với liên kết này',
    other: 'Xem kết quả khác',
  },
  en: {
    title: 'See a result with link and code',
    lead: 'No account needed. The result is only shown on this device and not kept.',
    taken: 'The link is here. Only the code is needed now.',
    link: 'Link',
    linkHint:
      'In the message or on paper. Press the link for a while, choose “Copy” and paste it here; the whole message will do too.',
    linkMissing: 'Please paste the link from the message.',
    linkWrong: 'This link lacks the part behind the #. Please copy the whole link.',
    code: 'Result code',
    codeHint:
      'The 9 characters you got when the specimen was taken, for example 3467 89AB X. Capitals or not. It never has the digits 0, 1, 2, 5 or the letters I, L, O, S, U, Z.',
    codeMissing: 'Please type the code you got when the specimen was taken.',
    codeWrong: 'There is a mistake in this code. Please compare each character with the paper.',
    open: 'See the result',
    refused: 'The result could not be opened',
    refusedText:
      'Maybe the code does not belong to this link, there is nothing to see yet, the link is too old, or it was tried too often. For privacy this page does not say which.',
    ways: 'Other ways',
    signIn: 'Sign in with the phone number you gave when the specimen was taken',
    desk: 'Bring a document to the site where the specimen was taken and ask for a new link and code',
    call: 'Call the hotline',
    again: 'Try this link again',
    other: 'See another result',
  },
});
