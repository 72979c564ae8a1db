/**
 * Rules of entry: what a gate asks of a visitor, as dated data with its source. A province puts its own in the place of
 * these by an entry of the same id in its area.
 */
import type { Entry } from '@binhan/domain/catalog';
import type { EntryRules } from '@binhan/domain/place';
import { colourCard } from './colour-card';

const national: EntryRules = {
  title: { vi: 'Quy định ra vào', en: 'Rules of entry' },
  accepts: ['record', 'certificate'],
  rules: [
    {
      id: 'in-quarantine',
      when: { question: 'quarantine', is: 'yes' },
      verdict: 'stop',
      says: {
        vi: 'Đang trong thời gian cách ly. Xin gọi trạm y tế trước khi đi đâu.',
        en: 'Has to stay apart at present. Call the health station before going anywhere.',
      },
      remedy: 'wait',
    },
    {
      id: 'no-declaration',
      when: { question: 'declaration', is: 'none' },
      verdict: 'stop',
      says: {
        vi: 'Chưa có tờ khai y tế. Xin khai trước khi vào.',
        en: 'No health declaration yet. Declare before entering.',
      },
      remedy: 'declare',
    },
    {
      id: 'declaration-ran-out',
      when: { question: 'declaration', is: 'ran-out' },
      verdict: 'stop',
      says: {
        vi: 'Tờ khai y tế đã hết hạn. Xin khai lại.',
        en: 'The health declaration has run out. Declare again.',
      },
      remedy: 'declare',
    },
    {
      id: 'red-flag',
      when: { question: 'red-flag', is: 'yes' },
      verdict: 'stop',
      says: { vi: 'Cần hỏi thêm về sức khoẻ.', en: 'Ask more about health.' },
    },
  ],
  otherwise: { verdict: 'go', says: { vi: 'Mời vào.', en: 'Please go in.' } },
};

/** The rules of entry of the country, and those of a province that had cards of three colours. */
export const entryRules: Entry[] = [
  {
    kind: 'entry-rules',
    id: 'entry',
    area: 'VN',
    period: { from: '2021-05-29' },
    source:
      'Quyết định 2666/QĐ-BYT ngày 29/5/2021 (khai báo khi vào cổng); thời hạn theo quy tắc của từng mẫu',
    body: national,
  },
  colourCard,
];
