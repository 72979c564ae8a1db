import { Entry } from '@binhan/domain/catalog';
import { expect, test } from 'vitest';
import { readEntry, typedEntry } from './entry-fields.ts';

const common = { id: 'province', area: '31', period: { from: '2026-11-23' }, source: 'Quyết định 1' };
const name = { vi: 'Đường dây nóng', en: 'Hotline' };

const entries = [
  { kind: 'hotline', ...common, body: { name, phone: '0225 000 000' } },
  {
    kind: 'hotline',
    ...common,
    period: { from: '2026-11-23', until: '2026-12-01' },
    body: { name, phone: '0225 000 000', hours: { vi: 'Cả ngày', en: 'All day' } },
  },
  { kind: 'level', ...common, body: { rank: 2, name, meaning: name, colour: 'yellow' } },
  {
    kind: 'booking-policy',
    ...common,
    body: {
      holdMinutes: 10,
      standbyHoldMinutes: 120,
      changeUntilHours: 2,
      remindBeforeHours: [24, 2],
      missedAfterMinutes: 60,
    },
  },
  {
    kind: 'testing-policy',
    ...common,
    body: { undoSeconds: 60, oldAfterHours: 72, linkDays: 30, triesPerAddress: 5, triesPerLink: 50 },
  },
  {
    kind: 'test-kit',
    ...common,
    period: { from: '2026-11-23', until: '2027-11-23' },
    body: {
      name,
      manufacturer: 'Công ty Mẫu',
      tests: ['sars-cov-2-pcr'],
      codes: [{ system: 'https://example.org', value: '1' }],
      targets: ['E', 'RdRp'],
    },
  },
  {
    kind: 'test-kit',
    ...common,
    body: { name, manufacturer: 'Công ty Mẫu', tests: ['a', 'b'], codes: [], targets: [] },
  },
  { kind: 'disease', ...common, body: { name, codes: [], group: 'A' } },
].map((entry) => Entry.parse(entry));

test.each(entries)('a $kind is the same after it was typed and read', (entry) => {
  expect(readEntry(typedEntry(entry), 'vi')).toEqual({ entry });
});

test('what is wrong is said at its field', () => {
  const [hotline] = entries;
  const typed = hotline ? typedEntry(hotline) : {};
  const wrong = { ...typed, phone: 'không có', 'name.en': '', from: 'mai', 'hours.vi': 'Cả ngày' };
  const reading = readEntry(wrong, 'vi');
  expect('errors' in reading && Object.keys(reading.errors).sort()).toEqual([
    'from',
    'hours.en',
    'name.en',
    'phone',
  ]);
});

test.each([
  [{ holdMinutes: '0' }, 'holdMinutes'],
  [{ holdMinutes: '' }, 'holdMinutes'],
  [{ missedAfterMinutes: 'một giờ' }, 'missedAfterMinutes'],
  [{ remindBeforeHours: '24, hai' }, 'remindBeforeHours'],
  [{ remindBeforeHours: '24, 12, 6, 2' }, 'remindBeforeHours'],
])('a rule of booking that is wrong is said at its box: %o', (wrong, name) => {
  const policy = entries.find(({ kind }) => kind === 'booking-policy');
  const reading = readEntry({ ...(policy ? typedEntry(policy) : {}), ...wrong }, 'vi');
  expect('errors' in reading && Object.keys(reading.errors)).toEqual([name]);
});

test.each([
  [{ undoSeconds: '' }, 'undoSeconds'],
  [{ triesPerLink: '5' }, 'triesPerLink'],
])('a rule of results that is wrong is said at its box: %o', (wrong, name) => {
  const policy = entries.find(({ kind }) => kind === 'testing-policy');
  const reading = readEntry({ ...(policy ? typedEntry(policy) : {}), ...wrong }, 'vi');
  expect('errors' in reading && Object.keys(reading.errors)).toEqual([name]);
});

test('a kit without a manufacturer says so by its label', () => {
  const kit = entries.find(({ kind }) => kind === 'test-kit');
  const reading = readEntry({ ...(kit ? typedEntry(kit) : {}), manufacturer: '' }, 'vi');
  expect(reading).toEqual({ errors: { manufacturer: 'Xin điền mục “Hãng sản xuất”.' } });
});

test('a rule of booking without reminders has none', () => {
  const policy = entries.find(({ kind }) => kind === 'booking-policy');
  const reading = readEntry({ ...(policy ? typedEntry(policy) : {}), remindBeforeHours: '' }, 'vi');
  expect(reading).toMatchObject({ entry: { body: { remindBeforeHours: [] } } });
});

test.each(['', '{', '3', 'null'])('%j is no body', (json) => {
  expect(readEntry({ kind: 'form', json }, 'vi')).toMatchObject({ errors: { json: expect.any(String) } });
});

test('a fault deep in a form is said with its place', () => {
  const reading = readEntry(
    { kind: 'form', id: 'a', area: 'VN', from: '2026-01-01', source: 'a', json: '{"version":"1"}' },
    'vi',
  );
  expect('errors' in reading && Object.keys(reading.errors)).toEqual(['json']);
});
