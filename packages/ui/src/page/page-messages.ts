import { createMessages } from '../language/messages';

/** What the frame of a page says. */
export const pageMessages = createMessages({
  vi: {
    skip: 'Đến nội dung chính',
    error: 'Lỗi',
    hotline: 'Đường dây nóng',
    menu: 'Các mục',
    language: 'Ngôn ngữ',
    help: 'Cần giúp đỡ?',
    back: 'Quay lại',
    emergency: 'Cấp cứu y tế: gọi 115',
  },
  en: {
    skip: 'Skip to main content',
    error: 'Error',
    hotline: 'Hotline',
    menu: 'Sections',
    language: 'Language',
    help: 'Need help?',
    back: 'Back',
    emergency: 'Medical emergency: call 115',
  },
});
