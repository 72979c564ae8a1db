import { expect, test } from 'vitest';
import { shownMinutes } from './minutes.ts';

test.each([
  [0, '0 phút', '0 min'],
  [45, '45 phút', '45 min'],
  [180, '3 giờ', '3 h'],
  [185, '3 giờ 05 phút', '3 h 05 min'],
  [3_120, '2 ngày 4 giờ', '2 d 4 h'],
])('%i minutes', (minutes, vi, en) => {
  expect(shownMinutes(minutes, 'vi')).toBe(vi);
  expect(shownMinutes(minutes, 'en')).toBe(en);
});
