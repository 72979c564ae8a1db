import { createMessages } from '@binhan/ui';

/** What the sign-in page says. */
export const messages = createMessages({
  vi: {
    title: 'Đăng nhập dành cho cán bộ',
    intro: 'Tài khoản do quản trị viên cấp. Quên mật khẩu, xin nhờ quản trị viên cấp lại.',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    next: 'Tiếp tục',
    guard: 'Bảo vệ quét tại cổng đăng nhập bằng số điện thoại',
    codeTitle: 'Nhập mã xác thực',
    codeHint: 'Mở ứng dụng xác thực trên điện thoại, nhập 6 số đang hiện.',
    code: 'Mã 6 số',
    codeWrong: 'Mã gồm 6 chữ số.',
    codeRefused: 'Mã không đúng hoặc đã dùng. Chờ ứng dụng hiện mã mới rồi nhập lại.',
    signIn: 'Đăng nhập',
    enrolTitle: 'Cài mã xác thực',
    enrolIntro:
      'Lần đầu đăng nhập, xin gắn một ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, …).',
    enrolScan: '1. Quét mã này bằng ứng dụng',
    enrolQr: 'Mã QR để cài ứng dụng xác thực',
    enrolManual: 'Không quét được? Nhập tay khoá này',
    enrolCode: '2. Nhập 6 số ứng dụng đang hiện',
    restart: 'Làm lại từ đầu',
  },
  en: {
    title: 'Sign in for staff',
    intro: 'An administrator makes your account. If the password is lost, ask them for a new one.',
    email: 'E-mail',
    password: 'Password',
    next: 'Continue',
    guard: 'Guards who scan at a gate sign in with their phone number',
    codeTitle: 'Enter the code',
    codeHint: 'Open the authenticator on your phone and type the 6 digits it shows.',
    code: '6-digit code',
    codeWrong: 'The code has 6 digits.',
    codeRefused: 'The code is wrong or was used. Wait for the next one and type it.',
    signIn: 'Sign in',
    enrolTitle: 'Set up the authenticator',
    enrolIntro:
      'At the first sign-in, connect an authenticator (Google Authenticator, Microsoft Authenticator, …).',
    enrolScan: '1. Scan this code with the app',
    enrolQr: 'QR code that sets up the authenticator',
    enrolManual: 'Cannot scan? Type this key',
    enrolCode: '2. Type the 6 digits the app shows',
    restart: 'Start again',
  },
});
