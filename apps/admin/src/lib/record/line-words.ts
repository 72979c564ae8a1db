import { createMessages } from '@binhan/ui';

/** What lines of a record are told with, beside the words of doses. */
export const lineWords = createMessages({
  vi: {
    dose: 'Mũi tiêm',
    vaccine: 'Vắc xin',
    evidence: 'Dựa vào',
    unclear: 'Cần xem lại',
    act: 'Xử lý',
    lot: 'Lô',
    recalled: 'Lô bị thu hồi',
    none: 'Chưa có mũi tiêm nào.',
    states: { recorded: 'Đang có hiệu lực', replaced: 'Đã thay', withdrawn: 'Đã rút' },
  },
  en: {
    dose: 'Dose',
    vaccine: 'Vaccine',
    evidence: 'Rests on',
    unclear: 'To be looked at',
    act: 'Act',
    lot: 'Lot',
    recalled: 'Lot recalled',
    none: 'There is no dose.',
    states: { recorded: 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' },
  },
});
