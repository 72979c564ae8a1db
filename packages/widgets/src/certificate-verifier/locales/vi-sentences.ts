import type { CertificateKind, UndecidedCode } from '../answer';

/** What is said of a verdict; loaded with the first one. A language that lacks a sentence does not compile. */
export interface Sentences {
  /** Where nothing speaks against it: held against rules of the place, or not. */
  passed: Record<'ruled' | 'unruled', string>;
  undecided: Record<Exclude<UndecidedCode, 'list_refused'>, string>;
  name: string;
  birthYear: string;
  kind: string;
  kinds: Record<CertificateKind, string>;
  /** Whose name is held back because anybody may have written it. */
  unproven: string;
  trustMade: (at: string) => string;
  revocationsMade: (at: string) => string;
  compare: string;
  clears: (seconds: number) => string;
  clear: string;
}

export const sentences: Sentences = {
  passed: {
    ruled: 'Do nơi được tin cậy ký, còn hiệu lực và đáp ứng quy định của nơi kiểm tra.',
    unruled:
      'Do nơi được tin cậy ký và còn hiệu lực. Nội dung (số mũi, kết quả) chưa được xét theo quy định nào.',
  },
  undecided: {
    anchors_missing: 'Trang này chưa ghi khóa để kiểm tra danh sách tin cậy.',
    lists_unreachable: 'Chưa tải được danh sách tin cậy và danh sách thu hồi. Hãy kiểm tra mạng rồi thử lại.',
    rules_unusable: 'Không đọc được quy định mà trang này đưa ra.',
  },
  name: 'Họ tên',
  birthYear: 'Năm sinh',
  kind: 'Loại',
  kinds: {
    vaccination: 'Chứng nhận tiêm chủng',
    test: 'Chứng nhận xét nghiệm',
    recovery: 'Chứng nhận khỏi bệnh',
  },
  unproven: 'Không hiện tên vì chữ ký chưa được xác nhận.',
  trustMade: (at) => `Danh sách tin cậy lập lúc ${at}.`,
  revocationsMade: (at) => `Danh sách thu hồi lập lúc ${at}.`,
  compare: 'Hãy so tên và năm sinh với giấy tờ.',
  clears: (seconds) => `Tự xóa sau ${seconds} giây.`,
  clear: 'Xóa ngay',
};
