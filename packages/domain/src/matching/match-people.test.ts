import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identifier } from '../person/identifier';
import {
  type MatchRecord,
  blockingKeys,
  comparePeople,
  createMatcher,
  initialMatchingPolicy as policy,
  matchPeople,
  prepare,
} from './index';

const families = ['Nguyễn', 'Lê', 'Cao', "H'"];
const middles = ['Văn', 'Thị', 'Minh', 'Thị Ngọc', ''];
const givens = [
  'An',
  'Ân',
  'Anh',
  'Hoà',
  'Hòa',
  'Hoa',
  'Linh',
  'Minh',
  'Thúy',
  'Thúi',
  'Lý',
  'Lí',
  'Đức',
  'Ddu71c',
];
const assurances = ['declared', 'document-scanned', 'registry-matched', 'signature-verified'] as const;

const number: fc.Arbitrary<Identifier> = fc.oneof(
  fc.record({
    kind: fc.constant('citizen-number' as const),
    value: fc.constantFrom('030095000001', '030095000002', '030195000001', '030095999999'),
    assurance: fc.constantFrom(...assurances),
  }),
  fc.record({
    kind: fc.constant('cmnd' as const),
    value: fc.constantFrom('142000001', '142000010'),
    assurance: fc.constantFrom(...assurances),
  }),
);
const record: fc.Arbitrary<MatchRecord> = fc.record({
  id: fc.uuid(),
  name: fc
    .tuple(
      fc.constantFrom(...families),
      fc.constantFrom(...middles),
      fc.constantFrom(...givens),
      fc.boolean(),
    )
    .map(([family, middle, given, turned]) =>
      (turned ? [given, family, middle] : [family, middle, given]).join(' ').trim(),
    ),
  bornOn: fc.constantFrom('1995', '1995-01-01', '1995-02-01', '1995-01-02', '1985-01-02', '1995-01', '1996'),
  sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
  identifiers: fc.array(number, { maxLength: 2 }),
  phone: fc.constantFrom('+84901000001', '+84901000002'),
  area: fc.constantFrom('11239', '11242'),
});
const compare = (a: MatchRecord, b: MatchRecord) => comparePeople(prepare(a), prepare(b), policy);

describe('any two records', () => {
  test('come to the same either way round, and however Unicode composes them', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(compare(b, a)).toEqual(compare(a, b));
        expect(compare({ ...a, name: a.name.normalize('NFD') }, b)).toEqual(compare(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  test('agree no better with each other than each with itself', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const self = compare(a, a);
        expect(self.verdict).not.toBe('different');
        expect(self.reasons.filter(({ kind }) => kind === 'differs')).toEqual([]);
        expect(self.score).toBeGreaterThanOrEqual(compare(a, b).score);
      }),
      { numRuns: 3000 },
    );
  });

  test('have a blocking key in common unless they are `different`', () => {
    const keys = (of: MatchRecord) => blockingKeys(of).map(({ kind, value }) => `${kind} ${value}`);
    fc.assert(
      fc.property(record, record, (a, b) => {
        if (compare(a, b).verdict === 'different') return;
        expect(keys(a).filter((key) => keys(b).includes(key))).not.toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('case 19: twins', () => {
  const twins = fc
    .record({
      family: fc.constantFrom('Nguyễn', 'Cao', 'Lê'),
      middle: fc.constantFrom('Văn', 'Minh', 'Thị Ngọc'),
      names: fc.constantFrom(
        ['An', 'Ân'],
        ['Hoà', 'Hoa'],
        ['Hoà', 'Hòa'],
        ['Linh', 'Minh'],
        ['Anh', 'An'],
        ['Hùng', 'Cường'],
      ),
      numbers: fc.constantFrom(['030095000001', '030095000002'], ['', ''], ['030095000001', ''], ['', '']),
      written: fc.constantFrom(
        (name: string) => name,
        (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
        (name: string) => name.toUpperCase(),
      ),
      assurance: fc.constantFrom(...assurances),
    })
    .map(({ family, middle, names, numbers, written, assurance }) =>
      [0, 1].map((which): MatchRecord => ({
        id: `twin-${which}`,
        name: written(`${family} ${middle} ${names[which] ?? ''}`),
        bornOn: '1995-01-02',
        sex: 'male',
        identifiers: [numbers[which] ?? '']
          .filter((value) => value !== '')
          .map((value) => ({ kind: 'citizen-number', value, assurance })),
        phone: '+84901000001',
        area: '11239',
        household: 'h1',
      })),
    );

  test('are never one person by themselves, even with one name, number or none', () => {
    fc.assert(
      fc.property(twins, ([a, b]) => {
        if (a === undefined || b === undefined) throw new TypeError('two of them');
        expect(compare(a, b).verdict).not.toBe('same');
      }),
      { numRuns: 500 },
    );
  });

  test("nor by the other's number, with or without marks", () => {
    fc.assert(
      fc.property(twins, fc.boolean(), ([a, b], unmarked) => {
        if (a === undefined || b === undefined || prepare(a).name.marked === prepare(b).name.marked) return;
        const name = unmarked ? b.name.normalize('NFD').replace(/\p{M}/gu, '') : b.name;
        const known: MatchRecord = {
          ...a,
          identifiers: [{ kind: 'citizen-number', value: '030095000001', assurance: 'registry-matched' }],
        };
        const mixed: MatchRecord = {
          ...b,
          name,
          identifiers: [{ kind: 'citizen-number', value: '030095000001', assurance: 'declared' }],
        };
        expect(compare(known, mixed).verdict).toBe('review');
      }),
      { numRuns: 500 },
    );
  });

  test('in a list: whoever else has the date and the name but for marks holds the merge back', () => {
    const twin = (
      id: string,
      name: string,
      value: string,
      assurance: Identifier['assurance'],
    ): MatchRecord => ({
      id,
      name,
      bornOn: '1995-01-02',
      sex: 'male',
      identifiers: [{ kind: 'citizen-number', value, assurance }],
    });
    const list = [
      twin('an', 'Cao Minh Thư', '030095000001', 'registry-matched'),
      twin('other', 'Cao Minh Thu', '030095000002', 'registry-matched'),
    ];
    const row = twin('row', 'Cao Minh Thư', '030095000001', 'declared');
    const [alone] = matchPeople([row], list.slice(0, 1), { policy });
    expect(alone?.candidates.map(({ verdict }) => verdict)).toEqual(['same']);
    const [beside] = matchPeople([row], list, { policy });
    expect(beside?.candidates.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['an', 'review'],
      ['other', 'review'],
    ]);
    expect(beside?.candidates[0]?.reasons.at(-1)?.code).toBe('rival');
  });
});

describe('a list', () => {
  test('finds everybody a look at every pair finds, whatever its order', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 30 }),
        fc.array(record, { maxLength: 30 }),
        (rows, people) => {
          const list = people.map((one, place) => ({ ...one, id: `p${place}` }));
          const found = [...matchPeople(rows, list, { policy, best: 100 })];
          expect(
            [...matchPeople(rows, list.toReversed(), { policy, best: 100 })].map(
              ({ candidates }) => candidates,
            ),
          ).toEqual(found.map(({ candidates }) => candidates));
          rows.forEach((row, place) => {
            const every = list.filter((one) => compare(row, one).verdict !== 'different').map(({ id }) => id);
            expect(found[place]?.candidates.map(({ id }) => id).toSorted()).toEqual(every.toSorted());
          });
        },
      ),
    );
  });

  test('gives the best five, best first', () => {
    const people = Array.from({ length: 8 }, (_, place): MatchRecord => ({
      id: `p${place}`,
      name: place === 3 ? 'Nguyễn Văn An' : 'Nguyễn Văn Ân',
      bornOn: '1995-02-03',
      sex: 'male',
      identifiers: [],
    }));
    const found = createMatcher(people, { policy }).find({
      ...people[3],
      id: 'row',
      name: 'Nguyễn Văn An',
      bornOn: '1995-02-03',
      sex: 'male',
      identifiers: [],
    });
    expect(found.candidates.map(({ id }) => id)).toEqual(['p3', 'p0', 'p1', 'p2', 'p4']);
    expect(found.compared).toBe(8);
  });

  test('leaves out a key too many have, and says so', () => {
    const people = Array.from({ length: 20 }, (_, place): MatchRecord => ({
      id: `p${place}`,
      name: 'Nguyễn Văn An',
      bornOn: '1995-02-03',
      sex: 'male',
      identifiers: place === 7 ? [{ kind: 'cmnd', value: '142000001', assurance: 'declared' }] : [],
    }));
    const row: MatchRecord = {
      id: 'row',
      name: 'Nguyễn Văn An',
      bornOn: '1995-02-03',
      sex: 'male',
      identifiers: [{ kind: 'cmnd', value: '142000001', assurance: 'declared' }],
    };
    const [found] = matchPeople([row], people, { policy, blockCap: 10 });
    expect(found).toMatchObject({ compared: 1, crowded: 5, candidates: [{ id: 'p7', verdict: 'review' }] });
  });
});
