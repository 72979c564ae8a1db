import { createMessages } from '@binhan/ui';

/** Refusals as staff should hear them, where the general sentence speaks to citizens; and a server that is away. */
export const refusalWords = createMessages({
  vi: {
    away: 'Chưa kết nối được với hệ thống. Chưa có gì được ghi lại. Xin thử lại sau ít phút.',
    checkFields: 'Có chỗ chưa đúng. Xin xem các dòng được đánh dấu.',
    not_found: 'Không tìm thấy, hoặc tài khoản này không có quyền với mục đó.',
    wrong_state: 'Mục này đã được người khác xử lý. Tải lại trang để xem trạng thái mới.',
    changed_meanwhile: 'Có người vừa sửa mục này. Tải lại trang rồi làm lại.',
    second_person_needed: 'Người đề xuất không được tự duyệt. Cần một người thứ hai.',
    sign_in_not_accepted: 'Thư điện tử, mật khẩu hoặc mã không đúng.',
    not_invited:
      'Buổi này chỉ nhận người đã đăng ký và được mời. Tìm người này ở mục Đăng ký tiêm; chưa có thì đăng ký giúp, khi đến lượt họ được mời.',
    form_not_in_force: 'Mẫu tờ khai vừa được thay. Trang đã tải mẫu mới, xin kiểm tra lại rồi lưu.',
  },
  en: {
    away: 'The system cannot be reached. Nothing was recorded. Please try again in a few minutes.',
    checkFields: 'Something is not right. Look at the marked lines.',
    not_found: 'It was not found, or this account has no access to it.',
    wrong_state: 'Somebody else has dealt with this. Reload the page to see its new state.',
    changed_meanwhile: 'Somebody has just changed this. Reload the page and do it again.',
    second_person_needed: 'Who proposes may not approve. A second person is needed.',
    sign_in_not_accepted: 'The e-mail, password or code is not right.',
    not_invited:
      'This session is for people who registered and were invited. Look for this person under Registrations for doses, or register them: they are invited when it is their turn.',
    form_not_in_force:
      'The form has just been replaced. The page has loaded the new one; check and save again.',
  },
});
