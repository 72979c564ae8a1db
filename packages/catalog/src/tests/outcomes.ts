import type { LocalizedText } from '@binhan/domain/text';
import type { Outcome } from '@binhan/domain/testing';
import { snomed } from '../terminology';

const again: LocalizedText = {
  vi: 'Mời bạn đến lấy mẫu lại. Lần này không phải do bạn làm sai điều gì.',
  en: 'Please come for another specimen. You did nothing wrong.',
};

/** What was looked for is there. What people are told to do depends on the disease. */
export const positive = (advice: LocalizedText): Outcome => ({
  id: 'positive',
  name: { vi: 'Dương tính', en: 'Positive' },
  means: 'detected',
  codes: [snomed('260373001')],
  advice,
});

/** What was looked for is not there. */
export const negative = (advice: LocalizedText): Outcome => ({
  id: 'negative',
  name: { vi: 'Âm tính', en: 'Negative' },
  means: 'not-detected',
  codes: [snomed('260415000')],
  advice,
});

/** The laboratory cannot say. */
export const inconclusive: Outcome = {
  id: 'inconclusive',
  name: { vi: 'Chưa xác định', en: 'Inconclusive' },
  means: 'undecided',
  codes: [snomed('419984006')],
  advice: {
    vi: 'Phòng xét nghiệm chưa thể kết luận. Mời bạn đến lấy mẫu lại; trong lúc chờ, hạn chế tiếp xúc với người khác.',
    en: 'The laboratory cannot say yet. Please come for another specimen, and keep away from others while you wait.',
  },
};

/** The test did not work; another specimen is needed. */
export const invalid: Outcome = {
  id: 'invalid',
  name: { vi: 'Không hợp lệ, cần lấy lại mẫu', en: 'Invalid, another specimen is needed' },
  means: 'take-again',
  codes: [snomed('455371000124106')],
  advice: again,
};
