import { expect, test } from 'vitest';
import { plainInput, readPlain, typedPlain } from './plain.ts';

const form = (given: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(given)) data.set(name, value);
  return typedPlain(data);
};
const whole = {
  specimen: 'pcr.swab',
  pool: 'pcr.household',
  code: 'hd-0001',
  codes: 'ABCD\r\n\r\n EFGH ',
  key: 'k',
};

test('one tube without scripts: its people one per line, each with a ticket', () => {
  const reading = readPlain(form(whole), 'vi');
  if ('errors' in reading) throw new Error('not read');
  expect(reading.lines).toEqual(['ABCD', 'EFGH']);
  const people = reading.lines.map((text, place) => ({ text, booking: place === 0 ? 'b' : undefined }));
  const input = plainInput('p', { tube: { ...reading.tube, reason: 'own-wish' }, people });
  expect(input).toMatchObject({ code: 'HD-0001', kind: 'pcr', specimen: 'swab', pool: 'household' });
  expect(input.people.map(({ who, reason }) => [who.by, reason])).toEqual([
    ['booking', undefined],
    ['code', 'own-wish'],
  ]);
  expect(new Set(input.people.map(({ ticket }) => ticket.code)).size).toBe(2);
});

test.each([
  [{ code: '' }, ['code']],
  [{ codes: ' \n ' }, ['codes']],
  [{ codes: Array.from({ length: 21 }, (_, line) => `A${String(line)}`).join('\n') }, ['codes']],
  [{ specimen: '', pool: '' }, ['specimen', 'pool']],
])('what is missing is said at its box: %o', (given, names) => {
  const reading = readPlain(form({ ...whole, ...given }), 'vi');
  expect('errors' in reading && Object.keys(reading.errors)).toEqual(names);
});
