import { demands, figure, median, table } from '@binhan/config/bench';
import { createPglite, openDatabase } from '@binhan/server';
import { generateQrKey } from '@binhan/qr/signed';
import { sql } from 'kysely';
import { type Source, encountersStatement } from '../src/tracing/encounters';
import type { Postgres } from './postgres';
import { createStayIndex } from './stay-index';
import { DAYS, type Db, began, fill, fillNaive, now } from './stays';
import { startServer } from './world';

const ROUNDS = 15;
const MINUTES = 15;

const window = { from: began, to: now };
const source = (person: number): Source => ({ person, ...window });
const asked = { minutes: MINUTES, now, keptSince: began };

const naive = (person: number) => sql<{ n: number }>`
  select count(*)::int as n from (
    select distinct other.person_id from naive_visit mine
    join naive_visit other on other.place_id = mine.place_id
    where mine.person_id = md5(${String(person)}::text)::uuid and other.person_id <> mine.person_id
      and mine.entered_at >= ${began}::timestamptz
      and least(mine.left_at, other.left_at) - greatest(mine.entered_at, other.entered_at) >= interval '15 minutes'
  ) as found`;

const gist = (person: number) => sql<{ n: number }>`
  select count(*)::int as n from (
    select distinct other.person_key from ranged mine
    join ranged other on other.place_key = mine.place_key and other.during && mine.during
    where mine.person_key = ${person} and other.person_key <> mine.person_key
      and upper(mine.during * other.during) - lower(mine.during * other.during) >= interval '15 minutes'
  ) as found`;

/** Exactly the rows of the result, by their keys from a covering index: what cannot be left out. */
const limit = (keys: readonly { place: number; entered: string }[]) => sql`
  select stay.person_key, stay.entered_at, stay.left_at
  from unnest(${keys.map(({ place }) => place)}::bigint[], ${keys.map(({ entered }) => entered)}::timestamptz[])
    as key(place_key, entered_at)
  join stay on stay.place_key = key.place_key and stay.entered_at = key.entered_at`;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Medians of contestants that take turns. */
async function turns(
  contestants: Record<string, () => Promise<unknown>>,
  rounds: number,
): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const [name, run] of Object.entries(contestants)) {
      const took = await timed(run);
      if (round >= 0) times.get(name)?.push(took);
    }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Pages a statement touched. */
async function pagesOf(db: Db, statement: ReturnType<typeof encountersStatement>): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>`
    explain (analyze, buffers, format json) ${statement}`.execute(db);
  const text = JSON.stringify(rows);
  const plan = (JSON.parse(text) as Record<string, { Plan: Record<string, number> }[]>[])[0];
  const top = Object.values(plan ?? {})[0]?.[0]?.Plan ?? {};
  return (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0);
}

/** First and second degree over a province's stays, beside what peers do, on both engines. */
export async function tracing(postgres: Postgres, sizes: readonly number[]): Promise<number> {
  const must = demands();
  const rows: string[][] = [];
  const first = new Map<number, number>();
  for (const stays of sizes) {
    const database = await openDatabase({
      kind: 'postgres',
      url: await postgres.fresh(`tracing_${stays}`),
      connections: 1,
    });
    const { server } = await startServer(database, (await generateQrKey()).privateJwk);
    const { db } = database;
    console.error(`filling ${figure(stays)} stays …`);
    await fill(db, stays);
    await fillNaive(db, stays <= 1_000_000);
    const ours = encountersStatement([source(1)], asked);
    const { rows: met } = await ours.execute(db);
    const keys = met.map(({ place, fromAt }) => ({ place, entered: fromAt.toISOString() }));
    const exact = await sql<{ place: number; entered: string }>`
      select s.place_key as place, s.entered_at::text as entered from stay mine join stay s on s.place_key = mine.place_key
      where mine.person_key = 1 and s.person_key <> 1 and s.entered_at > mine.entered_at - interval '12 hours'
        and s.entered_at < mine.left_at and least(s.left_at, mine.left_at) - greatest(s.entered_at, mine.entered_at)
          >= interval '15 minutes'`.execute(db);
    must.hold(
      `${stays}: the same people as by hand (${exact.rows.length})`,
      exact.rows.length === keys.length,
    );
    const modes = new Map<string, number>();
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await sql`set plan_cache_mode = ${sql.lit(mode)}`.execute(db);
      modes.set(mode, (await turns({ ours: () => ours.execute(db) }, ROUNDS)).get('ours') ?? Number.NaN);
    }
    await sql`set plan_cache_mode = auto`.execute(db);
    const found = await turns(
      {
        ours: () => ours.execute(db),
        limit: () => limit(exact.rows).execute(db),
        ...(stays <= 1_000_000 ? { gist: () => gist(1).execute(db) } : {}),
      },
      ROUNDS,
    );
    const plain = await turns({ naive: () => naive(1).execute(db) }, 3);
    const [mine = Number.NaN, least = Number.NaN] = [found.get('ours'), found.get('limit')];
    const slow = plain.get('naive') ?? Number.NaN;
    const pages = await pagesOf(db, ours);
    const { seconds, found: reached } = await secondDegree(
      db,
      stays,
      met.map(({ to }) => to),
    );
    first.set(stays, mine);
    rows.push([
      figure(stays),
      String(met.length),
      figure(mine),
      figure(least),
      `${figure(mine / least)} ×`,
      `${figure(slow / mine)} ×`,
      found.has('gist') ? `${figure((found.get('gist') ?? Number.NaN) / mine)} ×` : '–',
      String(pages),
      [...modes.values()].map(figure).join(' / '),
      `${figure(seconds)} s, ${figure(reached)}`,
    ]);
    await server.close();
    await database.close();
  }
  console.log('\nWhom one person met in two weeks, PostgreSQL, milliseconds (median).\n');
  console.log(
    table(
      [
        'stays',
        'found',
        'ours',
        'limit',
        'of the limit',
        'naive',
        'GiST',
        'pages',
        'custom / generic plan',
        '2nd degree',
      ],
      rows,
    ),
  );
  console.log(
    `\nGrowth from ${figure(sizes[0] ?? 0)} to ${figure(sizes.at(-1) ?? 0)}: ${figure(
      (first.get(sizes.at(-1) ?? 0) ?? Number.NaN) / (first.get(sizes[0] ?? 0) ?? Number.NaN),
    )} ×`,
  );
  await embedded();
  inMemory();
  return must.exitCode();
}

/** Whom those met that many people met: as many sources as it takes to find eighty thousand people, or a third of all. */
async function secondDegree(
  db: Db,
  stays: number,
  people: readonly number[],
): Promise<{ seconds: number; found: number }> {
  const goal = Math.min(80_000, stays / 15);
  const count = (sources: readonly number[]) => sql<{ n: number }>`
    select count(distinct "to")::int as n from (${encountersStatement(sources.map(source), asked)}) as met`;
  let sources = [...new Set(people)];
  let found = 0;
  for (let more = 0; more < 8 && found < goal; more += 1) {
    const { rows } = await count(sources).execute(db);
    found = rows[0]?.n ?? 0;
    if (found < goal) {
      const share = Math.min(4, (1.1 * goal) / Math.max(1, found));
      const most = Math.ceil(sources.length * share);
      sources = Array.from({ length: most }, (_none, place) => sources[place] ?? 100 + place);
    }
  }
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push(await timed(() => count(sources).execute(db)));
  return { seconds: median(times) / 1000, found };
}

/** The same statement on the embedded engine, a million stays. */
async function embedded(): Promise<void> {
  const instance = await createPglite();
  const database = await openDatabase({ kind: 'pglite', instance });
  const { server } = await startServer(database, (await generateQrKey()).privateJwk);
  await fill(database.db, 1_000_000);
  const ours = encountersStatement([source(1)], asked);
  const { rows } = await ours.execute(database.db);
  const times = await turns({ ours: () => ours.execute(database.db) }, ROUNDS);
  console.log(
    `\nPGlite, 1 M stays: ${figure(times.get('ours') ?? Number.NaN)} ms for ${rows.length} meetings.`,
  );
  await server.close();
  await database.close();
  await instance.close();
}

/** Typed arrays: what is left when nothing is asked of a database. */
function inMemory(): void {
  const stays = 2_000_000;
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const made = Array.from({ length: stays }, () => {
    const entered = Math.floor(random() * DAYS * 1440);
    return [
      Math.floor(random() ** 2 * 4000),
      Math.floor(random() * 400_000),
      entered,
      entered + 10 + Math.floor(random() * 230),
    ] as const;
  });
  const index = createStayIndex(made);
  const whole = { from: 0, to: DAYS * 1440 };
  const sources = new Map(Array.from({ length: 400 }, (_none, n) => [n * 7, whole]));
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 7; round += 1) {
    const begin = performance.now();
    found = index.encounters(sources, MINUTES);
    times.push(performance.now() - begin);
  }
  console.log(
    `\nTyped arrays, 2 M stays: ${figure(median(times))} ms for ${figure(found)} meetings of 400 people.`,
  );
}
