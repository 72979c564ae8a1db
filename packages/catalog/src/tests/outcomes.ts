import type { Outcome } from '@binhan/domain/testing';
import { snomed } from '../terminology';

/** What was looked for is there. */
export const positive: Outcome = {
  id: 'positive',
  name: { vi: 'Dương tính', en: 'Positive' },
  means: 'detected',
  codes: [snomed('260373001')],
};

/** What was looked for is not there. */
export const negative: Outcome = {
  id: 'negative',
  name: { vi: 'Âm tính', en: 'Negative' },
  means: 'not-detected',
  codes: [snomed('260415000')],
};

/** The laboratory cannot say. */
export const inconclusive: Outcome = {
  id: 'inconclusive',
  name: { vi: 'Chưa xác định', en: 'Inconclusive' },
  means: 'undecided',
  codes: [snomed('419984006')],
};

/** The test did not work; another specimen is needed. */
export const invalid: Outcome = {
  id: 'invalid',
  name: { vi: 'Không hợp lệ, cần lấy lại mẫu', en: 'Invalid, another specimen is needed' },
  means: 'take-again',
  codes: [snomed('455371000124106')],
};
