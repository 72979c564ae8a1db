import { Entry, entryInForce } from '@binhan/domain/catalog';
import { expect, test } from 'vitest';
import { diseases } from './diseases';
import { hotlines } from './hotlines';
import { catalogEntries } from './index';
import { levels } from './levels';
import { notificationRules } from './reporting';
import { testKits, testReasons, tests } from './tests';

test.each(
  catalogEntries.map((entry) => [`${entry.kind} ${entry.id} from ${entry.period.from}`, entry] as const),
)('%s follows the grammar and has a source', (_, entry) => expect(Entry.parse(entry)).toEqual(entry));

test('an id holds once a day', () => {
  const days = catalogEntries.flatMap((entry) => entry.period.from);
  for (const on of [...days, '2026-11-23']) {
    for (const { kind, id, area } of catalogEntries) {
      const holding = catalogEntries.filter(
        (entry) =>
          entry.kind === kind &&
          entry.id === id &&
          entry.area === area &&
          entry.period.from <= on &&
          (entry.period.until === undefined || on < entry.period.until),
      );
      expect(holding.length).toBeLessThanOrEqual(1);
    }
  }
});

test.each([
  ['2020-01-28', undefined],
  ['2020-01-29', 'A'],
  ['2023-10-19', 'A'],
  ['2023-10-20', 'B'],
  ['2026-11-23', 'B'],
])('on %s COVID-19 is of group %s', (on, group) => {
  const entry = entryInForce(diseases, { kind: 'disease', id: 'covid-19', areas: ['31'], on });
  expect(entry?.kind === 'disease' ? entry.body.group : undefined).toBe(group);
});

test('more than one disease, in one shape', () => {
  expect(new Set(diseases.map((entry) => entry.id)).size).toBeGreaterThan(1);
  expect(new Set(diseases.map((entry) => Object.keys(entry.body).toSorted().join())).size).toBe(1);
});

test('four levels from green to red', () => {
  const colours = levels.map((entry) =>
    entry.kind === 'level' ? `${entry.body.rank} ${entry.body.colour}` : '',
  );
  expect(colours).toEqual(['1 green', '2 yellow', '3 orange', '4 red']);
});

test('a number to ring at any hour in force today', () => {
  const entry = entryInForce(hotlines, {
    kind: 'hotline',
    id: 'ministry-of-health',
    areas: ['11239', '31'],
    on: '2026-11-23',
  });
  expect(entry?.body).toMatchObject({ phone: '1900 9095' });
});

test('a test names a disease of the catalogue, and people may pool for a reason somebody has', () => {
  const known = new Set(diseases.map((entry) => entry.id));
  for (const entry of tests) {
    if (entry.kind !== 'test') throw new Error('a test');
    expect(known).toContain(entry.body.disease);
    expect(entry.body.outcomes.map(({ means }) => means)).toEqual(
      expect.arrayContaining(['detected', 'not-detected', 'take-again']),
    );
  }
  expect(new Set(tests.map((entry) => (entry.kind === 'test' ? entry.body.disease : ''))).size).toBe(3);
});

test('a kit names tests of the catalogue, and every test has one whose approval holds', () => {
  const known = tests.map(({ id }) => id);
  const approved = new Set<string>();
  for (const entry of testKits) {
    if (entry.kind !== 'test-kit') throw new Error('a kit');
    expect(known).toEqual(expect.arrayContaining(entry.body.tests));
    if (entry.period.until === undefined) for (const id of entry.body.tests) approved.add(id);
  }
  expect([...approved].toSorted()).toEqual(known.toSorted());
});

test('who has symptoms or was a close contact is never pooled', () => {
  const alone = testReasons.flatMap((entry) =>
    entry.kind === 'test-reason' && !entry.body.mayPool ? entry.id : [],
  );
  expect(alone).toEqual(['symptoms', 'f1', 'end-of-quarantine']);
});

test('every disease that is tested for is notified within hours, and more than one deadline is data', () => {
  const hours = new Map(
    notificationRules.map((entry) =>
      entry.kind === 'notification-rule' ? [entry.body.disease, entry.body.hours] : ['', 0],
    ),
  );
  expect(new Set(hours.values())).toEqual(new Set([24, 48]));
  for (const { body } of tests) expect(hours.get('disease' in body ? body.disease : '')).toBeGreaterThan(0);
  expect(diseases.map(({ id }) => id)).toEqual(expect.arrayContaining([...hours.keys()]));
});
