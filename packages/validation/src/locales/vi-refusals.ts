import { viNotCertified } from './vi-not-certified';
import type { Sentences } from './sentences';

function minutes(seconds: number): string {
  if (seconds > 48 * 3600) return `${Math.ceil(seconds / 86_400)} ngày`;
  if (seconds > 2 * 3600) return `${Math.ceil(seconds / 3600)} giờ`;
  return seconds < 90 ? `${Math.max(1, Math.ceil(seconds))} giây` : `${Math.ceil(seconds / 60)} phút`;
}

/** Why something was not done, in Vietnamese. */
export const viRefusals: Sentences['refusals'] = {
  unauthenticated: 'Xin đăng nhập trước.',
  not_found: 'Không tìm thấy, hoặc ông/bà không có quyền xem.',
  invalid_input: 'Có mục chưa đúng. Xin xem các mục được đánh dấu.',
  body_too_large: ({ limit }) =>
    `Nội dung gửi lên lớn quá, nhiều nhất ${Math.max(1, Math.floor(limit / 1024))} KB.`,
  unsupported_media_type: 'Loại tệp này không nhận được.',
  idempotency_key_missing: 'Yêu cầu thiếu mã chống gửi trùng. Xin tải lại trang và gửi lại.',
  idempotency_key_reused: 'Nội dung đã thay đổi sau lần gửi trước. Xin gửi lại từ đầu.',
  origin_not_allowed: 'Trang này không được phép gửi yêu cầu.',
  too_many_requests: ({ retryAfter }) =>
    `Ông/bà thử quá nhiều lần. Xin đợi ${minutes(retryAfter)} rồi thử lại.`,
  unavailable: ({ retryAfter }) =>
    `Hệ thống đang bận, chưa lưu được gì. Nội dung đã nhập vẫn còn; xin thử lại sau ${minutes(retryAfter)}.`,
  internal: 'Hệ thống có lỗi, không phải do ông/bà. Xin thử lại, hoặc gọi đường dây nóng.',
  code_not_accepted: 'Mã không đúng hoặc đã hết hạn. Xin nhập lại hoặc lấy mã mới.',
  confirmation_needed: 'Máy này chưa từng mở hồ sơ của số điện thoại này. Xin xác nhận hồ sơ là của mình.',
  owner_not_confirmed: 'Chưa đúng. Xin xem lại giấy tờ, hoặc đăng nhập lại từ đầu.',
  sign_in_not_accepted: 'Tên đăng nhập, mật khẩu hoặc mã xác nhận không đúng.',
  wrong_state: 'Việc này không còn làm được nữa vì trạng thái đã thay đổi. Xin tải lại trang.',
  changed_meanwhile: 'Có người vừa sửa mục này. Xin tải lại, xem bản mới rồi sửa tiếp.',
  no_certificate: ({ because }) =>
    viNotCertified[because ?? ''] ??
    'Kết quả này không có chứng nhận: chưa trả, là mẫu gộp, loại xét nghiệm không cấp, hoặc đã quá hạn.',
  registered_already: 'Người này đã đăng ký, hoặc đã tiêm đủ các mũi của chương trình này.',
  not_for_person: 'Chương trình này không dành cho người này: chưa hoặc quá tuổi, hoặc theo các mũi đã tiêm.',
  not_invited:
    'Buổi này dành cho người đã đăng ký và đến lượt. Xin xem trang Tiêm chủng; khi đến lượt, ông/bà sẽ nhận được tin nhắn.',
  screening_not_cleared: 'Chưa khám sàng lọc cho mũi tiêm này, hoặc kết quả khám là chưa tiêm.',
  case_open: 'Người này đang có một ca bệnh chưa đóng của bệnh này.',
  not_confirmed: 'Chỉ cảnh báo từ ca đã xác định bằng kết quả xét nghiệm đang có hiệu lực.',
  warning_too_large: 'Cảnh báo vượt số địa điểm hoặc số người cho phép. Xin chia nhỏ hoặc hỏi cấp trên.',
  reason_needed: 'Cấp độ khác với đề xuất cần ghi lý do.',
  device_stopped: 'Thiết bị này đã bị tắt. Xin báo người quản lý địa điểm.',
  lot_not_usable: 'Lô vắc xin này đang tạm giữ, đã thu hồi hoặc hết hạn. Không được dùng.',
  not_in_stock: 'Điểm tiêm không còn đủ liều của lô này. Xin kiểm tra sổ kho.',
  given_already: 'Mũi tiêm của lượt này đã được ghi.',
  certificate_not_accepted:
    'Không nhận được chứng nhận này: không còn hiệu lực, không rõ nơi cấp, hoặc không phải của người này.',
  issuer_not_active:
    'Hiện chưa cấp được chứng nhận ở đây. Bản ghi vẫn còn nguyên; xin thử lại sau hoặc gọi đường dây nóng.',
  looks_stopped:
    'Việc tra cứu của tài khoản này đang tạm dừng vì đã mở nhiều hồ sơ ngoài công việc đang chờ. Quản trị viên đã được báo và có thể cho tiếp tục.',
  second_person_needed: 'Việc này cần một người khác xác nhận.',
  qr_not_accepted: 'Không nhận được mã này. Xin quét lại, hoặc xin mã mới.',
  unsafe_origin:
    'Chưa làm được áp phích: địa chỉ của trang chỉ dùng trên máy này. Xin đặt địa chỉ công khai trước.',
  form_not_in_force: 'Tờ khai này không còn dùng nữa. Xin tải lại trang để lấy bản mới.',
  declaration_closed: 'Tờ khai đã được dùng hoặc hết hạn nên không sửa được. Xin khai mới.',
  no_seat_left: 'Khung giờ này vừa hết chỗ. Xin chọn khung giờ khác.',
  booked_already: 'Người này đã có lịch hẹn cho việc này. Xin đổi hoặc huỷ lịch đó trước.',
  seats_left: 'Vẫn còn chỗ: xin chọn một khung giờ, không cần chờ.',
  too_early: 'Chưa đến ngày của buổi này. Số thứ tự chỉ được phát trong ngày.',
  tube_used: 'Mã ống này đã được dùng. Xin lấy ống khác hoặc dán nhãn mới.',
  kit_not_approved: 'Sinh phẩm này không còn (hoặc chưa) được phép dùng cho xét nghiệm này.',
  envelope_not_accepted: 'Không nhận được gói tin: chữ ký không hợp lệ.',
  result_not_opened:
    'Chưa mở được. Xin kiểm tra liên kết và mã, hoặc đăng nhập, hoặc mang giấy tờ đến nơi đã lấy mẫu.',
};

/** For a refusal this version does not know, from a newer server. */
export const viUnknownRefusal = 'Không làm được việc này. Xin thử lại sau, hoặc gọi đường dây nóng.';
