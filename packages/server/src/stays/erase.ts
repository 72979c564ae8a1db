import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Copies } from './copies';

type Trx = Transaction<Database>;

/** Erases every stay of a person, by their key, and gives the rows by table. */
export async function eraseStaysOf(
  { distributed }: Copies,
  trx: Trx,
  person: number,
): Promise<{ openStay: number; stay: number }> {
  // Over a cluster the copy by person says in which places there is anything to erase.
  const [open, closed] = distributed
    ? [await placesOf(trx, 'open_stay_by_person', person), await placesOf(trx, 'stay_by_person', person)]
    : [undefined, undefined];
  const within = (places: number[] | undefined) =>
    places === undefined ? sql<boolean>`true` : sql<boolean>`place_key = any(${places}::bigint[])`;
  const gone = {
    openStay: await trx
      .deleteFrom('openStay')
      .where('personKey', '=', person)
      .where(within(open))
      .executeTakeFirstOrThrow(),
    stay: await trx
      .deleteFrom('stay')
      .where('personKey', '=', person)
      .where(within(closed))
      .executeTakeFirstOrThrow(),
  };
  if (distributed) {
    await trx.deleteFrom('openStayByPerson').where('personKey', '=', person).execute();
    await trx.deleteFrom('stayByPerson').where('personKey', '=', person).execute();
  }
  return { openStay: Number(gone.openStay.numDeletedRows), stay: Number(gone.stay.numDeletedRows) };
}

async function placesOf(
  trx: Trx,
  table: 'open_stay_by_person' | 'stay_by_person',
  person: number,
): Promise<number[]> {
  const { rows } = await sql<{ placeKey: number }>`
    select distinct place_key from ${sql.table(table)} where person_key = ${person}`.execute(trx);
  return rows.map(({ placeKey }) => placeKey);
}

/** Erases stays that began before a moment; gives how many. */
export async function eraseStaysBefore({ distributed }: Copies, trx: Trx, oldest: Date): Promise<number> {
  const gone = await trx.deleteFrom('stay').where('enteredAt', '<', oldest).executeTakeFirstOrThrow();
  if (distributed) await trx.deleteFrom('stayByPerson').where('enteredAt', '<', oldest).execute();
  return Number(gone.numDeletedRows);
}
