import { type Kysely, type RawBuilder, sql } from 'kysely';
import { prepared } from '../database/prepared';
import type { Database } from '../database/schema';
import type { Services } from '../services';

/** One statement of a load. It fails where what was read before no longer holds, and then nothing of the load is written. */
export type LoadStatement = RawBuilder<unknown>;

/** Writes a load whole or not at all. Its statements must not need to see what the others wrote. */
export function writeLoad(
  { database: { db }, distributed }: Pick<Services, 'database' | 'distributed'>,
  statements: readonly LoadStatement[],
): Promise<void> {
  // The nodes of a cluster take no statement that writes several tables.
  return distributed ? inTurn(db, statements) : atOnce(db, statements);
}

async function inTurn(db: Kysely<Database>, statements: readonly LoadStatement[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await statement.execute(trx);
  });
}

/** One way to the database and back instead of one a statement: a load waits for nothing else as long. */
async function atOnce(db: Kysely<Database>, statements: readonly LoadStatement[]): Promise<void> {
  const steps = statements.map((statement, place) => sql`${sql.ref(`step_${place}`)} as (${statement})`);
  await sql`${prepared} with ${sql.join(steps)} select`.execute(db.withoutPlugins());
}
