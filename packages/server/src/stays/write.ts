import type { Insertable, Selectable, Transaction } from 'kysely';
import type { Database, OpenStayTable, StayTable } from '../database/schema';
import type { Copies } from './copies';

type Trx = Transaction<Database>;

/**
 * Every stay is written here, in one copy or in two of one transaction. That by place comes first everywhere: two who write
 * the same stay meet there, and who comes second finds what the first did.
 */
export async function writeOpenStay(
  { distributed }: Copies,
  db: Trx,
  row: Insertable<OpenStayTable>,
): Promise<void> {
  for (const table of distributed ? openTables : openTables.slice(0, 1))
    await db
      .insertInto(table)
      .values(row)
      .onConflict((conflict) => conflict.columns(['placeKey', 'personKey']).doNothing())
      .execute();
}

/** Takes away the open stay of a person in a place, if it began until then, and gives it. */
export async function takeOpenStay(
  { distributed }: Copies,
  db: Trx,
  of: { placeKey: number; personKey: number; until: Date },
): Promise<Selectable<OpenStayTable> | undefined> {
  const [row] = await db
    .deleteFrom('openStay')
    .where('placeKey', '=', of.placeKey)
    .where('personKey', '=', of.personKey)
    .where('enteredAt', '<=', of.until)
    .returningAll()
    .execute();
  if (row !== undefined && distributed)
    await db
      .deleteFrom('openStayByPerson')
      .where('placeKey', '=', of.placeKey)
      .where('personKey', '=', of.personKey)
      .execute();
  return row;
}

/** Keeps a stay that ended. */
export async function writeStay({ distributed }: Copies, db: Trx, row: Insertable<StayTable>): Promise<void> {
  for (const table of distributed ? closedTables : closedTables.slice(0, 1))
    await db.insertInto(table).values(row).execute();
}

const openTables = ['openStay', 'openStayByPerson'] as const;
const closedTables = ['stay', 'stayByPerson'] as const;
