import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';

/** A table that lies over the nodes, the column that says where a row lies, and with which table its rows lie together. */
export interface Home {
  table: string;
  column: 'place_key' | 'person_key';
  beside?: string;
}

/** Every distributed table; copies by person first, since they are filled from the tables by place. */
export const homes: readonly Home[] = [
  { table: 'stay_by_person', column: 'person_key' },
  { table: 'open_stay_by_person', column: 'person_key', beside: 'stay_by_person' },
  { table: 'stay', column: 'place_key' },
  { table: 'open_stay', column: 'place_key', beside: 'stay' },
];

/** Tables every node holds whole: the catalogue in force and the levels of the communes. */
export const references = ['catalog_entry', 'area_level'] as const;

/** Whether the stays of a database are kept in two copies over the nodes of a cluster. */
export async function areStaysDistributed(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ distributed: boolean }>`
    select to_regclass('stay_by_person') is not null as distributed`.execute(db);
  return rows[0]?.distributed === true;
}
