import { expect, test } from 'vitest';
import { fromWords, readWalkIn } from './walk-in.ts';

const at = '2026-11-23T03:00:00.000Z';
const card = '034160009999|123456782|Đặng Thị Ngọc Thủy|17051960|Nữ|Khu 2, Thanh Miện, Hải Dương|10052021';

test.each([
  ['đặng thuỷ', { name: 'đặng thuỷ' }],
  ['0912 345 678', { phone: '0912 345 678' }],
  ['ABCD 2345', {}],
  ['', {}],
])('A14: %j searched in vain is carried into the form', (words, typed) => {
  expect(fromWords(words, at).typed).toEqual(typed);
});

test('A14: a card scanned into the search fills the form', () => {
  const { typed, filled } = fromWords(card, at);
  expect(typed).toMatchObject({ name: 'Đặng Thị Ngọc Thủy', 'bornOn.year': '1960', sex: 'female' });
  expect(filled).toBe(true);
});

test('what is missing is said at each box, the reason too', async () => {
  const reading = await readWalkIn(new FormData(), { language: 'vi', at: new Date(at) });
  expect('errors' in reading && Object.keys(reading.errors).sort()).toEqual(
    expect.arrayContaining(['bornOn', 'name', 'reason', 'sex']),
  );
});
