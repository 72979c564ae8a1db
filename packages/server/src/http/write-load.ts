import { type Kysely, type RawBuilder, sql } from 'kysely';
import { prepared } from '../database/prepared';
import type { Database } from '../database/schema';
import type { Services } from '../services';

/** One statement of a load. */
export interface LoadStatement {
  statement: RawBuilder<unknown>;
  /** How many rows it must return. With any other number what was read before no longer holds, and nothing is written. */
  rows?: number;
}

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
    for (const { statement, rows } of statements) {
      const written = await statement.execute(trx);
      if (rows !== undefined && written.rows.length !== rows)
        throw new Error('what was read no longer holds');
    }
  });
}

/** One way to the database and back instead of one a statement: a load waits for nothing else as long. */
async function atOnce(db: Kysely<Database>, statements: readonly LoadStatement[]): Promise<void> {
  const name = (place: number) => sql.ref(`step_${place}`);
  const steps = statements.map(({ statement }, place) => sql`${name(place)} as (${statement})`);
  const held = statements.flatMap(({ rows }, place) =>
    rows === undefined ? [] : [sql`(select count(*) from ${name(place)}) = ${rows}`],
  );
  // A division by nothing is how a statement undoes itself.
  await sql`${prepared} with ${sql.join(steps)} select 1 / (${sql.join(held, sql` and `)})::integer as held`.execute(
    db,
  );
}
