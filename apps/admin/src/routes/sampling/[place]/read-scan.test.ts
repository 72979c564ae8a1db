import type { Expected } from '@binhan/contract';
import { writeSpokenCode } from '@binhan/domain/rules';
import { expect, test } from 'vitest';
import { expectedFor, readScan } from './read-scan.ts';

const at = '2026-11-24T01:00:00.000Z';
const read = (text: string, open?: string) => readScan(text, { open, at });
const booking = writeSpokenCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7]));
const label = writeSpokenCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]));
const card = '034160009999|123456782|Vũ Thị Không Hẹn|17051960|Nữ|Khu 2, Thanh Miện, Hải Dương|10052021';
const base64 = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const appointment = `BAA1:${base64({ alg: 'ES256' })}.${base64({ k: 'a', sub: 'b-1' })}.c2ln`;

test.each([
  ['HD-0001', 'HD-0001'],
  ['  hd-0001 ', 'HD-0001'],
  [label, label],
  [`${label.slice(0, 4)} ${label.slice(4, 8)} ${label.slice(8)}`.toLowerCase(), label],
  ['20261124', '20261124'],
])('%j is the tube %s', (text, code) => expect(read(text)).toEqual({ is: 'tube', code }));

test('a booking code is somebody, unless it is the open tube', () => {
  expect(read(booking)).toEqual({ is: 'code', text: booking, booking: { code: booking } });
  expect(read(booking, booking)).toEqual({ is: 'tube', code: booking });
});

test('an appointment names its booking, for a list that was loaded before', () => {
  expect(read(appointment)).toEqual({ is: 'code', text: appointment, booking: { id: 'b-1' } });
});

test('a card is read on the device', () => {
  expect(read(card)).toMatchObject({
    is: 'card',
    typed: { name: 'Vũ Thị Không Hẹn', identifier: '034160009999' },
  });
});

test.each([
  ['034160009999', { identifier: '034160009999' }],
  ['0912 345 678', { phone: '0912345678' }],
])('%s is a number of somebody and never a tube', (text, typed) => {
  expect(read(text)).toMatchObject({ is: 'card', typed });
});

test('numbers and names lead to the list', () => {
  expect(read('12')).toEqual({ is: 'queue-number', queueNumber: 12 });
  expect(read('dang thuy')).toEqual({ is: 'words', words: 'dang thuy' });
  expect(read('Thủy')).toEqual({ is: 'words', words: 'Thủy' });
});

test.each(['https://example.org/x', 'A-', 'a;b'])('%j is nothing', (text) =>
  expect(read(text)).toEqual({ is: 'unknown' }),
);

const people: Expected[] = [
  { booking: 'b-1', name: 'Đặng Thị Ngọc Thủy', bornOn: '1960-05-17', queueNumber: 1, code: booking },
  { booking: 'b-2', name: 'Vũ Thị Không Hẹn', bornOn: '1960-05-17', queueNumber: 2 },
];

test.each([
  ['1', ['b-1']],
  ['thuy dang', ['b-1']],
  ['thi', ['b-1', 'b-2']],
  [booking, ['b-1']],
  [appointment, ['b-1']],
  [card, ['b-2']],
  ['3', []],
])('%s finds %j in the list', (text, found) => {
  expect(expectedFor(read(text), people).map((one) => one.booking)).toEqual(found);
});
