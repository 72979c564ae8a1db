import { expect, test } from 'vitest';
import { DataRequestKind, requestClock } from './index';

const receivedAt = '2026-11-23T08:00:00.000Z';

test.each([
  ['see', '2026-12-03T08:00:00.000Z'],
  ['correct', '2026-12-03T08:00:00.000Z'],
  ['erase', '2026-12-08T08:00:00.000Z'],
] as const)('a request to %s is answered within two days and done by %s', (kind, doneBy) => {
  expect(requestClock(kind, receivedAt)).toEqual({ answerBy: '2026-11-25T08:00:00.000Z', doneBy });
});

test('every kind has a clock', () => expect(DataRequestKind.options).toEqual(['see', 'correct', 'erase']));
