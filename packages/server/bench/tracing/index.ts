import { demands, figure, median, table } from '@binhan/config/bench';
import { createPglite, openDatabase } from '@binhan/server';
import { generateQrKey } from '@binhan/qr/signed';
import { sql } from 'kysely';
import { encountersStatement } from '../../src/tracing/encounters';
import type { Postgres } from '../postgres';
import { startServer } from '../world';
import { type Name, asked, count, pagesOf, prepare, source } from './contestants';
import { secondDegree } from './second-degree';
import { DAYS, type Db, INDEX_PEOPLE, fill, fillPeers } from './stays';

const ROUNDS = 15;
/** Rounds of the naive join, which takes a hundred times as long. */
const FEW = 3;

const whole = (db: Db) => encountersStatement([source(1)], asked).execute(db);

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Medians of contestants that take turns, in milliseconds; the first round counts for nobody. */
async function turns<Key extends string>(
  contestants: Record<Key, () => Promise<unknown>>,
  rounds = ROUNDS,
): Promise<(name: Key) => number> {
  const times = new Map<string, number[]>();
  for (let round = -1; round < rounds; round += 1)
    for (const [name, run] of Object.entries<() => Promise<unknown>>(contestants)) {
      const took = await timed(run);
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), took]);
    }
  return (name) => median(times.get(name) ?? []);
}

/** The whole answer under plans of each kind. */
async function underPlans(db: Db): Promise<number[]> {
  const times: number[] = [];
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await sql`set plan_cache_mode = ${sql.lit(mode)}`.execute(db);
    times.push((await turns({ whole: () => whole(db) }))('whole'));
  }
  await sql`set plan_cache_mode = auto`.execute(db);
  return times;
}

/** First and second degree over a province's stays, beside what peers do, on both engines. */
export async function tracing(postgres: Postgres, sizes: readonly number[]): Promise<number> {
  const must = demands();
  const firsts: string[][] = [];
  const seconds: string[][] = [];
  const mine: number[] = [];
  for (const stays of sizes) {
    const url = await postgres.fresh(`tracing_${stays}`);
    const database = await openDatabase({ kind: 'postgres', url, connections: 1 });
    const { server } = await startServer(database, (await generateQrKey()).privateJwk);
    const { db } = database;
    console.error(`filling ${figure(stays)} stays …`);
    await fill(db, stays);
    await fillPeers(db);
    await prepare(db);
    const found = await count(db, 'ours');
    for (const name of ['limit', 'gist', 'naive'] as const) {
      const same = String(await count(db, name)) === String(found);
      must.hold(`${figure(stays)} stays: ${name} finds the same people`, same);
    }
    const of = (name: Name) => () => count(db, name);
    const quick = await turns({
      ours: of('ours'),
      limit: of('limit'),
      gist: of('gist'),
      whole: () => whole(db),
    });
    const slow = await turns({ naive: of('naive') }, FEW);
    mine.push(quick('ours'));
    firsts.push([
      figure(stays),
      figure(found.reduce((sum, n) => sum + n, 0) / found.length),
      ...[quick('ours'), quick('limit')].map((took) => figure(took / INDEX_PEOPLE.length)),
      ...[quick('ours') / quick('limit'), slow('naive') / quick('ours'), quick('gist') / quick('ours')].map(
        (n) => `${figure(n)} ×`,
      ),
      String(await pagesOf(db)),
      figure(quick('whole')),
      (await underPlans(db)).map(figure).join(' / '),
    ]);
    const second = await secondDegree(db, stays);
    must.hold(`${figure(stays)} stays: memory and database find the same people`, second.same);
    seconds.push([
      figure(stays),
      figure(second.sources),
      figure(second.found),
      `${figure(second.milliseconds)} ms`,
      `${figure(second.inMemory)} ms`,
    ]);
    await server.close();
    await database.close();
  }
  console.log(`\nWhom one person met in ${DAYS} days, PostgreSQL, milliseconds a person, median.\n`);
  const columns = ['of the limit', 'naive', 'GiST', 'pages', 'whole answer', 'custom / generic plan'];
  console.log(table(['stays', 'found', 'ours', 'limit', ...columns], firsts));
  console.log(
    `\nGrowth from ${figure(sizes[0] ?? 0)} to ${figure(sizes.at(-1) ?? 0)} stays: ` +
      `${figure((mine.at(-1) ?? Number.NaN) / (mine[0] ?? Number.NaN))} ×`,
  );
  console.log('\nWhom those met whom many people met, in one statement and in typed arrays.\n');
  console.log(table(['stays', 'people', 'found', 'PostgreSQL', 'in memory'], seconds));
  await embedded();
  return must.exitCode();
}

/** The same statement on the embedded engine, a million stays. */
async function embedded(): Promise<void> {
  const instance = await createPglite();
  const database = await openDatabase({ kind: 'pglite', instance });
  const { server } = await startServer(database, (await generateQrKey()).privateJwk);
  await fill(database.db, 1_000_000);
  const { rows } = await whole(database.db);
  const times = await turns({ whole: () => whole(database.db) });
  console.log(`\nPGlite, 1 M stays: ${figure(times('whole'))} ms for ${rows.length} meetings.`);
  await server.close();
  await database.close();
  await instance.close();
}
