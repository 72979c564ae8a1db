import { expect, test } from 'vitest';
import { cleanLine, cleanLines, cleanNumber } from './clean';

// Joiners, soft hyphen, byte order mark, variation selector, and what Unicode calls a grapheme joiner.
const invisible = ['\u034f', '\u00ad', '\u200b', '\u200d', '\u2060', '\ufe0f', '\ufeff', '\u{e0041}'];

test.each(invisible)('a mark that U+%# kept from its letter is composed with it', (hidden) => {
  const typed = `Nguye${hidden}\u0302\u0303n Tha${hidden}\u0323\u0302t`;
  expect(cleanLine(typed)).toBe('Nguyễn Thật'.normalize('NFC'));
  expect(cleanLines(`${typed}\r\n${typed}`)).toBe('Nguyễn Thật\nNguyễn Thật'.normalize('NFC'));
});

test('what was cleaned stays as it is', () => {
  for (const text of [' Đỗ \u00a0Thị\tHoà ', 'e\u034f\u0301\u034f\u0323', 'a\u200b\u200b\u0301', '\u0301x']) {
    const clean = cleanLine(text);
    expect(clean).toBe(clean.normalize('NFC'));
    expect(cleanLine(clean)).toBe(clean);
  }
});

test('a number loses its decoration, also what nobody sees', () => {
  expect(cleanNumber(' ０９１２\u034f-345.678 ')).toBe('0912345678');
});

test('a word of Latin letters that is left as it is was composed already', () => {
  const untouched: number[] = [];
  for (let code = 0x21; code < 0x1f00; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    if (cleanLine(text) !== text.normalize('NFC') && !/[\s\p{Cf}\p{M}]/u.test(text)) untouched.push(code);
  }
  expect(untouched).toEqual([]);
});
