import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import { holderOf } from '../doses/holder';
import { keepConflicts } from '../doses/record-dose';
import type { Services } from '../services';
import { holdings } from './holdings';
import { lockPeople } from './merge-people';
import { moveRows } from './move-rows';

/** Holdings whose rows stay behind only for a time: until the row of the kept person ends, or they end themselves. */
const forATime = holdings.flatMap(({ name, once }) => (once?.states === undefined ? [] : [name]));

/**
 * A booking or registration that stayed with a joined record, because the kept one has its like, goes along once one of the
 * two has ended, and with it what came of it meanwhile: a dose given to whoever was booked under the former name. It is
 * noted in the merge like the others, so that taking the records apart gives it back. Gives how many rows went.
 */
export async function moveLeft(services: Services, now: Instant): Promise<{ moved: number }> {
  const { db } = services.database;
  const merges = await db
    .selectFrom('personMerge')
    .select('id')
    .where('undoneAt', 'is', null)
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(remained) left_row where left_row ->> 'holding' = any(${forATime}::text[]))`,
    )
    .orderBy('mergedAt')
    .execute();
  let moved = 0;
  for (const { id } of merges)
    moved += await db.transaction().execute((trx) => moveLeftOf(services, trx, id, now));
  return { moved };
}

async function moveLeftOf(
  services: Services,
  trx: Transaction<Database>,
  id: string,
  now: Instant,
): Promise<number> {
  const asked = await trx.selectFrom('personMerge').selectAll().where('id', '=', id).executeTakeFirst();
  if (asked === undefined) return 0;
  const locked = await lockPeople(trx, [asked.kept, asked.merged]);
  const kept = locked.find((one) => one.id === asked.kept);
  const merged = locked.find((one) => one.id === asked.merged);
  const merge = await trx
    .selectFrom('personMerge')
    .selectAll()
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  // Whoever was joined with a third person since: undoing that one comes first.
  if (merge === undefined || kept === undefined || merged?.mergedInto !== kept.id || kept.mergedInto !== null)
    return 0;
  const { area, province } = kept;
  const moves = await moveRows(
    services,
    trx,
    merged,
    { id: kept.id, key: kept.key, area, province, holder: await holderOf(services.secrets, trx, kept.id) },
    await holderOf(services.secrets, trx, merged.id),
  );
  if (moves.moved.length === 0) return 0;
  const found = await keepConflicts(services, trx, { person: kept.id, area, province }, now);
  await trx
    .updateTable('personMerge')
    .set({
      moved: JSON.stringify([...merge.moved, ...moves.moved]),
      remained: JSON.stringify(moves.remained),
      found: JSON.stringify([...merge.found, ...found.map((conflict) => conflict.id)]),
    })
    .where('id', '=', id)
    .execute();
  return moves.moved.length;
}
