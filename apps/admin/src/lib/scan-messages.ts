import { createMessages } from '@binhan/ui';

/** What a box for a scanner says beside its own label. */
export const scanMessages = createMessages({
  vi: {
    enter: 'Nhận',
    camera: 'Dùng máy ảnh',
    cameraOff: 'Tắt máy ảnh',
    loading: 'Đang mở máy ảnh…',
  },
  en: { enter: 'Take', camera: 'Use the camera', cameraOff: 'Camera off', loading: 'Opening the camera…' },
});
