import { expect, test } from 'vitest';
import {
  type Bench,
  benchStep,
  collectInput,
  type DraftPerson,
  emptyBench,
  reopened,
  without,
} from './bench.ts';
import type { Choices, Shift } from './shift.ts';

const name = { vi: 'Tên', en: 'Name' };
const choices: Choices = {
  site: { id: 'p', name: 'Trạm y tế' },
  tests: [],
  reasons: [
    { id: 'own-wish', name, mayPool: true },
    { id: 'symptoms', name, mayPool: false },
  ],
  sessions: [],
  undoSeconds: 60,
};
const pooled: Shift = { session: 's', kind: 'pcr', specimen: 'swab', pool: 'household', reason: 'own-wish' };
const single: Shift = { ...pooled, session: 'none', pool: 'single' };

const person = (key: string, reason = 'own-wish'): DraftPerson => ({
  key,
  label: `Người ${key}`,
  who: { by: 'booking', booking: key },
  reason,
  tellReason: false,
  ticket: { code: `346789AB${key}`, token: 'AAAAAAAAAAAAAAAAAAAAAA' },
  reached: true,
});

/** Answers to scans one after another: a tube by its code, a person by their key. */
function scans(shift: Shift, most: number, ...list: (string | DraftPerson)[]) {
  let bench: Bench = emptyBench(shift);
  let closed: ReturnType<typeof benchStep>['closed'];
  const answers = list.map((one) => {
    const scan =
      typeof one === 'string' ? { is: 'tube' as const, code: one } : { is: 'person' as const, person: one };
    const step = benchStep(bench, scan, { most, used: (code) => code === 'OLD-1', choices, shift });
    bench = step.bench;
    closed = step.closed ?? closed;
    return step.answer;
  });
  return { answers, bench, closed };
}

test('tube, people, the same tube again', () => {
  const { answers, closed, bench } = scans(pooled, 2, 'T-01', person('a'), person('b'), 'T-01');
  expect(answers).toEqual(['tube-opened', 'person-added', 'person-added', 'tube-closed']);
  expect(closed?.people.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(bench.open).toBeUndefined();
});

test('whatever comes in another order changes nothing', () => {
  expect(scans(single, 1, person('a')).answers).toEqual(['tube-first']);
  expect(scans(single, 1, 'OLD-1').answers).toEqual(['tube-used']);
  expect(scans(single, 1, 'T-01', 'T-02', 'T-01').answers.slice(1)).toEqual([
    'tube-open-already',
    'tube-empty',
  ]);
  const { answers, bench } = scans(single, 1, 'T-01', person('a'), person('a'), person('b'));
  expect(answers.slice(2)).toEqual(['person-twice', 'tube-full']);
  expect(bench.people.map(({ key }) => key)).toEqual(['a']);
});

test('somebody with symptoms is refused from a pool and taken into a tube alone', () => {
  expect(scans(pooled, 5, 'T-01', person('a', 'symptoms')).answers).toEqual(['tube-opened', 'not-poolable']);
  expect(scans(single, 1, 'T-01', person('a', 'symptoms')).answers).toEqual(['tube-opened', 'person-added']);
  expect(scans(pooled, 5, person('a', 'symptoms')).answers, 'a tube comes first').toEqual(['tube-first']);
});

test('somebody added by mistake is taken out and may be added again', () => {
  const { bench } = scans(pooled, 5, 'T-01', person('a'), person('b'));
  const less = without(bench, 'a');
  expect([less.people.length, less.open?.people.length]).toEqual([1, 1]);
});

test('what is sent: the shift of the tube, nobody’s name, the reason only where it is told', () => {
  const told = { ...person('b'), tellReason: true, scannedAt: '2026-11-24T01:00:00.000Z' };
  const { closed } = scans(pooled, 5, 'T-01', person('a'), told, 'T-01');
  const input = closed && collectInput('p', closed, '2026-11-24T01:00:05.000Z');
  expect(input).toEqual({
    place: 'p',
    session: 's',
    code: 'T-01',
    kind: 'pcr',
    specimen: 'swab',
    pool: 'household',
    collectedAt: '2026-11-24T01:00:05.000Z',
    people: [
      { who: { by: 'booking', booking: 'a' }, ticket: person('a').ticket },
      {
        who: { by: 'booking', booking: 'b' },
        scannedAt: '2026-11-24T01:00:00.000Z',
        reason: 'own-wish',
        ticket: told.ticket,
      },
    ],
  });
  const alone = scans(single, 1, 'T-01', person('a'), 'T-01').closed;
  expect(Object.keys((alone && collectInput('p', alone, 'x')) ?? {})).not.toContain('session');
});

test('a refused tube opens again with whom it had', () => {
  const { closed } = scans(pooled, 5, 'T-01', person('a'), person('b'), 'T-01');
  const input = collectInput(
    'p',
    closed ?? { code: '', people: [], shift: pooled },
    '2026-11-24T01:00:05.000Z',
  );
  const labels = new Map([[person('a').ticket.code, person('a')]]);
  const bench = reopened(input, { most: 5, reason: 'own-wish', labels });
  expect(bench.open?.code).toBe('T-01');
  expect(bench.people.map(({ label }) => label)).toEqual(['Người a', '346789ABb']);
  expect(bench.shift).toEqual(pooled);
});
