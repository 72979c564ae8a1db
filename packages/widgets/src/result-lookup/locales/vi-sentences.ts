import type { OwnResult, ResultLookupErrorCode } from '../answer';

type Stage = OwnResult['stage'];

/** What is told of a test; loaded with the first one. A language that lacks a sentence does not compile. */
export interface Sentences {
  you: string;
  ready: (who: string, outcome: string) => string;
  waiting: Record<Exclude<Stage, 'ready' | 'take-again'>, (who: string) => string>;
  again: (who: string) => string;
  poolAgain: (who: string) => string;
  causes: Record<NonNullable<OwnResult['cause']>, string>;
  shared: (people: number) => string;
  comeAgain: string;
  discarded: string;
  expected: (at: string) => string;
  late: (at: string) => string;
  replaces: (at: string) => string;
  withdrawn: (at: string) => string;
  corrected: (at: string) => string;
  steps: Record<OwnResult['timeline'][number]['stage'], string>;
  retest: string;
  done: string;
  now: string;
  next: string;
  timeline: string;
  updated: (at: string) => string;
  problems: Record<Exclude<ResultLookupErrorCode, 'script_unavailable'>, string>;
}

const blameless = 'Không phải do bạn làm sai, và không nói gì về sức khoẻ của bạn.';

export const sentences: Sentences = {
  you: 'bạn',
  ready: (who, outcome) => `Kết quả của ${who}: ${outcome}`,
  waiting: {
    collected: (who) => `Đã lấy mẫu của ${who}, chưa chuyển đi`,
    'on-the-way': (who) => `Mẫu của ${who} đang trên đường đến phòng xét nghiệm`,
    'at-laboratory': (who) => `Mẫu của ${who} đang ở phòng xét nghiệm, chưa có kết quả`,
    discarded: (who) => `Mẫu của ${who} đã bị huỷ ở điểm lấy mẫu`,
  },
  again: (who) => `Cần lấy mẫu lại cho ${who}`,
  poolAgain: (who) => `Mẫu gộp của ${who} cần xét nghiệm lại từng người`,
  causes: {
    rejected: `Phòng xét nghiệm không dùng được ống mẫu này. ${blameless}`,
    'did-not-work': `Lần xét nghiệm này không cho kết quả. ${blameless}`,
    'pool-detected':
      'Ống mẫu chung chưa nói được ai mắc bệnh, ai không. Mỗi người cần lấy mẫu lại để xét nghiệm riêng.',
    'pool-undecided': 'Phòng xét nghiệm chưa kết luận được. Mỗi người cần lấy mẫu lại để xét nghiệm riêng.',
  },
  shared: (people) => `Ống mẫu có mẫu của ${people} người.`,
  comeAgain: 'Hãy đặt lịch lấy mẫu lại, hoặc đến thẳng nơi đã lấy mẫu.',
  discarded: 'Hãy hỏi lại điểm lấy mẫu.',
  expected: (at) => `Bạn không cần làm gì thêm. Dự kiến có kết quả trước ${at}.`,
  late: (at) => `Đã quá lúc dự kiến (${at}). Hãy chờ thêm, hoặc gọi để hỏi.`,
  replaces: (at) => `Kết quả này thay cho kết quả đã trả lúc ${at}. Hãy bỏ phiếu cũ.`,
  withdrawn: (at) => `Kết quả đã trả bị thu hồi lúc ${at} và không còn giá trị.`,
  corrected: (at) => `Kết quả đã trả được sửa lúc ${at}, bản cũ không còn giá trị.`,
  steps: {
    booked: 'Đặt lịch',
    collected: 'Lấy mẫu',
    'on-the-way': 'Chuyển đến phòng xét nghiệm',
    'at-laboratory': 'Phòng xét nghiệm nhận mẫu',
    ready: 'Có kết quả',
    'take-again': 'Cần lấy mẫu lại',
    discarded: 'Huỷ mẫu',
    corrected: 'Sửa kết quả',
    withdrawn: 'Thu hồi kết quả',
  },
  retest: 'Xét nghiệm lại',
  done: 'Xong',
  now: 'Đang ở bước này',
  next: 'Chưa đến',
  timeline: 'Từng bước',
  updated: (at) => `Cập nhật lúc ${at}.`,
  problems: {
    result_not_opened:
      'Chưa mở được. Có thể mã không đúng với liên kết này, chưa có gì để xem, liên kết đã hết hạn, hoặc đã thử quá nhiều lần. Bạn vẫn có thể đăng nhập trên cổng thông tin, hoặc mang giấy tờ đến nơi lấy mẫu.',
    unreachable: 'Chưa kết nối được. Hãy thử lại sau ít phút.',
  },
};
