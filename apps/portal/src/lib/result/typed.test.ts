import { showSpokenCode, writeSpokenCode } from '@binhan/domain/rules';
import { expect, test } from 'vitest';
import { readOpening } from './typed.ts';

const token = 'dGhpcyBpcyBub3QgcmVhbA';
const link = `https://portal.example/xem-ket-qua#${token}`;
const code = writeSpokenCode(new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6]));

test('link and code as people paste and type them', () => {
  for (const typed of [code, showSpokenCode(code), ` ${code.toLowerCase()} `, code.split('').join('-')])
    expect(readOpening({ link, code: typed })).toEqual({ token, code });
});

test('every single wrong character of a code is noticed here', () => {
  for (let place = 0; place < code.length; place += 1)
    for (const other of '346789ABCDEFGHJKMNPQRTVWXY'.replace(code.charAt(place), '')) {
      const typed = code.slice(0, place) + other + code.slice(place + 1);
      expect(readOpening({ link, code: typed }), typed).toEqual({ issues: { code: 'codeWrong' } });
    }
});

test('what is missing and what is wrong, each for its field', () => {
  expect(readOpening({ link: '', code: ' ' })).toEqual({
    issues: { link: 'linkMissing', code: 'codeMissing' },
  });
  expect(readOpening({ link: 'https://portal.example/xem-ket-qua', code })).toEqual({
    issues: { link: 'linkWrong' },
  });
  const longer = writeSpokenCode(new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6, 5]));
  expect(readOpening({ link, code: longer })).toEqual({ issues: { code: 'codeWrong' } });
});
