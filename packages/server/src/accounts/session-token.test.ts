import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sessionToken } from './session-token';

const secret = 'a secret of this test, thirty-two and more';
const cookie = '__Secure-binhan.session_token';
const sign = (value: string, by = secret) =>
  `${value}.${encodeURIComponent(createHmac('sha256', by).update(value).digest('base64'))}`;
const read = (headers: Record<string, string>) => sessionToken(new Headers(headers), { secret, cookie });

test('a bearer token is taken as it is, or without its signature where that holds', () => {
  expect(read({ authorization: 'Bearer abc123' })).toBe('abc123');
  expect(read({ authorization: `bearer ${sign('abc123')}` })).toBe('abc123');
  expect(read({ authorization: `Bearer ${decodeURIComponent(sign('abc123'))}` })).toBe('abc123');
});

test('a cookie is read only under its name and only where its signature holds', () => {
  expect(read({ cookie: `other=1; ${cookie}=${sign('abc123')}` })).toBe('abc123');
  for (const value of [
    'abc123',
    'abc123.',
    'abc123.AAAA',
    sign('abc123', 'another secret'),
    `abd123${sign('abc123').slice(6)}`,
    `${sign('abc123')}.x`,
    '%E0%A4%A',
    '',
  ]) {
    expect(read({ cookie: `${cookie}=${value}` }), value).toBeUndefined();
  }
  expect(read({ cookie: `binhan.session_token=${sign('abc123')}` })).toBeUndefined();
});

test('what could be read in two ways is left to the library', () => {
  expect(read({ cookie: `${cookie}=${sign('abc123')}; ${cookie}=${sign('def456')}` })).toBeUndefined();
  expect(read({ authorization: 'Basic abc', cookie: `${cookie}=${sign('abc123')}` })).toBeUndefined();
  expect(read({ authorization: 'Bearer a b' })).toBeUndefined();
  expect(read({})).toBeUndefined();
});
