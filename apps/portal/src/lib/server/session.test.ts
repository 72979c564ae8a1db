import { describe, expect, test } from 'vitest';
import { safeReturn } from './session.ts';

describe('where people go after signing in', () => {
  test.each(['/gia-dinh', '/p/abc.def-g_h.ijk', '/ma-qr?nguoi=018f4e3c'])(
    '%s stays in the portal',
    (path) => {
      expect(safeReturn(path)).toBe(path);
    },
  );

  test.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:x',
  ])('%s is the home page', (path) => {
    expect(safeReturn(path)).toBe('/');
  });
});
