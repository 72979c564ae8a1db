import type { Instant } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Where } from '../catalog/by-kind';
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
  const { rows } = await ranksIn(sql`${areas}`, now).execute(db);
  return rankByPlace(rows);
}

/** The rank of an area. */
export interface HeldRank {
  area: string;
  rank: number;
}

/** The statement that reads the ranks that hold in areas, given as an array. */
export function ranksIn(areas: RawBuilder<unknown>, now: Instant): RawBuilder<HeldRank> {
  return sql<HeldRank>`
    select distinct on (area) area, rank from area_level
    where area = any(${areas}::text[]) and holds_from <= ${now}::timestamptz
    order by area, holds_from desc, number desc`;
}

/** Which of the ranks that were read holds in a place. */
export function rankByPlace(rows: readonly HeldRank[]): (place: Where) => number | undefined {
  const ranks = new Map(rows.map(({ area, rank }) => [area, rank]));
  return ({ area, province }) => ranks.get(area) ?? ranks.get(province);
}
