import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdverseEventEvent,
  AdverseEventState,
  type ComparedDose,
  type Dose,
  type DoseConflict,
  EvidenceGrade,
  type Program,
  StockMoveKind,
  adverseEventTransitions,
  balanceOf,
  findConflicts,
  isAsStrong,
  isSerious,
  lotAfter,
  mayBeGiven,
  nextDose,
  notCertified,
  screen,
} from './index';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const dose = (number: number, given: Partial<ComparedDose>): ComparedDose => ({
  id: id(number),
  program: 'campaign',
  vaccine: 'a',
  type: 'basic',
  ordinal: 1,
  givenOn: '2026-11-01',
  ...given,
});

describe('contradictions of a record', () => {
  test.each<[string, ComparedDose[], DoseConflict['kind'][]]>([
    ['one dose', [dose(1, {})], []],
    ['two doses in order', [dose(1, {}), dose(2, { ordinal: 2, givenOn: '2026-11-29' })], []],
    ['the same dose twice', [dose(1, {}), dose(2, {})], ['duplicate']],
    ['the same dose, keyed three days off', [dose(1, {}), dose(2, { givenOn: '2026-11-04' })], ['duplicate']],
    [
      'four days off it is another of that number',
      [dose(1, {}), dose(2, { givenOn: '2026-11-05' })],
      ['same-number'],
    ],
    ['one number, two products', [dose(1, {}), dose(2, { vaccine: 'b' })], ['same-number']],
    ['two numbers, one day, one product', [dose(1, {}), dose(2, { ordinal: 2 })], ['duplicate']],
    [
      'two numbers, one day, two products',
      [dose(1, {}), dose(2, { ordinal: 2, vaccine: 'b' })],
      ['same-day'],
    ],
    [
      'two numbers, two days apart, one lot',
      [dose(1, { lot: 'X1' }), dose(2, { ordinal: 2, givenOn: '2026-11-03', lot: 'X1' })],
      ['duplicate'],
    ],
    ['two programs on one day', [dose(1, {}), dose(2, { program: 'other' })], []],
    [
      'three records of one dose',
      [dose(1, {}), dose(2, {}), dose(3, {})],
      ['duplicate', 'duplicate', 'duplicate'],
    ],
  ])('%s', (_, doses, kinds) => {
    expect(findConflicts(doses).map(({ kind }) => kind)).toEqual(kinds);
    expect(findConflicts(doses.toReversed()).length).toBe(kinds.length);
  });
});

describe('stock', () => {
  const moves = fc.array(
    fc.record({ kind: fc.constantFrom(...StockMoveKind.options), doses: fc.integer({ min: -50, max: 50 }) }),
  );

  test('the order of moves makes no difference, and nothing appears from nowhere', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const balance = balanceOf(all);
        expect(balanceOf(all.toReversed())).toEqual(balance);
        const inside = all
          .filter(({ kind }) => kind !== 'open-vial')
          .reduce((sum, { doses }) => sum + doses, 0);
        expect(balance.closed + balance.open).toBe(inside);
      }),
    );
  });

  test('a vial of five: three given, two wasted', () => {
    const give = { kind: 'give', doses: -1 } as const;
    const day = [{ kind: 'receipt', doses: 10 }, { kind: 'open-vial', doses: -5 }, give, give, give] as const;
    expect(balanceOf(day)).toEqual({ closed: 5, open: 2, given: 3, wasted: 0 });
    expect(balanceOf([...day, { kind: 'waste-open', doses: -2 }])).toEqual({
      closed: 5,
      open: 0,
      given: 3,
      wasted: 2,
    });
  });
});

test('a caution is cleared by a doctor, nothing else is', () => {
  expect(mayBeGiven('eligible', false)).toBe(true);
  expect(mayBeGiven('caution', false)).toBe(false);
  expect(mayBeGiven('caution', true)).toBe(true);
  for (const other of ['postpone', 'other-vaccine', 'contraindicated'] as const)
    expect(mayBeGiven(other, true)).toBe(false);
});

test('a rule for one product says nothing of another', () => {
  const said = { vi: 'x', en: 'x' };
  const rules: Parameters<typeof screen>[0] = {
    rules: [
      {
        id: 'r',
        when: { question: 'q', is: 'yes' },
        conclusion: 'other-vaccine',
        vaccines: ['a'],
        reason: said,
        action: said,
      },
    ],
  };
  expect(screen(rules, { q: 'yes' }, 'a').conclusion).toBe('other-vaccine');
  expect(screen(rules, { q: 'yes' }, 'b').conclusion).toBe('eligible');
});

test('what is signed is the strongest, what is stated the weakest', () => {
  for (const grade of EvidenceGrade.options) {
    expect(isAsStrong('signed', grade)).toBe(true);
    expect(isAsStrong('declared', grade)).toBe(grade === 'declared');
  }
});

test('an event is serious by its reason or by what was seen', () => {
  const reactions = new Map([
    ['fever', { severe: false }],
    ['shock', { severe: true }],
  ]);
  const mild = { reactions: ['fever'], seriousness: [], outcome: 'recovering' as const };
  expect(isSerious(mild, reactions)).toBe(false);
  expect(isSerious({ ...mild, reactions: ['fever', 'shock'] }, reactions)).toBe(true);
  expect(isSerious({ ...mild, reactions: [], seriousness: ['hospitalised'] }, reactions)).toBe(true);
  expect(isSerious({ ...mild, outcome: 'died' }, reactions)).toBe(true);
  expect(isSerious({ ...mild, reactions: ['unknown'] }, reactions)).toBe(false);
});

test('more is put down and causality judged only while a report is open, and judged only once it was looked into', () => {
  const allows = (event: AdverseEventEvent) =>
    AdverseEventState.options.filter((state) => adverseEventTransitions[state][event] !== undefined);
  expect(allows('complete')).toEqual(['received', 'investigating']);
  expect(allows('assess')).toEqual(['investigating']);
  expect(allows('reopen')).toEqual(['closed']);
});

test.each([
  ['usable', false, 'free', undefined],
  ['usable', true, 'free', 'usable'],
  ['usable', true, 'hold', 'held'],
  ['usable', false, 'recall', 'recalled'],
  ['held', true, 'free', 'usable'],
  ['held', true, 'hold', undefined],
  ['recalled', true, 'free', undefined],
] as const)('a lot that is %s, paused somewhere: %s, after %s is %s', (state, isPaused, event, expected) =>
  expect(lotAfter({ state, isPaused }, event)).toBe(expected),
);

describe('whether a dose is certified', () => {
  const rule: Pick<Program, 'certificate'> = {
    certificate: { grades: ['signed'], months: 12, overlapDays: 30 },
  };
  const line: Pick<Dose, 'id' | 'grade' | 'state'> = { id: id(1), grade: 'signed', state: 'recorded' };
  const clear = { conflicts: [], findings: [] };

  test.each([
    ['it is', rule, line, clear, undefined],
    ['its program has no certificates', {}, line, clear, 'not-certified-here'],
    ['its evidence is too weak', rule, { ...line, grade: 'declared' as const }, clear, 'grade'],
    ['it was withdrawn', rule, { ...line, state: 'withdrawn' as const }, clear, 'ended'],
    [
      'it contradicts another',
      rule,
      line,
      { ...clear, conflicts: [{ kind: 'duplicate' as const, doses: [id(2), id(1)] as [string, string] }] },
      'conflict',
    ],
    [
      'others contradict one another',
      rule,
      line,
      { ...clear, conflicts: [{ kind: 'duplicate' as const, doses: [id(2), id(3)] as [string, string] }] },
      undefined,
    ],
    ['it was too early', rule, line, { ...clear, findings: [{ code: 'wrong_vaccine' as const }] }, 'finding'],
  ])('%s', (_, program, one, unclear, expected) => {
    expect(notCertified(program, one, unclear)).toBe(expected);
  });
});

test('the schedule: what was left out is not asked for again', () => {
  const said = { vi: 'x', en: 'x' };
  const program: Program = {
    name: said,
    about: said,
    disease: 'd',
    kind: 'campaign',
    vaccines: ['a'],
    ages: { from: 0 },
    series: [{ vaccines: ['a'], doses: 2 }],
    steps: [
      { type: 'basic', ordinal: 1, intervals: [] },
      {
        type: 'basic',
        ordinal: 2,
        intervals: [{ after: ['a'], vaccines: ['a'], minDays: 21, recommendedDays: 28 }],
      },
      {
        type: 'booster',
        ordinal: 1,
        intervals: [{ after: ['a'], vaccines: ['a'], minDays: 90, recommendedDays: 180 }],
      },
    ],
    admission: 'open',
    screening: 's',
    consents: [{ purpose: 'p', version: 1, text: said, required: true }],
    prepare: said,
    afterwards: said,
    observationMinutes: 30,
    askOnDays: [],
  };
  const second = { vaccine: 'a', type: 'basic', ordinal: 2, givenOn: '2026-06-01' } as const;
  const person = { bornOn: '1990', groups: [] };
  expect(nextDose(program, [second], person, '2026-11-24')).toMatchObject({
    kind: 'due',
    step: { type: 'booster', ordinal: 1 },
    choices: [{ vaccine: 'a', earliest: '2026-08-30', recommended: '2026-11-28' }],
  });
  const booster = { vaccine: 'a', type: 'booster', ordinal: 1, givenOn: '2026-09-01' } as const;
  expect(nextDose(program, [booster, second], person, '2026-11-24')).toEqual({ kind: 'complete' });
  expect(nextDose(program, [{ ...second, vaccine: 'foreign' }], person, '2026-11-24')).toEqual({
    kind: 'none',
    because: 'no-vaccine',
  });
});
