import { expect, test } from 'vitest';
import { Entry, EntryKind, entryInForce, needsSecondPerson } from './index';

const hotline = (area: string, from: string, until?: string, id = 'help') => ({
  kind: 'hotline' as const,
  id,
  area,
  period: until === undefined ? { from } : { from, until },
});

const country2020 = hotline('VN', '2020-01-01');
const country2026 = hotline('VN', '2026-01-01');
const province = hotline('31', '2026-06-01', '2026-12-01');
const commune = hotline('11239', '2026-11-01');
const other = hotline('01', '2026-01-01');
const entries = [country2020, commune, other, province, country2026];

test.each([
  ['2019-12-31', ['11239', '31'], undefined],
  ['2020-01-01', ['11239', '31'], country2020],
  ['2025-12-31', ['11239', '31'], country2020],
  ['2026-01-01', ['11239', '31'], country2026],
  ['2026-06-01', ['11239', '31'], province],
  ['2026-11-01', ['11239', '31'], commune],
  ['2026-11-01', ['11242', '31'], province],
  ['2026-11-30', ['11242', '31'], province],
  ['2026-12-01', ['11242', '31'], country2026],
  ['2026-12-01', ['01'], other],
  ['2026-12-01', [], country2026],
])('on %s in %j the smallest area stands first, then what began last', (on, areas, expected) => {
  expect(entryInForce(entries, { kind: 'hotline', id: 'help', areas, on })).toBe(expected);
});

test('another id or kind is another thing', () => {
  const asked = { areas: ['31'], on: '2026-11-01' };
  expect(entryInForce(entries, { kind: 'hotline', id: 'else', ...asked })).toBeUndefined();
  expect(entryInForce(entries, { kind: 'level', id: 'help', ...asked })).toBeUndefined();
});

test('the order in which entries come does not matter', () => {
  const asked = { kind: 'hotline', id: 'help', areas: ['11239', '31'], on: '2026-11-23' } as const;
  expect(entryInForce(entries.toReversed(), asked)).toBe(commune);
});

test('every kind but a telephone number is a rule that takes two persons', () => {
  expect(EntryKind.options.filter((kind) => !needsSecondPerson(kind))).toEqual(['hotline']);
});

test('an entry has an area, a period and a source, and its body fits its kind', () => {
  const body = { name: { vi: 'Đường dây nóng', en: 'Hotline' }, phone: '1900 9095' };
  const good = { ...country2020, source: 'A decision', body };
  expect(Entry.parse(good)).toEqual(good);
  for (const bad of [
    { ...good, source: '' },
    { ...good, area: 'Hải Phòng' },
    { ...good, period: {} },
    { ...good, kind: 'level' },
    { ...good, id: 'Help Me' },
    { ...good, extra: 1 },
    { ...good, body: { ...body, phone: 'javascript:1' } },
  ]) {
    expect(Entry.safeParse(bad).success).toBe(false);
  }
});
