import type { QrReaderErrorCode } from '../codes';

/** What is said once something failed; loaded then. A language that lacks a sentence does not compile. */
export interface Sentences {
  errors: Record<QrReaderErrorCode, string>;
  /** Stands before what is said in test mode. */
  testing: string;
}

const otherWays = 'Bạn vẫn có thể chọn ảnh hoặc dán nội dung mã bên dưới.';

export const sentences: Sentences = {
  testing: 'Chế độ thử, camera không mở.',
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
