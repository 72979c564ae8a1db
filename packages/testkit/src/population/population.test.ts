import { MatchRecord, createMatcher, initialMatchingPolicy as policy } from '@binhan/domain/matching';
import { describe, expect, test } from 'vitest';
import { type MistakenRow, inventPopulation, mistakenList, registerOf, twoLists } from './index';
import { asTelex, asVni } from './mistakes';

const people = 20_000;
const seeds = [1, 2, 3];

describe('an invented population', () => {
  const population = inventPopulation({ seed: 7, people: 3000 });

  test('is the same for the same seed and another for another', () => {
    expect(inventPopulation({ seed: 7, people: 3000 })).toEqual(population);
    expect(inventPopulation({ seed: 8, people: 3000 })).not.toEqual(population);
    expect(twoLists({ seed: 7, people: 300 })).toEqual(twoLists({ seed: 7, people: 300 }));
  });

  test('has records that hold, numbers of its own, households and twins', () => {
    for (const { record } of population) MatchRecord.parse(record);
    expect(new Set(population.map(({ citizenNumber }) => citizenNumber)).size).toBe(population.length);
    expect(new Set(population.map(({ record }) => record.household)).size).toBeLessThan(
      population.length / 2,
    );
    const twins = population.filter(({ twin }) => twin !== undefined);
    expect(twins.length).toBeGreaterThan(20);
    for (const { record, twin } of twins) {
      const other = population.find((one) => one.record.id === twin)?.record;
      expect([other?.bornOn, other?.household]).toEqual([record.bornOn, record.household]);
      expect(other?.name).not.toBe(record.name);
    }
  });

  test('is written down again with as many mistakes as in 2022', () => {
    const rows = mistakenList(population, { seed: 3 });
    for (const { record } of rows) MatchRecord.parse(record);
    const share = rows.filter(({ mistakes }) => mistakes.length > 0).length / rows.length;
    expect(share).toBeCloseTo(41.4 / 154, 1);
    expect(new Set(rows.map(({ person }) => person)).size).toBe(rows.length);
  });

  test('leaves behind what keys were struck', () => {
    expect(asTelex('Nguyễn Văn Đức')).toBe('Nguyeenx Vawn Dduwcs');
    expect(asVni('Nguyễn Văn Đức')).toBe('Nguye64n Va8n D9u71c');
  });
});

describe(`${people} rows with mistakes against a register of ${people}`, () => {
  const runs = seeds.map((seed) => ({ seed, ...twoLists({ seed, people }) }));

  test.each(runs)(
    'seed $seed: nobody is taken for somebody else, and 97 % are found',
    ({ register, rows }) => {
      const found = measured(register, rows);
      expect(found.same, 'people found without anybody looking').toBeGreaterThan(people / 3);
      expect(found.wrong, 'rows taken for somebody else').toBe(0);
      expect(found.recall).toBeGreaterThanOrEqual(0.97);
      expect(found.mistakenRecall, 'of rows with a mistake').toBeGreaterThanOrEqual(0.97);
      expect(found.strangers / rows.length, 'wrong people a row has to be told from').toBeLessThan(0.05);
    },
  );

  test('nor where the person, perhaps a twin, is not in the register at all', () => {
    for (const seed of seeds) {
      const population = inventPopulation({ seed, people, twins: 0.5 });
      const register = registerOf(population, seed).filter((_, place) => place % 5 !== 0);
      const rows = mistakenList(population, { seed: seed + 10, share: 0.6 });
      expect(measured(register, rows).wrong).toBe(0);
    }
  });

  test('the figures of the README, by what went wrong', () => {
    const kinds = new Map<string, { rows: number; found: number; same: number }>();
    for (const { register, rows } of runs) {
      const matcher = createMatcher(register, { policy });
      for (const { record, person, mistakes } of rows) {
        const own = matcher.find(record).candidates.find(({ id }) => id === person);
        const kind = mistakes.length > 1 ? `${mistakes.length} of these` : (mistakes[0] ?? 'nothing');
        const count = kinds.get(kind) ?? { rows: 0, found: 0, same: 0 };
        kinds.set(kind, {
          rows: count.rows + 1,
          found: count.found + (own === undefined ? 0 : 1),
          same: count.same + (own?.verdict === 'same' ? 1 : 0),
        });
      }
    }
    const lines = [...kinds]
      .toSorted(([, a], [, b]) => b.rows - a.rows)
      .map(
        ([kind, { rows, found, same }]) =>
          `${kind} | ${rows} | ${percent(found / rows)} | ${percent(same / rows)}`,
      );
    console.log(lines.join('\n'));
    for (const [kind, { rows, found }] of kinds)
      if (!hard.includes(kind)) expect(found / rows, kind).toBeGreaterThanOrEqual(0.97);
  });
});

/** What leaves too little to find everybody by. */
const hard = ['another date', '3 of these', "a relative's number"];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function measured(register: readonly MatchRecord[], rows: readonly MistakenRow[]) {
  const matcher = createMatcher(register, { policy });
  const judged = rows.map((row) => ({ row, candidates: matcher.find(row.record).candidates }));
  const ownOf = ({ row, candidates }: (typeof judged)[number]) =>
    candidates.find(({ id }) => id === row.person);
  const mistaken = judged.filter(({ row }) => row.mistakes.length > 0);
  const merged = judged.flatMap(({ row, candidates }) =>
    candidates.filter(({ verdict }) => verdict === 'same').map(({ id }) => id === row.person),
  );
  return {
    same: merged.length,
    wrong: merged.filter((right) => !right).length,
    recall: judged.filter(ownOf).length / judged.length,
    mistakenRecall: mistaken.filter(ownOf).length / mistaken.length,
    strangers: judged.reduce(
      (sum, { row, candidates }) => sum + candidates.filter(({ id }) => id !== row.person).length,
      0,
    ),
  };
}
