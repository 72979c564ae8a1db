import { expect, test } from 'vitest';
import { drawQr, qrMatrix } from './index';

test('an SVG with quiet zone, title and description, without style, script or id', () => {
  const svg = drawQr('xin chào', { title: 'Mã QR của tôi', description: 'Đưa mã này cho người gác' });
  const size = qrMatrix('xin chào').length + 8;
  expect(svg).toMatch(
    new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img"`),
  );
  expect(svg).toContain('<title>Mã QR của tôi</title><desc>Đưa mã này cho người gác</desc>');
  expect(svg).not.toMatch(/style|script|\bid=|href/);
});

test('the path covers exactly the dark modules', () => {
  const matrix = qrMatrix('https://binhan.example/p/x', { ecc: 'high' });
  const painted = matrix.map((row) => row.map(() => false));
  const dark = /fill="#000" d="([^"]*)"/.exec(
    drawQr('https://binhan.example/p/x', { ecc: 'high', border: 2 }),
  )?.[1];
  for (const [, x, y, length] of dark?.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g) ?? []) {
    for (let i = 0; i < Number(length); i++) {
      const row = painted[Number(y) - 2];
      if (row) row[Number(x) - 2 + i] = true;
    }
  }
  expect(painted).toEqual(matrix);
});

test('hostile titles stay text', () => {
  const svg = drawQr('x', { title: '</title><script>alert(1)</script>\u0000\uD800&"\'' });
  expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;</title>');
});

test('more error correction needs more modules; the finder pattern is where it belongs', () => {
  const sizes = (['low', 'medium', 'quartile', 'high'] as const).map(
    (ecc) => qrMatrix('a'.repeat(200), { ecc }).length,
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(qrMatrix('1')[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
});

test('what does not fit or makes no sense is refused', () => {
  expect(() => drawQr('é'.repeat(2000))).toThrow(RangeError);
  expect(() => drawQr('x', { border: -1 })).toThrow(RangeError);
  expect(() => drawQr('x', { border: 0.5 })).toThrow(RangeError);
  expect(drawQr('x', { border: 0 })).toContain('viewBox="0 0 21 21"');
});
