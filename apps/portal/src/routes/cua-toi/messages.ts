import { createMessages } from '@binhan/ui';

/** What the page of one's own things says. */
export const messages = createMessages({
  vi: {
    title: 'Của tôi',
    signedIn: (ends: string) => `Đã đăng nhập bằng số điện thoại kết thúc bằng ${ends}.`,
  },
  en: {
    title: 'Mine',
    signedIn: (ends) => `Signed in with the phone number ending in ${ends}.`,
  },
});
