import { createMessages } from '../language/messages';

/** What every field may say beside its own label. */
export const fieldMessages = createMessages({
  vi: {
    optional: '(không bắt buộc)',
    error: 'Lỗi',
    why: 'Vì sao chúng tôi hỏi',
    day: 'Ngày',
    month: 'Tháng',
    year: 'Năm',
    yearOnly: 'Không nhớ ngày, tháng (chỉ ghi năm)',
    or: 'hoặc',
    choose: 'Chọn…',
    yes: 'Có',
    no: 'Không',
    unknown: 'Tôi không biết',
    left: (count: number) => `Còn ${count} ký tự`,
    tooLong: (count: number) => `Dài quá ${count} ký tự`,
  },
  en: {
    optional: '(optional)',
    error: 'Error',
    why: 'Why we ask',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    yearOnly: 'I do not remember the day and month (year only)',
    or: 'or',
    choose: 'Choose…',
    yes: 'Yes',
    no: 'No',
    unknown: 'I do not know',
    left: (count) => `${count} characters left`,
    tooLong: (count) => `${count} characters too many`,
  },
});
