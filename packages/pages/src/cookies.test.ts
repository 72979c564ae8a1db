import { expect, test } from 'vitest';
import { passCookies } from './index';

function passed(...lines: string[]) {
  const set: unknown[] = [];
  const cookies = {
    set: (name: string, value: string, { encode: _encode, ...options }: { encode?: unknown } = {}) =>
      void set.push({ name, value, ...options }),
  };
  passCookies(
    new Response(null, { headers: lines.map((line): [string, string] => ['set-cookie', line]) }),
    cookies,
  );
  return set;
}

test('cookies of the API reach the visitor as it set them', () => {
  expect(
    passed('session=a=b.c%3D; Path=/; HttpOnly; Secure; SameSite=Strict', 'kept=; Max-Age=0; SameSite=Lax'),
  ).toEqual([
    { name: 'session', value: 'a=b.c%3D', path: '/', httpOnly: true, secure: true, sameSite: 'strict' },
    { name: 'kept', value: '', path: '/', httpOnly: false, secure: false, sameSite: 'lax', maxAge: 0 },
  ]);
});

test('says when the last of them ends', () => {
  const cookies = { set: () => undefined };
  const answer = (...lines: string[]) =>
    new Response(null, { headers: lines.map((line): [string, string] => ['set-cookie', line]) });
  expect(passCookies(answer('a=1; Max-Age=60', 'b=2; Max-Age=0', 'c=3'), cookies)).toBe(60);
  expect(passCookies(answer('c=3'), cookies)).toBeUndefined();
});

test('what is no cookie is none', () => {
  expect(passed('=x', 'nothing')).toEqual([]);
});
