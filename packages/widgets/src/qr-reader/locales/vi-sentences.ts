import type { QrKind, UnknownShape } from '@binhan/qr';
import type { QrReaderErrorCode } from '../codes';

/** What the element says once something was read or failed; loaded then. A language that lacks a sentence does not compile. */
export interface Sentences {
  kinds: Record<Exclude<QrKind, 'unknown'>, string>;
  unknown: Record<UnknownShape, string>;
  errors: Record<QrReaderErrorCode, string>;
  /** Stands before what is said in test mode. */
  testing: string;
}

const otherWays = 'Bạn vẫn có thể chọn ảnh hoặc dán nội dung mã bên dưới.';

export const sentences: Sentences = {
  testing: 'Chế độ thử, camera không mở.',
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
  errors: {
    script_unavailable: 'Chưa tải được phần đọc mã. Hãy kiểm tra mạng rồi thử lại.',
    insecure_context: `Camera không mở được vì trang này không dùng kết nối an toàn (https). ${otherWays}`,
    camera_unsupported: `Trình duyệt này không cho trang dùng camera. ${otherWays}`,
    camera_denied: `Trang này chưa được phép dùng camera. Hãy cho phép trong cài đặt của trình duyệt rồi bật lại. ${otherWays}`,
    camera_missing: `Máy này không có camera. ${otherWays}`,
    camera_in_use: `Camera đang được ứng dụng khác dùng. Hãy đóng ứng dụng đó rồi bật lại. ${otherWays}`,
    camera_failed: `Camera không chạy được. ${otherWays}`,
    camera_lost: `Camera đã bị ngắt. Hãy bật lại. ${otherWays}`,
    picture_unreadable: 'Không mở được tệp này như một ảnh. Hãy chọn ảnh khác.',
    no_code_in_picture: 'Không tìm thấy mã QR trong ảnh. Hãy chụp gần hơn, đủ sáng, rồi thử lại.',
    several_codes: 'Có nhiều mã trong hình. Hãy để một mã thôi.',
    decoder_unavailable: 'Chưa tải được bộ đọc đầy đủ. Mã mờ hoặc nghiêng có thể không đọc được.',
  },
};
