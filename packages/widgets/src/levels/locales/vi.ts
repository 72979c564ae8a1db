/** What the element shows around the levels; a language that lacks a word does not compile. */
export interface Words {
  title: string;
  opening: string;
  unreachable: string;
  geometry_unusable: string;
  script_unavailable: string;
  again: string;
  help: string;
}

export const vi: Words = {
  title: 'Cấp độ dịch',
  opening: 'Đang mở…',
  unreachable: 'Chưa kết nối được. Hãy thử lại sau ít phút.',
  geometry_unusable: 'Chưa vẽ được bản đồ; bảng dưới đây vẫn đủ.',
  script_unavailable: 'Chưa tải được phần cấp độ dịch. Hãy kiểm tra mạng rồi thử lại.',
  again: 'Thử lại',
  help: 'Cần giúp đỡ, hãy gọi',
};
