import type { QrKind, UnknownShape } from '@binhan/qr';

/** What the element says once something was read; loaded then. A language that lacks a sentence does not compile. */
export interface Sentences {
  kinds: Record<Exclude<QrKind, 'unknown'>, string>;
  unknown: Record<UnknownShape, string>;
}

export const sentences: Sentences = {
  kinds: {
    'vn-cccd': 'Đã đọc thẻ căn cước.',
    'vn-personal': 'Đã đọc mã QR cá nhân.',
    'vn-bhyt': 'Đã đọc thẻ bảo hiểm y tế.',
    hcert: 'Đã đọc chứng nhận sức khỏe.',
    shc: 'Đã đọc chứng nhận sức khỏe.',
    'own-place': 'Đã đọc mã địa điểm.',
    'own-person': 'Đã đọc mã cá nhân.',
    tube: 'Đã đọc mã ống mẫu.',
    appointment: 'Đã đọc mã lịch hẹn.',
    slip: 'Đã đọc mã phiếu kết quả.',
    gs1: 'Đã đọc mã trên hộp thuốc hoặc vắc xin (GS1).',
    'foreign-place': 'Đây là mã địa điểm của hệ thống khác.',
    url: 'Mã này chứa một địa chỉ trang web. Trang đó chưa được mở.',
    number: 'Đã đọc một số.',
  },
  unknown: {
    empty: 'Mã này không có nội dung.',
    identity: 'Mã giống giấy tờ tùy thân nhưng thiếu phần. Hãy quét lại.',
    payment: 'Đây là mã thanh toán. Hãy quét mã khác.',
    wifi: 'Đây là mã kết nối Wi-Fi. Hãy quét mã khác.',
    contact: 'Đây là danh thiếp. Hãy quét mã khác.',
    message: 'Đây là mã gọi điện hoặc nhắn tin. Hãy quét mã khác.',
    address: 'Đây là mã vị trí trên bản đồ. Hãy quét mã khác.',
    link: 'Mã này chứa một liên kết không dùng được ở đây.',
    unsafe: 'Mã này chứa liên kết nguy hiểm. Đừng mở nó.',
    too_long: 'Nội dung dài hơn mọi mã QR. Hãy dán lại.',
    text: 'Không nhận ra mã này. Hãy quét mã khác.',
  },
};
