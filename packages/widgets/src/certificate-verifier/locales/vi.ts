/** What the element always shows; a language that lacks a word does not compile. */
export interface Words {
  title: string;
  verify: string;
  verifying: string;
  script_unavailable: string;
}

export const vi: Words = {
  title: 'Kiểm tra chứng nhận y tế',
  verify: 'Kiểm tra',
  verifying: 'Đang kiểm tra…',
  script_unavailable: 'Chưa tải được phần kiểm tra, nên chưa thể kết luận. Hãy kiểm tra mạng rồi thử lại.',
};
