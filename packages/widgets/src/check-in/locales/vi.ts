/** What the check-in shows around a place; a language that lacks a word does not compile. */
export interface Words {
  title: string;
  opening: string;
  missing: string;
  script_unavailable: string;
  again: string;
  help: string;
}

export const vi: Words = {
  title: 'Ghi nhận đến và về',
  opening: 'Đang mở…',
  missing: 'Trang này chưa ghi đúng mã áp phích của cổng thông tin.',
  script_unavailable: 'Chưa tải được phần ghi nhận. Hãy kiểm tra mạng rồi thử lại.',
  again: 'Thử lại',
  help: 'Cần giúp đỡ, hãy gọi',
};
