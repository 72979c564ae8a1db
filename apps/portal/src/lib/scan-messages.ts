import { createMessages } from '@binhan/ui';

/** What stands around the scanner. */
export const scanMessages = createMessages({
  vi: {
    loading: 'Đang mở phần quét mã…',
    noScript:
      'Trình duyệt này không chạy được phần quét mã. Hãy mở ứng dụng máy ảnh của điện thoại và đưa vào mã ở địa điểm: trang của địa điểm sẽ mở ra.',
  },
  en: {
    loading: 'Opening the scanner…',
    noScript:
      'This browser cannot run the scanner. Open the camera app of your phone and point it at the code of the place: the page of the place opens.',
  },
});
