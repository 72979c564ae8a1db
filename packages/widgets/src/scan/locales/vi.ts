/** What the element always shows; a language that lacks a word does not compile. */
export interface Words {
  start: string;
  stop: string;
  again: string;
  torchOn: string;
  torchOff: string;
  otherCamera: string;
  picture: string;
  text: string;
  textHint: string;
  read: string;
  starting: string;
  scanning: string;
  searching: string;
  emptyText: string;
  /** A form wants what was not read. */
  missing: string;
  help: string;
  /** The rest of the script did not load. */
  notLoaded: string;
}

export const vi: Words = {
  start: 'Bật camera',
  stop: 'Tắt camera',
  again: 'Quét mã khác',
  torchOn: 'Bật đèn',
  torchOff: 'Tắt đèn',
  otherCamera: 'Đổi camera',
  picture: 'Chọn ảnh có mã',
  text: 'Dán hoặc gõ nội dung mã',
  textHint: 'Nếu dùng máy quét, bấm vào ô này rồi quét.',
  read: 'Đọc mã',
  starting: 'Đang mở camera…',
  scanning: 'Đưa mã vào giữa khung hình.',
  searching: 'Đang tìm mã trong ảnh…',
  emptyText: 'Chưa có nội dung mã.',
  missing: 'Chưa có mã. Hãy quét, chọn ảnh hoặc dán mã.',
  help: 'Cần giúp đỡ, hãy gọi',
  notLoaded: 'Chưa tải được phần đọc mã. Hãy kiểm tra mạng rồi thử lại.',
};
