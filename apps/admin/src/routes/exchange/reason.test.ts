import { expect, test } from 'vitest';
import { reasonOf } from './reason.ts';

test('a code of ours is a sentence, a status is named, and a code of the receiver is shown as it is', () => {
  expect(reasonOf('unreachable', 'en')).toEqual({ sentence: 'The receiver cannot be reached' });
  expect(reasonOf('status_503', 'vi')).toEqual({ sentence: 'Bên nhận trả lời mã 503' });
  expect(reasonOf('unknown_site', 'en')).toMatchObject({ code: 'unknown_site' });
  expect(reasonOf('title', 'en'), 'another key of the table is no reason').toMatchObject({ code: 'title' });
});
