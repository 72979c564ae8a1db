import { expect, test } from 'vitest';
import { posterTextRefusal } from './index';

const issueOf = (...texts: string[]) =>
  posterTextRefusal(texts.map((text, at) => ({ text, path: ['gates', at] })))?.data.issues;

test.each(['Chợ Thanh Miện', 'Cổng 1 & 2 – “Nhà lồng”', '中心市场', 'A', 'Chợ 🐟'])(
  '%s may stand there',
  (text) => {
    expect(issueOf(text)).toBeUndefined();
  },
);

test.each([
  ['turned around', 'Chợ\u202eneiM hnahT'],
  ['in an isolate', 'Chợ \u2066x\u2069'],
  ['with a mark of direction', 'Chợ\u200e'],
  ['on two lines', 'Chợ\nThanh Miện'],
  ['with half a letter', 'Chợ \ud800'],
  ['with the Arabic mark', '\u061cChợ'],
])('a name %s may not, and its place is said', (_what, text) => {
  expect(issueOf('Cổng chính', text)).toEqual([{ code: 'forbidden_characters', path: ['gates', 1] }]);
});

test.each(['', '   ', '\u00a0', '\n'])('%j is no name', (text) => {
  expect(issueOf(text)).toEqual([{ code: 'required', path: ['gates', 0] }]);
});
