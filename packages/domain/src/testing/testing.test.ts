import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type OpenTube,
  OutcomeMeaning,
  ResultEvent,
  type ResultState,
  type Scan,
  type StandingFacts,
  TubeEvent,
  TubeState,
  enteredState,
  memberIssues,
  personsNeeded,
  resultTransitions,
  sampled,
  standingOf,
  tubeTransitions,
} from './index';

const verifiers = { detected: 2, notDetected: 1, undecided: 2, corrected: 2 } as const;
const name = { vi: 'Gộp', en: 'Pool' };
const pools = [
  { id: 'household', name, most: 5 },
  { id: 'area', name, most: 2 },
];
const reasons = new Map([
  ['own-wish', { mayPool: true }],
  ['symptoms', { mayPool: false }],
]);

/** The states of a walk of events, each that is refused leaving the state as it is. */
function walk<State extends string, Event extends string>(
  table: Record<State, Partial<Record<Event, State>>>,
  first: State,
  events: readonly Event[],
): State[] {
  const states = [first];
  for (const event of events) states.push(table[states.at(-1) ?? first][event] ?? states.at(-1) ?? first);
  return states;
}

describe('any walk through the states', () => {
  const tubeEvents = fc.array(fc.constantFrom(...TubeEvent.options), { maxLength: 30 });
  const resultEvents = fc.array(fc.constantFrom(...ResultEvent.options), { maxLength: 30 });

  test('a tube that was rejected or discarded stays so, and is tested only where it was received', () => {
    fc.assert(
      fc.property(tubeEvents, (events) => {
        const states = walk(tubeTransitions, 'collected', events);
        for (const [place, state] of states.entries()) {
          const before = states[place - 1];
          if (before === 'rejected' || before === 'discarded') expect(state).toBe(before);
          if (state === 'tested' && before !== 'tested') expect(before).toBe('received');
          if (state === 'discarded' && before !== 'discarded') expect(before).toBe('collected');
        }
      }),
    );
  });

  test('no result is released that was not verified, and none that was released becomes another’s again', () => {
    fc.assert(
      fc.property(resultEvents, fc.constantFrom<ResultState>('entered', 'verified'), (events, first) => {
        const states = walk(resultTransitions, first, events);
        for (const [place, state] of states.entries()) {
          const before = states[place - 1];
          if (state === 'released' && before !== 'released') expect(before).toBe('verified');
          if (before === 'released') expect(['released', 'replaced', 'withdrawn']).toContain(state);
          if (before === 'replaced' || before === 'withdrawn' || before === 'returned')
            expect(state).toBe(before);
        }
      }),
    );
  });
});

describe('who must agree', () => {
  test.each([
    ['not-detected', false, 1, 'verified'],
    ['detected', false, 2, 'entered'],
    ['undecided', false, 2, 'entered'],
    ['take-again', false, 1, 'verified'],
    ['not-detected', true, 2, 'entered'],
    ['take-again', true, 2, 'entered'],
  ] as const)('%s, a correction: %s: %d', (means, corrects, needed, state) => {
    expect(personsNeeded({ verifiers }, { means, corrects })).toBe(needed);
    expect(enteredState(needed)).toBe(state);
  });
});

describe('what one person is told', () => {
  const facts: fc.Arbitrary<StandingFacts> = fc
    .record({
      tube: fc.constantFrom(...TubeState.options),
      people: fc.integer({ min: 1, max: 20 }),
      means: fc.option(fc.constantFrom(...OutcomeMeaning.options), { nil: undefined }),
    })
    .map(({ means, ...rest }) =>
      means === undefined ? rest : { ...rest, released: { state: 'released', means } },
    );

  test('a result only where one was released, and of a shared tube only that nothing was found', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const standing = standingOf(given);
        if (standing.stage !== 'ready') return;
        expect(given.released).toBeDefined();
        expect(['rejected', 'discarded']).not.toContain(given.tube);
        if (given.people > 1) expect(given.released?.means).toBe('not-detected');
      }),
    );
  });

  test.each([
    [{ tube: 'collected', people: 1 }, 'collected'],
    [{ tube: 'sent', people: 1 }, 'on-the-way'],
    [{ tube: 'received', people: 1 }, 'at-laboratory'],
    [{ tube: 'tested', people: 1 }, 'at-laboratory'],
    [{ tube: 'discarded', people: 1 }, 'discarded'],
    [{ tube: 'rejected', people: 3 }, 'take-again rejected'],
    [{ tube: 'tested', people: 1, means: 'detected' }, 'ready'],
    [{ tube: 'tested', people: 2, means: 'detected' }, 'take-again pool-detected'],
    [{ tube: 'tested', people: 2, means: 'undecided' }, 'take-again pool-undecided'],
    [{ tube: 'tested', people: 2, means: 'not-detected' }, 'ready'],
    [{ tube: 'tested', people: 1, means: 'take-again' }, 'take-again did-not-work'],
  ] as const)('%o: %s', (given, told) => {
    const { tube, people } = given;
    const standing = standingOf({
      tube,
      people,
      ...('means' in given ? { released: { state: 'released', means: given.means } } : {}),
    });
    expect(Object.values(standing).join(' ')).toBe(told);
  });
});

describe('who may share a tube', () => {
  const of = (...given: string[]) => given.map((reason, place) => ({ key: String(place), reason }));
  test.each([
    ['one alone, with symptoms', of('symptoms'), undefined, []],
    ['two without a reason to', of('own-wish', 'own-wish'), undefined, ['pool_without_reason']],
    ['as many as it takes', of('own-wish', 'own-wish'), 'area', []],
    ['one more', of('own-wish', 'own-wish', 'own-wish'), 'area', ['pool_too_large']],
    ['somebody with symptoms among others', of('own-wish', 'symptoms'), 'household', ['not_poolable']],
    ['a reason nobody has', of('no-such'), undefined, ['not_an_option']],
    ['a pool the test does not have', of('own-wish'), 'school', ['not_an_option']],
  ])('%s', (_, people, pool, codes) => {
    expect(memberIssues({ pools }, people, { pool, reasons }).map(({ code }) => code)).toEqual(codes);
  });

  test('a test without pools has each person alone', () => {
    const codes = memberIssues({}, of('own-wish', 'own-wish'), { pool: undefined, reasons });
    expect(codes.map(({ code }) => code)).toEqual(['pool_without_reason']);
  });
});

describe('the order of scans', () => {
  const codes = fc.constantFrom('TUBE-1', 'TUBE-2', 'TUBE-3', 'USED-1');
  const scan: fc.Arbitrary<Scan> = fc.oneof(
    codes.map((code) => ({ is: 'tube' as const, code })),
    fc
      .constantFrom('a', 'b', 'c', 'd')
      .map((key) => ({ is: 'person' as const, person: { key, label: key } })),
    fc.constant({ is: 'unknown' as const }),
  );

  test('whatever is scanned, no tube closes empty, too full or with somebody twice, and each code closes once', () => {
    fc.assert(
      fc.property(fc.array(scan, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (scans, most) => {
        const closed: OpenTube[] = [];
        let open: OpenTube | undefined;
        for (const one of scans) {
          const before = open;
          const used = (code: string) => code === 'USED-1' || closed.some((tube) => tube.code === code);
          const step = sampled(open, one, { most, used });
          open = step.open;
          if (step.closed !== undefined) closed.push(step.closed);
          const changes = ['tube-opened', 'person-added', 'tube-closed'].includes(step.answer);
          if (!changes) expect(step.open).toEqual(before);
          expect(step.closed !== undefined).toBe(step.answer === 'tube-closed');
        }
        expect(new Set(closed.map(({ code }) => code)).size).toBe(closed.length);
        for (const { code, people } of closed) {
          expect(code).not.toBe('USED-1');
          expect(people.length).toBeGreaterThan(0);
          expect(people.length).toBeLessThanOrEqual(most);
          expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
        }
      }),
    );
  });

  test.each([
    ['a person first', [], { is: 'person', person: { key: 'a', label: 'A' } }, 'tube-first'],
    ['a tube that was used', [], { is: 'tube', code: 'USED-1' }, 'tube-used'],
    ['another tube while one is open', ['a'], { is: 'tube', code: 'TUBE-2' }, 'tube-open-already'],
    ['the same tube without anybody', [''], { is: 'tube', code: 'TUBE-1' }, 'tube-empty'],
    ['somebody twice', ['a'], { is: 'person', person: { key: 'a', label: 'A' } }, 'person-twice'],
    ['one too many', ['a', 'b'], { is: 'person', person: { key: 'c', label: 'C' } }, 'tube-full'],
    ['what is no code', ['a'], { is: 'unknown' }, 'unknown'],
    ['the same tube', ['a'], { is: 'tube', code: 'TUBE-1' }, 'tube-closed'],
  ] as const)('%s', (_, people, given, answer) => {
    const keys = people.filter((key) => key !== '');
    const open =
      people.length === 0
        ? undefined
        : { code: 'TUBE-1', most: 2, people: keys.map((key) => ({ key, label: key })) };
    expect(sampled(open, given, { most: 2, used: (code) => code === 'USED-1' }).answer).toBe(answer);
  });
});
