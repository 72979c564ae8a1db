import { createMessages } from '@binhan/ui';

/** What the page of stopped accounts says. */
export const messages = createMessages({
  vi: {
    title: 'Tạm dừng tra cứu',
    intro:
      'Tài khoản mở nhiều hồ sơ ngoài việc đang chờ thì tự dừng tra cứu. Việc thường ngày của họ vẫn chạy. Hỏi lý do rồi mới cho tiếp tục; nhật ký giữ lại tất cả.',
    member: 'Cán bộ',
    at: 'Dừng lúc',
    looks: 'Số lượt trong giờ',
    state: 'Tình trạng',
    stopped: 'Đang dừng',
    lifted: 'Đã cho tiếp tục',
    none: 'Chưa có tài khoản nào bị dừng.',
    act: 'Thao tác',
    lift: (name: string) => `Cho ${name} tiếp tục`,
    why: 'Lý do',
    whyHint: 'Ít nhất 5 ký tự. Ghi vào nhật ký.',
    confirm: 'Cho tiếp tục',
    done: 'Đã cho tiếp tục.',
  },
  en: {
    title: 'Stopped look-ups',
    intro:
      'An account that opens many records beside its own work is stopped by itself. Its daily work goes on. Ask why before you let it go on; the audit keeps everything.',
    member: 'Member of staff',
    at: 'Stopped at',
    looks: 'Looks in the hour',
    state: 'State',
    stopped: 'Stopped',
    lifted: 'Goes on',
    none: 'No account was stopped.',
    act: 'Action',
    lift: (name) => `Let ${name} go on`,
    why: 'Reason',
    whyHint: 'At least 5 characters. It is written into the audit.',
    confirm: 'Let it go on',
    done: 'It goes on.',
  },
});
