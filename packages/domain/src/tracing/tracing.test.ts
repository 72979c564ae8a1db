import { describe, expect, test } from 'vitest';
import { curveOf, degreesAt, infectiousWindow, keepsApart, tasksOf } from './index';

const infectious = { fromOnset: { before: 2, after: 10 }, fromSample: { before: 3, after: 7 } };

test.each([
  [
    { onsetOn: '2026-11-10', sampledOn: '2026-11-12', reportedOn: '2026-11-13' },
    '2026-11-08',
    '2026-11-20',
    'onset',
  ],
  [{ sampledOn: '2026-11-12', reportedOn: '2026-11-13' }, '2026-11-09', '2026-11-19', 'sample'],
  [{ reportedOn: '2026-03-01' }, '2026-02-26', '2026-03-08', 'report'],
] as const)('infectious days of %j', (dates, from, to, by) => {
  expect(infectiousWindow({ infectious }, dates)).toEqual({ from, to, by });
});

describe('degrees at a moment', () => {
  const [t1, t2, t3, t4] = ['01', '02', '03', '04'].map((day) => `2026-11-${day}T00:00:00.000Z`) as [
    string,
    string,
    string,
    string,
  ];
  const cases = [
    { id: 'A', person: 'a', openedAt: t1 },
    { id: 'B', person: 'b', openedAt: t3, endedAt: t4 },
  ];
  const contacts = [
    { case: 'A', to: 'b', degree: 1, madeAt: t1 },
    { case: 'A', to: 'c', degree: 2, madeAt: t2 },
    { case: 'B', to: 'c', degree: 1, madeAt: t3 },
    { case: 'B', to: 'd', degree: 1, madeAt: t3 },
    { case: 'A', to: 'e', degree: 1, madeAt: t1, endedAt: t2 },
  ];
  const at = (moment: string) =>
    Object.fromEntries([...degreesAt(moment, cases, contacts)].map(([who, { degree }]) => [who, degree]));

  test('are as they were known then', () => {
    expect(at(t1)).toEqual({ a: 0, b: 1, e: 1 });
    expect(at(t2)).toEqual({ a: 0, b: 1, c: 2 });
    expect(at(t3)).toEqual({ a: 0, b: 0, c: 1, d: 1 });
  });

  test('go with the case that gave them', () => {
    expect(at(t4)).toEqual({ a: 0, b: 1, c: 2 });
    expect(at('2026-10-01T00:00:00.000Z')).toEqual({});
  });
});

test('a curve has every day of its stretch, and says who has no date or lies outside', () => {
  const cases = [
    { onsetOn: '2026-11-01', reportedOn: '2026-11-03' },
    { onsetOn: '2026-11-01', reportedOn: '2026-11-04' },
    { reportedOn: '2026-11-02' },
    { onsetOn: '2026-10-01', reportedOn: '2026-11-02' },
  ];
  expect(curveOf(cases, 'onsetOn', { from: '2026-10-31', to: '2026-11-02' })).toEqual({
    days: [
      { on: '2026-10-31', cases: 0 },
      { on: '2026-11-01', cases: 2 },
      { on: '2026-11-02', cases: 0 },
    ],
    undated: 1,
    outside: 1,
  });
});

test('nobody is kept apart by watching themselves, nor before or after their days', () => {
  const days = { from: '2026-11-10', to: '2026-11-12' };
  const apart = (over: object, on: string) =>
    keepsApart({ kind: 'home', state: 'running', ...days, ...over }, on);
  expect([
    apart({}, '2026-11-09'),
    apart({}, '2026-11-10'),
    apart({}, '2026-11-12'),
    apart({}, '2026-11-13'),
  ]).toEqual([false, true, true, false]);
  expect(apart({ kind: 'self-monitoring' }, '2026-11-11')).toBe(false);
  expect(apart({ state: 'lifted' }, '2026-11-11')).toBe(false);
});

describe('tasks of a contact', () => {
  const reachBy = '2026-11-11T02:00:00.000Z';
  const followed = {
    state: 'in-follow-up' as const,
    diaryUntil: '2026-11-17',
    followUntil: '2026-11-17',
    tests: [
      { on: '2026-11-11', test: 'pcr', taken: false },
      { on: '2026-11-17', test: 'pcr', taken: false },
    ],
  };
  const kinds = (contact: Parameters<typeof tasksOf>[0], today: string) =>
    tasksOf(contact, today, reachBy).map(({ kind }) => kind);

  test('somebody new or lost is spoken with', () => {
    expect(tasksOf({ state: 'new', tests: [] }, '2026-11-10', reachBy)).toEqual([
      { kind: 'speak', by: reachBy },
    ]);
    expect(kinds({ state: 'lost', tests: [] }, '2026-11-10')).toEqual(['speak']);
  });

  test('tests that are due, the diary of the day, and the end on the day after the last', () => {
    expect(kinds(followed, '2026-11-10')).toEqual(['diary']);
    expect(kinds(followed, '2026-11-12')).toEqual(['test', 'diary']);
    expect(kinds({ ...followed, diaryOn: '2026-11-12' }, '2026-11-12')).toEqual(['test']);
    expect(kinds(followed, '2026-11-18')).toEqual(['test', 'test', 'end']);
    expect(kinds({ ...followed, state: 'completed' }, '2026-11-18')).toEqual([]);
  });
});
