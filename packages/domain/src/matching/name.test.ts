import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneKeystrokeApart } from './keystrokes';
import { nameAgreement, prepareName } from './name';
import { readSyllable } from './syllable';

const agreement = (a: string, b: string) => nameAgreement(prepareName(a), prepareName(b));

describe('two names', () => {
  test.each([
    ['name_equal', 'Nguyễn Văn An', 'NGUYỄN   VĂN AN '],
    ['name_equal', 'Nguyễn Văn An', 'Nguyễn Văn An'.normalize('NFD')],
    ['name_equal', 'Đỗ Thị Mười', 'đỗ thị mười'],
    ['spelling_variant', 'Lê Thị Hoà', 'Lê Thị Hòa'],
    ['spelling_variant', 'Trần Thuỷ', 'Trần Thủy'],
    ['spelling_variant', 'Lý Văn Mỹ', 'Lí Văn Mĩ'],
    ['spelling_variant', 'Ngô Văn Quý', 'Ngô Văn Quí'],
    ['spelling_variant', "H'Bia Niê", 'HBia Niê'],
    ['typed_marks', 'Nguyễn Văn Dũng', 'Nguyeenx Vawn Dungx'],
    ['typed_marks', 'Nguyễn Văn Đức', 'Nguye64n Va8n D9u71c'],
    ['typed_marks', 'Phương Thị Ước', 'Phuwowng Thij Uwowcs'],
    ['marks_missing', 'Nguyễn Văn Ân', 'NGUYEN VAN AN'],
    ['marks_slip', 'Nguyễn Thị Lan', 'Nguyễn Thi Lan'],
    ['marks_differ', 'Nguyễn Văn An', 'Nguyễn Văn Ân'],
    ['marks_differ', 'Cao Minh An', 'Cao Minh Ân'],
    ['marks_differ', 'Lê Thị Hoà', 'Lê Thị Hoa'],
    ['parts_swapped', 'Nguyễn Văn An', 'An Nguyễn Văn'],
    ['parts_swapped', 'Y Thịnh Niê', 'Niê Y Thịnh'],
    ['parts_swapped', 'Thạch Sa Rây', 'Sa Rây Thạch'],
    ['part_dropped', 'Nguyễn Thị Ngọc Lan', 'Nguyễn Lan'],
    ['part_dropped', 'Nguyễn Thị Ngọc Lan', 'Nguyễn Ngọc Lan'],
    ['initials', 'Nguyễn Văn An', 'N. V. An'],
    ['initials', 'Nguyễn Văn An', 'Ng Văn An'],
    ['one_typo', 'Nguyễn Văn Tuấn', 'Nguyễn Văn Taấn'],
    ['one_typo', 'Nguyễn Văn An', 'Ngyuễn Văn An'],
    ['one_typo', 'Trần Thị Linh', 'Trần Thị Minh'],
    ['given_name_differs', 'Trần Văn Hùng', 'Trần Văn Cường'],
    ['name_differs', 'Trần Văn Thúy', 'Lê Văn Thúy'],
    ['name_differs', 'Nguyễn Văn An', 'An'],
    ['name_differs', 'Lan', 'Hồng'],
  ])('%s: %s, %s', (code, a, b) => {
    expect(agreement(a, b)).toBe(code);
    expect(agreement(b, a)).toBe(code);
  });

  test('`y` and `i` are two names after a vowel', () => {
    expect(agreement('Lê Thị Thúy', 'Lê Thị Thúi')).toBe('one_typo');
    expect(readSyllable('thuy').folded).not.toBe(readSyllable('thui').folded);
  });

  test.each(['anh', 'hoàng', 'nguyễn', 'quỳnh', 'thuỷ', 'khuê', 'ksor', 'byă', 'êban', 'smith'])(
    'nothing is read as typed in %s',
    (part) => expect(readSyllable(part).typed).toBe(false),
  );

  test.each([
    ['thuyr', 'thuỷ'],
    ['ddoongf', 'đồng'],
    ['hu7o7ng', 'hương'],
    ['huong7', 'hương'],
    ['wowcs', 'ước'],
    ['nguyexn', 'nguyẽn'],
  ])('%s is %s', (typed, meant) => {
    expect(readSyllable(typed).marked).toBe(readSyllable(meant).marked);
  });
});

test('one keystroke apart is a letter more, less, other, or two changed places', () => {
  const distance = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
    return Math.min(
      distance(a.slice(1), b) + 1,
      distance(a, b.slice(1)) + 1,
      distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
      swapped ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
    );
  };
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(isOneKeystrokeApart(a, b)).toBe(distance(a, b) === 1);
    }),
    { numRuns: 500 },
  );
});
