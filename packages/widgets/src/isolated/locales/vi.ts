/** What stands around a frame; a language that lacks a word does not compile. */
export interface Words {
  opening: string;
  failed: string;
  help: string;
  again: string;
}

export const vi: Words = {
  opening: 'Đang mở…',
  failed: 'Chưa mở được phần này của cổng thông tin. Hãy kiểm tra mạng rồi thử lại.',
  help: 'Cần giúp đỡ, hãy gọi',
  again: 'Thử lại',
};
