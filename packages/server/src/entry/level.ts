import type { Instant } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Where } from '../catalog/by-kind';
import { prepared } from '../database/prepared';
import type { Database } from '../database/schema';

/**
 * The rank of the level that was published last and holds, by area: a commune's own, else its province's. Undefined where
 * none was published.
 */
export async function levelsAt(
  db: Kysely<Database> | Transaction<Database>,
  places: readonly Where[],
  now: Instant,
): Promise<(place: Where) => number | undefined> {
  const areas = [...new Set(places.flatMap(({ area, province }) => [area, province]))];
  const { rows } = await sql<{ area: string; rank: number }>`${prepared}
    select distinct on (area) area, rank from area_level
    where area = any(${areas}::text[]) and holds_from <= ${now}::timestamptz
    order by area, holds_from desc, number desc`.execute(db);
  const ranks = new Map(rows.map(({ area, rank }) => [area, rank]));
  return ({ area, province }) => ranks.get(area) ?? ranks.get(province);
}
