import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database';
import type { OpenDatabase } from './open';

let database: OpenDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const began = new Date(Date.UTC(2026, 10, 20)).toISOString();

/** The statement within the function, as it is planned for any values. */
async function planOf(): Promise<string> {
  const { rows } = await sql<{ body: string }>`
    select prosrc as body from pg_proc where proname = 'encounters'`.execute(database.db);
  const names = ['persons', 'froms', 'tos', 'minutes', 'asked_at', 'kept_since'];
  const body = names.reduce(
    (text, name, place) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `$${String(place + 1)}`),
    /return query([\s\S]*);\s*end/.exec(rows[0]?.body ?? '')?.[1] ?? '',
  );
  return database.db.transaction().execute(async (trx) => {
    // Of a small table everything would be read.
    await sql`insert into stay (place_key, person_key, id, gate, entered_at, left_at, received_at, method)
      select 1000 + n % 2000, 10000 + n % 4000, gen_random_uuid(), gen_random_uuid(), at, at + interval '1 hour', at, 'poster'
      from generate_series(1, 20000) as n
      cross join lateral (select ${began}::timestamptz + make_interval(secs => n * 30) as at) as moment`.execute(
      trx,
    );
    await sql`analyze stay`.execute(trx);
    await sql`set local plan_cache_mode = force_generic_plan`.execute(trx);
    await sql
      .raw(
        `prepare probe (bigint[], timestamptz[], timestamptz[], integer, timestamptz, timestamptz) as ${body}`,
      )
      .execute(trx);
    const { rows: lines } = await sql<Record<string, string>>`
      explain (costs off) execute probe ('{1}', '{now}', '{now}', 15, now(), now())`.execute(trx);
    await sql`deallocate probe`.execute(trx);
    await sql`delete from stay where person_key >= 10000`.execute(trx);
    return lines.map((line) => Object.values(line)[0]).join('\n');
  });
}

test('every probe of the stays is one range of an index that holds all that is read', async () => {
  const plan = await planOf();
  const ranges = [...plan.matchAll(/Index Only Scan using \S+ on stay_default .*\n\s+Index Cond: (.*)/g)];
  const probes = ranges.map(([, condition = '']) => [
    /place_key = mine\.place_key|person_key = source/.test(condition),
    /entered_at > \(\w+\.(from_at|met_from) - '12:00:00'::interval\)/.test(condition),
    /entered_at <=? \w+\.(to_at|met_to)/.test(condition),
  ]);
  expect([plan, probes]).toEqual([plan, Array(2).fill([true, true, true])]);
});
