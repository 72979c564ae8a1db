import { type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { STAY_RETENTION_DAYS } from '../stays/kept';

/** The tables of stays that have a partition for each week; the second only over a cluster. */
type Stays = 'stay' | 'stay_by_person';

const WEEK_HOURS = 7 * 24;
const WEEKS_AHEAD = 4;

/**
 * Makes the weekly partitions of stays ahead of time and drops those that retention has emptied. A week that has rows
 * in the default partition already stays there: moving them would lock the table for longer than it is worth.
 */
export function partitionStays(
  { database: { db }, distributed }: Pick<Services, 'database' | 'distributed'>,
  now: Instant,
): Promise<{ made: number; dropped: number }> {
  return db.transaction().execute(async (trx) => {
    // Several processes start at once, and each does this first.
    await sql`select pg_advisory_xact_lock(hashtextextended('stay-partitions', 0))`.execute(trx);
    let made = 0;
    let dropped = 0;
    for (const table of distributed ? (['stay', 'stay_by_person'] as const) : (['stay'] as const)) {
      for (let week = 0; week <= WEEKS_AHEAD; week += 1)
        if (await makeWeek(trx, table, mondayOf(instantPlus(now, week * WEEK_HOURS)))) made += 1;
      dropped += await dropEmptied(trx, table, now);
    }
    return { made, dropped };
  });
}

async function makeWeek(db: Kysely<Database>, table: Stays, monday: Instant): Promise<boolean> {
  const name = nameOf(table, monday);
  const until = instantPlus(monday, WEEK_HOURS);
  const { rows } = await sql<{ exists: boolean; taken: boolean }>`
    select to_regclass(${name}) is not null as exists,
      exists (select 1 from ${sql.table(`${table}_default`)} where entered_at >= ${monday}::timestamptz and entered_at < ${until}::timestamptz) as taken
  `.execute(db);
  if (rows[0] === undefined || rows[0].exists || rows[0].taken) return false;
  await sql`create table ${sql.table(name)} partition of ${sql.table(table)} for values from (${sql.lit(monday)}) to (${sql.lit(until)})`.execute(
    db,
  );
  return true;
}

async function dropEmptied(db: Kysely<Database>, table: Stays, now: Instant): Promise<number> {
  const oldest = nameOf(table, mondayOf(instantPlus(now, -(STAY_RETENTION_DAYS + 7) * 24)));
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = ${table}::regclass and relname ~ '_2[0-9_]+$' and relname < ${oldest}`.execute(db);
  let dropped = 0;
  for (const { name } of rows) {
    const left = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (left.rows.length > 0) continue;
    await sql`drop table ${sql.table(name)}`.execute(db);
    dropped += 1;
  }
  return dropped;
}

function mondayOf(instant: Instant): Instant {
  const day = new Date(instant);
  day.setUTCHours(0, 0, 0, 0);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString();
}

function nameOf(table: Stays, monday: Instant): string {
  return `${table}_${monday.slice(0, 10).replaceAll('-', '_')}`;
}
