import { type Entry, entryInForce } from '@binhan/domain/catalog';
import type { ReportRule } from '@binhan/domain/reporting';
import { type DateOnly, type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import { entryFromRow } from '../catalog/in-force';
import type { Database } from '../database/schema';
import type { Settings } from '../services';

type Db = Kysely<Database> | Transaction<Database>;

/** A report that is owed for a day, and until when. */
export interface Owed extends ReportRule {
  id: string;
  day: DateOnly;
  dueAt: Instant;
}

/** Days of a period, its last one before `until`. */
export function daysOf(from: DateOnly, until: DateOnly): DateOnly[] {
  const days: DateOnly[] = [];
  for (let day = from; day < until; day = nextDay(day)) days.push(day);
  return days;
}

/** The day after, or `count` days after. */
export function nextDay(day: DateOnly, count = 1): DateOnly {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The reports that were owed for each of some days by the rules of the installation's province, the newest day first. */
export async function reportsOwed(
  db: Db,
  settings: Pick<Settings, 'province' | 'timeZone'>,
  days: readonly DateOnly[],
): Promise<Owed[]> {
  const entries = await rulesEver(db);
  const ids = [...new Set(entries.map(({ id }) => id))];
  const ends = await endsOf(db, days, settings.timeZone);
  return days.toReversed().flatMap((day) =>
    ids.flatMap((id) => {
      const areas = [settings.province.area];
      const entry = entryInForce(entries, { kind: 'report-rule', id, areas, on: day });
      const end = ends.get(day);
      if (entry?.kind !== 'report-rule' || end === undefined) return [];
      return [{ ...entry.body, id, day, dueAt: instantPlus(end, entry.body.dueMinutes / 60) }];
    }),
  );
}

async function rulesEver(db: Db): Promise<Entry[]> {
  const rows = await db
    .selectFrom('catalogEntry')
    .selectAll()
    .where('kind', '=', 'report-rule')
    .orderBy('entryId')
    .execute();
  return rows.map(entryFromRow);
}

/** When each day ends: the database knows what zones did. */
async function endsOf(db: Db, days: readonly DateOnly[], zone: string): Promise<Map<DateOnly, Instant>> {
  const { rows } = await sql<{ day: string; end: Date }>`
    select day::text as day, (day + 1)::timestamp at time zone ${zone} as end
    from unnest(${days}::date[]) as days (day)`.execute(db);
  return new Map(rows.map(({ day, end }) => [day, new Date(end).toISOString()]));
}
