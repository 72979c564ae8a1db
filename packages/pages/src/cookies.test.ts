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

test('what is no cookie is none', () => {
  expect(passed('=x', 'nothing')).toEqual([]);
});
