import { createMessages } from '@binhan/ui';

/** What the sign-out page says. */
export const messages = createMessages({
  vi: {
    title: 'Đăng xuất',
    text: 'Người dùng máy sau sẽ không vào được tài khoản này.',
    done: 'Đã đăng xuất',
    again: 'Đăng nhập tài khoản khác',
  },
  en: {
    title: 'Sign out',
    text: 'Whoever uses this computer next cannot use your account.',
    done: 'You are signed out',
    again: 'Sign in with another account',
  },
});
