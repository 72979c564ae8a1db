import { describe, expect, test } from 'vitest';
import { tokenIn } from './link.ts';

const token = 'dGhpcyBpcyBub3QgcmVhbA';

describe('the token of a link', () => {
  test.each([
    token,
    `#${token}`,
    ` https://portal.example/xem-ket-qua#${token}\n`,
    `Có kết quả mới: https://portal.example/xem-ket-qua#${token} Mã của bạn nằm trên giấy hẹn.`,
  ])('%s', (pasted) => {
    expect(tokenIn(pasted)).toBe(token);
  });

  test.each(['', '#', 'https://portal.example/xem-ket-qua', '#tooshort', `${token}!`, 'a'.repeat(65)])(
    'none in %j',
    (pasted) => {
      expect(tokenIn(pasted)).toBeUndefined();
    },
  );
});
