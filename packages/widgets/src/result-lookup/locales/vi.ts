/** What the element shows until a result is there; a language that lacks a word does not compile. */
export interface Words {
  title: string;
  link: string;
  linkHint: string;
  linkMissing: string;
  code: string;
  codeHint: string;
  codeMissing: string;
  codeWrong: string;
  open: string;
  opening: string;
  script_unavailable: string;
  another: string;
  help: string;
}

export const vi: Words = {
  title: 'Xem kết quả xét nghiệm',
  link: 'Liên kết trong tin nhắn',
  linkHint: 'Dán cả liên kết, hoặc cả tin nhắn.',
  linkMissing: 'Hãy dán cả liên kết, có phần sau dấu #.',
  code: 'Mã xem kết quả',
  codeHint: '9 ký tự nhận khi lấy mẫu, ví dụ 3467 89AB X.',
  codeMissing: 'Hãy nhập mã nhận khi lấy mẫu.',
  codeWrong: 'Mã gõ nhầm ở đâu đó. Hãy so lại từng ký tự.',
  open: 'Xem kết quả',
  opening: 'Đang mở…',
  script_unavailable: 'Chưa tải được phần xem kết quả. Hãy kiểm tra mạng rồi thử lại.',
  another: 'Xem kết quả khác',
  help: 'Cần giúp đỡ, hãy gọi',
};
