import { median } from '@binhan/config/bench';
import { sql } from 'kysely';
import { encountersStatement } from '../../src/tracing/encounters';
import { asked, source } from './contestants';
import { loadStayIndex } from './stay-index';
import { type Db, INDEX_PEOPLE, began } from './stays';

/** So many people are to be found: the second degree of a large outbreak, or of a small table what it has. */
const GOAL = 80_000;

/** What asking for the contacts of contacts costs, in one statement and in typed arrays. */
export async function secondDegree(db: Db, stays: number) {
  const goal = Math.min(GOAL, stays / 10);
  const { rows: met } = await encountersStatement(INDEX_PEOPLE.map(source), asked).execute(db);
  let people = [...new Set(met.map(({ to }) => to))];
  let found = await inDatabase(db, people);
  // As many contacts as it takes: those of one differ much from those of another.
  for (let again = 0; again < 8 && (found < goal || found > 1.25 * goal); again += 1) {
    const wanted = Math.ceil((people.length * 1.1 * goal) / Math.max(1, found));
    people = Array.from({ length: wanted }, (_none, n) => people[n] ?? 100 + n);
    found = await inDatabase(db, people);
  }
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push(await timed(() => inDatabase(db, people)));
  const { rows: kept } = await sql<{ n: number }>`select count(*)::int as n from stay`.execute(db);
  const index = await loadStayIndex(db, kept[0]?.n ?? 0);
  const again = () => Promise.resolve(index.met(people, Date.parse(began), asked.minutes));
  const memory: number[] = [];
  for (let round = 0; round < 7; round += 1) memory.push(await timed(again));
  return {
    sources: people.length,
    found,
    milliseconds: median(times),
    inMemory: median(memory),
    same: (await again()) === found,
  };
}

async function inDatabase(db: Db, people: readonly number[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select distinct "to" from (${encountersStatement(people.map(source), asked)}) as met) as people`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}
