import { createMessages } from '@binhan/ui';

/** What the sign-in page says. */
export const messages = createMessages({
  vi: {
    title: 'Đăng nhập bằng số điện thoại',
    intro: 'Không cần mật khẩu. Chúng tôi gửi một mã 6 số qua tin nhắn.',
    notNeeded: 'Khai báo y tế và đọc hướng dẫn không cần đăng nhập.',
    phone: 'Số điện thoại',
    phoneHint: 'Ví dụ: 0912 345 678. Viết liền hay cách đều được.',
    send: 'Gửi mã cho tôi',
    codeTitle: 'Nhập mã trong tin nhắn',
    sentTo: (phone: string) =>
      `Đã gửi mã đến số ${phone}. Mã dùng được trong 10 phút; tin nhắn có thể đến chậm, mã vẫn dùng được.`,
    code: 'Mã 6 số',
    signIn: 'Đăng nhập',
    again: 'Gửi lại mã',
    againIn: (seconds: number) => `Gửi lại được sau ${seconds} giây`,
    change: 'Đổi số điện thoại',
    lost: 'Không dùng được số cũ nữa?',
    lostText:
      'Xin mang giấy tờ đến Uỷ ban nhân dân xã, phường, hoặc gọi đường dây nóng. Cán bộ sẽ giúp ông/bà lấy lại dữ liệu.',
    noCode: 'Không nhận được mã?',
    noCodeText:
      'Kiểm tra số điện thoại ở trên, chờ một phút rồi bấm “Gửi lại mã”. Nếu vẫn không được, xin gọi đường dây nóng.',
    codeWrong: 'Mã gồm 6 chữ số. Xin xem lại tin nhắn.',
    ownerTitle: 'Xác nhận hồ sơ là của mình',
    ownerText:
      'Số điện thoại này đã có hồ sơ, và máy này chưa từng mở hồ sơ đó. Nhà mạng có thể bán lại số cho người khác, nên xin trả lời hai câu. Lần sau máy này không bị hỏi nữa.',
    bornOn: 'Ngày sinh của người có hồ sơ',
    bornOnHint: 'Chỉ nhớ năm thì ghi năm.',
    ends: '4 số cuối của giấy tờ',
    endsHint: 'Căn cước, chứng minh nhân dân, hộ chiếu hoặc thẻ bảo hiểm y tế đã khai.',
    endsWrong: 'Xin ghi 4 số cuối của giấy tờ, hoặc họ tên nếu chưa từng khai số giấy tờ.',
    noNumber: 'Chưa từng khai số giấy tờ?',
    name: 'Họ và tên',
    nameHint: 'Ghi đủ như đã khai, cùng ngày tháng năm sinh.',
    confirm: 'Xác nhận',
    notMe: 'Đây không phải hồ sơ của tôi, tôi mới có số này',
    notMeText:
      'Bắt đầu một hồ sơ mới, trống. Hồ sơ cũ không mở ra và được giữ nguyên cho chủ cũ; từ nay số này không mở được hồ sơ đó nữa.',
    beginAnew: 'Bắt đầu hồ sơ mới',
    cannot: 'Là của tôi, nhưng không trả lời được?',
    cannotText:
      'Xin mang giấy tờ đến Uỷ ban nhân dân xã, phường: hai cán bộ xem giấy tờ rồi hồ sơ mở lại được. Máy nào đã từng đăng nhập thì vẫn vào được như trước.',
    signOut: 'Đăng xuất',
    signOutText: 'Ông/bà sẽ cần mã mới để vào lại.',
    forget: 'Thoát và xoá máy này',
    forgetText:
      'Dùng khi mượn máy của người khác: xoá tờ khai làm dở, mã QR đã lưu và những gì còn chờ gửi trên máy này.',
    done: 'Đã đăng xuất',
    forgotten: 'Đã thoát và xoá dữ liệu trên máy này.',
  },
  en: {
    title: 'Sign in with your phone number',
    intro: 'No password needed. We send a 6-digit code by text message.',
    notNeeded: 'You need not sign in to declare or to read guidance.',
    phone: 'Phone number',
    phoneHint: 'For example: 0912 345 678. With or without spaces.',
    send: 'Send me a code',
    codeTitle: 'Enter the code from the message',
    sentTo: (phone) =>
      `A code was sent to ${phone}. It works for 10 minutes; messages can be slow, the code still works.`,
    code: '6-digit code',
    signIn: 'Sign in',
    again: 'Send the code again',
    againIn: (seconds) => `You can ask again in ${seconds} seconds`,
    change: 'Change the phone number',
    lost: 'Is your old number gone?',
    lostText:
      'Bring your documents to the People’s Committee of your commune, or call the hotline. Officials will help you recover your data.',
    noCode: 'Did no code arrive?',
    noCodeText:
      'Check the number above, wait a minute and press “Send the code again”. If it still fails, call the hotline.',
    codeWrong: 'The code has 6 digits. Please look at the message again.',
    ownerTitle: 'Confirm that the record is yours',
    ownerText:
      'This number has a record, and this device never opened it. Operators sell numbers again, so please answer two questions. This device is not asked again.',
    bornOn: 'Date of birth of the person of the record',
    bornOnHint: 'If you only remember the year, write the year.',
    ends: 'Last 4 characters of an identity paper',
    endsHint: 'Citizen card, old identity card, passport or health insurance card that was declared.',
    endsWrong: 'Write the last 4 characters of the paper, or the name if none was ever declared.',
    noNumber: 'Was no paper ever declared?',
    name: 'Full name',
    nameHint: 'As it was declared, together with the whole date of birth.',
    confirm: 'Confirm',
    notMe: 'This is not my record, I got this number new',
    notMeText:
      'Begin with a new, empty record. The former one does not open and is kept for its owner; this number will not open it any more.',
    beginAnew: 'Begin a new record',
    cannot: 'It is yours, but you cannot answer?',
    cannotText:
      'Bring a document to the People’s Committee of your commune: once two officials have seen it, the record opens again. A device that signed in before still gets in.',
    signOut: 'Sign out',
    signOutText: 'You will need a new code to come back.',
    forget: 'Leave and clear this device',
    forgetText:
      'Use it on a borrowed phone: clears the half-done declaration, kept QR codes and everything waiting to be sent on this device.',
    done: 'You are signed out',
    forgotten: 'You are signed out and this device is cleared.',
  },
});
