import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { demands, figure, median, table } from '@binhan/config/bench';
import {
  type Match,
  type MatchRecord,
  blockingKeys,
  comparePeople,
  createMatcher,
  initialMatchingPolicy,
  prepare,
} from '@binhan/domain/matching';
import { type MistakenRow, inventPopulation, mistakenList, registerOf } from '../src/population';
import { peerDistance } from './peer';

const size = 100_000;
const rounds = 3;
const sample = 2000;
const policy = initialMatchingPolicy;

/** 100,000 rows with mistakes against a register of 100,000 people, on one core. */
export async function matching({ install }: { install: boolean }): Promise<number> {
  const must = demands();
  const population = inventPopulation({ seed: 2021, people: size });
  const register = registerOf(population, 1);
  const rows = mistakenList(population, { seed: 2 });
  const runs = Array.from({ length: rounds }, () => matched(register, rows));
  const spent = median(runs.map(({ indexing, finding }) => indexing + finding));
  const matches = runs[0]?.matches ?? [];
  console.log(
    `\n${figure(size)} rows against a register of ${figure(size)} people, one core, median of ${rounds}.\n`,
  );
  console.log(
    table(
      ['', ''],
      [
        ['making the register ready', `${figure(median(runs.map(({ indexing }) => indexing)))} ms`],
        ['finding every row', `${figure(median(runs.map(({ finding }) => finding)))} ms`],
        ['both', `${figure(spent)} ms`],
        [
          'memory the register takes when ready',
          `${figure(median(runs.map(({ bytes }) => bytes)) / 1e6)} MB`,
        ],
        ['records a row was compared with', figure(mean(matches, ({ compared }) => compared))],
        ['candidates a row got', figure(mean(matches, ({ candidates }) => candidates.length))],
        ['keys left out as crowded', String(mean(matches, ({ crowded }) => crowded) * matches.length)],
      ],
    ),
  );
  must.hold('100,000 people against 100,000 rows in 10 s', spent <= 10_000);
  must.hold('nobody is taken for somebody else', wrongSame(matches, rows) === 0);
  keys(register, rows, matches);
  fullScans(register, rows, spent, await peerDistance({ install }));
  return must.exitCode();
}

function matched(register: readonly MatchRecord[], rows: readonly MistakenRow[]) {
  const before = memory();
  const begin = performance.now();
  const matcher = createMatcher(register, { policy });
  const ready = performance.now();
  const matches = rows.map(({ record }) => matcher.find(record));
  const end = performance.now();
  return { indexing: ready - begin, finding: end - ready, matches, bytes: memory() - before };
}

/** Bytes in use once what nobody holds is gone. */
function memory(): number {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function wrongSame(matches: readonly Match[], rows: readonly MistakenRow[]): number {
  return matches.filter(({ candidates }, place) =>
    candidates.some(({ id, verdict }) => verdict === 'same' && id !== rows[place]?.person),
  ).length;
}

/** What each kind of key finds alone, and what only it finds. */
function keys(
  register: readonly MatchRecord[],
  rows: readonly MistakenRow[],
  matches: readonly Match[],
): void {
  const people = new Map(register.map((record) => [record.id, record]));
  const alone = new Map<string, number>();
  const only = new Map<string, number>();
  let pairs = 0;
  matches.forEach(({ candidates }, place) => {
    const row = rows[place];
    const person = people.get(row?.person ?? '');
    if (row === undefined || person === undefined || !candidates.some(({ id }) => id === person.id)) return;
    pairs++;
    const held = new Set(blockingKeys(person).map(({ kind, value }) => `${kind} ${value}`));
    const shared = new Set(
      blockingKeys(row.record)
        .filter(({ kind, value }) => held.has(`${kind} ${value}`))
        .map(({ kind }) => kind),
    );
    for (const kind of shared) alone.set(kind, (alone.get(kind) ?? 0) + 1);
    if (shared.size === 1) for (const kind of shared) only.set(kind, (only.get(kind) ?? 0) + 1);
  });
  console.log('\nKeys: people who share it with their row, and who share no other.\n');
  console.log(
    table(
      ['', 'share', 'no other'],
      [...alone].map(([kind, count]) => [
        kind,
        `${figure((100 * count) / pairs)} %`,
        String(only.get(kind) ?? 0),
      ]),
    ),
  );
}

/** What comparing everybody with everybody would take, from a sample of both lists. */
function fullScans(
  register: readonly MatchRecord[],
  rows: readonly MistakenRow[],
  spent: number,
  distance: ((a: string, b: string) => number) | undefined,
): void {
  const people = register.slice(0, sample).map(prepare);
  const wanted = rows.slice(0, sample).map(({ record }) => prepare(record));
  const whole = (size / sample) ** 2;
  const scans = [
    [
      'every pair by `comparePeople`',
      scanned(wanted, people, (a, b) => comparePeople(a, b, policy).score),
    ] as const,
    ...(distance === undefined
      ? []
      : [
          [
            'every pair of names by `fastest-levenshtein`',
            scanned(wanted, people, (a, b) => distance(a.name.written, b.name.written)),
          ] as const,
        ]),
  ];
  console.log(`\nFull scans, extrapolated from ${sample} × ${sample} (× ${whole}).\n`);
  console.log(
    table(
      ['', 'seconds', 'against ours'],
      scans.map(([name, milliseconds]) => [
        name,
        figure((milliseconds * whole) / 1000),
        `${figure((milliseconds * whole) / spent)} ×`,
      ]),
    ),
  );
  if (distance === undefined) console.log('\nThe peer is not installed: `npm run bench -- testkit install`.');
}

function scanned<Item>(
  rows: readonly Item[],
  people: readonly Item[],
  compare: (a: Item, b: Item) => number,
) {
  const begin = performance.now();
  let sum = 0;
  for (const row of rows) for (const person of people) sum += compare(row, person);
  return Number.isNaN(sum) ? Number.NaN : performance.now() - begin;
}

function mean<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
