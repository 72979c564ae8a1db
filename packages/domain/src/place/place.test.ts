import { expect, test } from 'vitest';
import {
  type EntryRules,
  MAX_STAY_HOURS,
  factsAsked,
  gateDecision,
  gateDecisionForAll,
  leftAtLatest,
  partialDecision,
  unknownAtGate,
} from './index';

const says = (words: string) => ({ vi: words, en: words });
const rules = (over: Partial<EntryRules> = {}): EntryRules => ({
  title: says('rules'),
  accepts: ['record'],
  rules: [
    { id: 'apart', when: { question: 'quarantine', is: 'yes' }, verdict: 'stop', says: says('apart') },
    {
      id: 'factory',
      when: { not: { question: 'hours-since-negative:pcr', atLeast: 0 } },
      places: ['agency'],
      levels: [3, 4],
      verdict: 'stop',
      colour: 'red',
      says: says('test first'),
      remedy: 'test',
    },
    {
      id: 'flag',
      when: { question: 'red-flag', is: 'yes' },
      verdict: 'stop',
      says: says('flag'),
    },
    {
      id: 'fresh',
      when: { question: 'declaration', is: 'valid' },
      verdict: 'go',
      colour: 'green',
      says: says('fresh'),
    },
  ],
  otherwise: { verdict: 'stop', says: says('declare'), remedy: 'declare' },
  ...over,
});
const sourced = { source: 'a decision', body: rules() };

test.each([
  ['nothing known', 'public-place', undefined, {}, 'stop', [undefined]],
  ['a valid declaration', 'public-place', undefined, { declaration: 'valid' }, 'go', ['fresh']],
  [
    'the first that holds decides',
    'public-place',
    undefined,
    { declaration: 'valid', 'red-flag': 'yes' },
    'stop',
    ['flag'],
  ],
  [
    'every rule that stops is named',
    'public-place',
    undefined,
    { quarantine: 'yes', 'red-flag': 'yes', declaration: 'valid' },
    'stop',
    ['apart', 'flag'],
  ],
  ['a rule of another kind of place is silent', 'public-place', 3, { declaration: 'valid' }, 'go', ['fresh']],
  ['a rule of another level is silent', 'agency', 2, { declaration: 'valid' }, 'go', ['fresh']],
  [
    'a rule of levels is silent where none was published',
    'agency',
    undefined,
    { declaration: 'valid' },
    'go',
    ['fresh'],
  ],
  ['a rule of this place and level decides', 'agency', 4, { declaration: 'valid' }, 'stop', ['factory']],
  [
    'and is met by the fact it asks',
    'agency',
    4,
    { declaration: 'valid', 'hours-since-negative:pcr': 0 },
    'go',
    ['fresh'],
  ],
] as const)('%s', (_, place, level, facts, verdict, decided) => {
  const where = { open: true, place, ...(level === undefined ? {} : { level }) };
  const decision = gateDecision(sourced, where, { ...facts });
  expect(decision.verdict).toBe(verdict);
  expect(decision.reasons.map(({ rule }) => rule)).toEqual(decided);
  expect(decision.source).toBe('a decision');
  // A place that is not open lets nobody in, and the rules are said all the same.
  expect(gateDecision(sourced, { ...where, open: false }, { ...facts })).toEqual({
    ...decision,
    verdict: 'stop',
    open: false,
  });
});

test('only the facts that rules of the place look at are asked for', () => {
  expect([...factsAsked(rules(), { place: 'public-place' })]).toEqual([
    'quarantine',
    'red-flag',
    'declaration',
  ]);
  expect(factsAsked(rules(), { place: 'agency', level: 3 })).toContain('hours-since-negative:pcr');
});

test('of several who pass together one who is stopped stops them all, and nothing is said twice', () => {
  const at = { open: true, place: 'public-place' } as const;
  const [fine, flagged, apart] = [
    gateDecision(sourced, at, { declaration: 'valid' }),
    gateDecision(sourced, at, { 'red-flag': 'yes' }),
    gateDecision(sourced, at, { 'red-flag': 'yes', quarantine: 'yes' }),
  ];
  expect(gateDecisionForAll([fine, fine])).toEqual(fine);
  const all = gateDecisionForAll([fine, flagged, apart]);
  expect(all.verdict).toBe('stop');
  expect(all.reasons.map(({ rule }) => rule)).toEqual(['flag', 'apart']);
});

test.each([
  ['nothing known: the declaration is asked about', {}, 'go', ['flag', 'otherwise']],
  ['whoever has to stay apart is stopped, whatever they declared', { quarantine: 'yes' }, 'stop', []],
] as const)('without a network, %s', (_, facts, verdict, asked) => {
  const at = { open: true, place: 'public-place' } as const;
  const { decision, asks } = partialDecision(sourced, at, { ...facts }, unknownAtGate);
  expect(decision.verdict).toBe(verdict);
  expect(asks.map(({ rule }) => rule ?? 'otherwise').toSorted()).toEqual(asked);
});

test('without a network, what no rule asks makes no question', () => {
  const quiet = { source: '', body: { ...rules(), rules: [] } };
  const at = { open: true, place: 'public-place' } as const;
  expect(partialDecision(quiet, at, {}, unknownAtGate).asks).toEqual([]);
  expect(partialDecision(quiet, { ...at, open: false }, {}, unknownAtGate).decision.verdict).toBe('stop');
});

test('a stay ends by itself after twelve hours, over midnight too', () => {
  expect(MAX_STAY_HOURS).toBe(12);
  expect(leftAtLatest('2026-11-23T16:30:00.000Z')).toBe('2026-11-24T04:30:00.000Z');
});
