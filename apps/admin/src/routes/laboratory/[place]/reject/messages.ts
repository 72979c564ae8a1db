import { createMessages } from '@binhan/ui';

/** What the page to reject a tube says. */
export const messages = createMessages({
  vi: {
    title: 'Từ chối ống',
    code: 'Mã ống',
    reason: 'Lý do',
    note: 'Ghi thêm',
    review: 'Tiếp tục',
    sure: (code: string) => `Từ chối ống ${code}?`,
    means: 'Ống không được xét nghiệm. Mọi người trong ống được nhắn mời lấy mẫu lại, ngay khi bấm.',
    forGood: 'Ống đã từ chối không nhận lại được.',
    reject: 'Từ chối ống này',
    keep: 'Không, quay lại',
    needCode: 'Xin điền mã ống.',
    needReason: 'Xin chọn lý do.',
    unknown: 'Không có ống này, hoặc ống đã ở phòng xét nghiệm khác.',
  },
  en: {
    title: 'Reject a tube',
    code: 'Code of the tube',
    reason: 'Reason',
    note: 'More about it',
    review: 'Go on',
    sure: (code) => `Reject tube ${code}?`,
    means: 'It will not be tested. Everybody in it is asked by message to come again, as soon as you press.',
    forGood: 'A rejected tube cannot be received again.',
    reject: 'Reject this tube',
    keep: 'No, go back',
    needCode: 'Fill in the code of the tube.',
    needReason: 'Choose a reason.',
    unknown: 'There is no such tube, or another laboratory has it.',
  },
});
