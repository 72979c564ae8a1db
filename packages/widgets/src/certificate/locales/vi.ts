/** What the element always shows; a language that lacks a word does not compile. */
export interface Words {
  title: string;
  /** What the code is, for who cannot see it. */
  code: string;
  drawing: string;
  show: string;
  hide: string;
  certificate_unreadable: string;
  script_unavailable: string;
}

export const vi: Words = {
  title: 'Chứng nhận y tế',
  code: 'Mã QR của chứng nhận',
  drawing: 'Đang vẽ mã…',
  show: 'Xem nội dung',
  hide: 'Ẩn nội dung',
  certificate_unreadable: 'Không đọc được chứng nhận này.',
  script_unavailable: 'Chưa tải được phần hiện chứng nhận. Hãy kiểm tra mạng rồi tải lại trang.',
};
