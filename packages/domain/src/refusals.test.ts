import { expect, test } from 'vitest';
import { Issue, isRefusal, refusals, refuse, type RefusalCode } from './refusals';

test('codes are public: snake_case, and this list only grows', () => {
  for (const code of Object.keys(refusals)) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
  expect(Object.keys(refusals)).toEqual(
    expect.arrayContaining([
      'unauthenticated',
      'not_found',
      'invalid_input',
      'too_many_requests',
      'unavailable',
    ]),
  );
});

test('a refusal carries exactly the data of its code', () => {
  expect(refuse('not_found')).toEqual({ refused: 'not_found', data: {} });
  expect(refuse('too_many_requests', { retryAfter: 60 })).toEqual({
    refused: 'too_many_requests',
    data: { retryAfter: 60 },
  });
  expect(isRefusal(refuse('not_found'))).toBe(true);
  for (const value of [undefined, null, 'not_found', {}, { refused: 'not_found' }])
    expect(isRefusal(value)).toBe(false);
});

test.each(Object.keys(refusals) as RefusalCode[])('the data of %s takes no other key', (code) => {
  expect(refusals[code].safeParse({ name: 'Nguyễn Văn An' }).success).toBe(false);
});

test('an issue has a code, a place and plain data', () => {
  const issue = { code: 'too_long', path: ['answers', 0], data: { limit: 5 } };
  expect(Issue.parse(issue)).toEqual(issue);
  expect(Issue.safeParse({ code: 'Too long', path: [] }).success).toBe(false);
  expect(Issue.safeParse({ code: 'too_long', path: [], data: { value: {} } }).success).toBe(false);
});
