import { expect, test } from 'vitest';
import { foldText, foldWords } from './index';

test.each([
  ['Thanh Miện', 'thanh mien'],
  ['ĐẶNG  THỊ Ngọc Thủy', 'dang thi ngoc thuy'],
  ['Hoà', foldText('Hòa')],
  ['Thuỷ'.normalize('NFD'), foldText('Thủy')],
  ["Y'Băng-Niê", 'y bang nie'],
])('%s folds to %s', (text, key) => expect(foldText(text)).toBe(key));

test('no words in a text of marks alone', () => expect(foldWords(' - ')).toEqual([]));
