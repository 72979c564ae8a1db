import { expect, test } from 'vitest';
import { type Fact, answersOf } from './index';

const at = { now: '2026-11-23T03:00:00.000Z', today: '2026-11-23' };
const dose = (over: Partial<Extract<Fact, { kind: 'doses' }>>): Fact => ({
  kind: 'doses',
  disease: 'flu',
  count: 1,
  firstOn: '2026-11-01',
  lastOn: '2026-11-01',
  evidence: 'record',
  ...over,
});

test('facts become answers that conditions name', () => {
  expect(
    answersOf(
      [
        { kind: 'declaration', state: 'valid' },
        { kind: 'red-flag' },
        { kind: 'quarantine' },
        dose({ count: 2, firstOn: '2026-10-01', completeOn: '2026-11-01' }),
        { kind: 'recovery', disease: 'flu', on: '2026-10-24', evidence: 'record' },
        { kind: 'negative-test', test: 'pcr', sampledAt: '2026-11-22T15:00:00.000Z', evidence: 'record' },
      ],
      at,
      ['record'],
    ),
  ).toEqual({
    declaration: 'valid',
    'red-flag': 'yes',
    quarantine: 'yes',
    'doses:flu': 2,
    'days-since-first-dose:flu': 53,
    'days-since-dose:flu': 22,
    'days-since-series:flu': 22,
    'days-since-recovery:flu': 30,
    'hours-since-negative:pcr': 12,
  });
});

test('what nobody accepted vouches for is not known', () => {
  expect(answersOf([dose({ evidence: 'declared' })], at, ['record', 'certificate'])).toEqual({});
});

test('of several facts the most doses count, the earliest first dose, the newest last one', () => {
  const facts = [
    dose({ count: 2, firstOn: '2026-09-01', lastOn: '2026-10-01' }),
    dose({ evidence: 'paper', firstOn: '2026-11-20', lastOn: '2026-11-20' }),
  ];
  const expected = { 'doses:flu': 2, 'days-since-first-dose:flu': 83, 'days-since-dose:flu': 3 };
  expect(answersOf(facts, at, ['record', 'paper'])).toEqual(expected);
  expect(answersOf(facts.toReversed(), at, ['record', 'paper'])).toEqual(expected);
});
