import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { type Selectable, type Transaction, sql } from 'kysely';
import type { Filled, PersonBefore } from '../database/match-tables';
import type { Database, PersonTable } from '../database/schema';
import { holderOf } from '../doses/holder';
import { keepConflicts, lockRecord } from '../doses/record-dose';
import type { Services } from '../services';
import { type Moves, moveRows } from './move-rows';

type Trx = Transaction<Database>;

/** Locks two people with their records; gives both. Records come first, as whoever writes a line does. */
export async function lockPeople(
  trx: Trx,
  people: readonly [string, string],
): Promise<Selectable<PersonTable>[]> {
  const ordered = [...people].sort();
  for (const person of ordered) await lockRecord(trx, person);
  return trx.selectFrom('person').selectAll().where('id', 'in', ordered).orderBy('id').forUpdate().execute();
}

/**
 * Joins two records: every row of `merged` goes to `kept` and is noted, what is known of `kept` stays unless it was empty,
 * and `merged` becomes a name that leads to `kept`. Contradictions of doses that come up are put down at once; certificates
 * go on holding.
 */
export async function mergePeople(
  services: Pick<Services, 'newId' | 'secrets' | 'distributed'>,
  trx: Trx,
  asked: { match: string; kept: string; merged: string; by: string },
  now: Instant,
): Promise<Moves | Refusal> {
  const locked = await lockPeople(trx, [asked.kept, asked.merged]);
  const kept = locked.find(({ id }) => id === asked.kept);
  const merged = locked.find(({ id }) => id === asked.merged);
  if (kept === undefined || merged === undefined) return refuse('not_found');
  if (kept.mergedInto !== null || merged.mergedInto !== null)
    return refuse('wrong_state', { state: 'merged' });
  const formerHolder = await holderOf(services.secrets, trx, merged.id);
  const filled = await fill(trx, kept, merged);
  const residence = filled.includes('details') ? merged : kept;
  const { area, province } = residence;
  const holder = await holderOf(services.secrets, trx, kept.id);
  const moves = await moveRows(
    services,
    trx,
    merged,
    { id: kept.id, key: kept.key, area, province, holder },
    formerHolder,
  );
  await trx.updateTable('person').set({ mergedInto: kept.id }).where('id', '=', merged.id).execute();
  const found = await keepConflicts(services, trx, { person: kept.id, area, province }, now);
  const before: PersonBefore = {
    kept: { searchKey: kept.searchKey, area: kept.area, province: kept.province },
    mergedUser: merged.userId,
  };
  await trx
    .insertInto('personMerge')
    .values({
      id: services.newId(),
      match: asked.match,
      kept: kept.id,
      merged: merged.id,
      moved: JSON.stringify(moves.moved),
      held: JSON.stringify(moves.held),
      remained: JSON.stringify(moves.remained),
      found: JSON.stringify(found.map(({ id }) => id)),
      personBefore: JSON.stringify(before),
      filled: JSON.stringify(filled),
      mergedAt: now,
      mergedBy: asked.by,
      undoneBy: null,
      undoNote: null,
    })
    .execute();
  return moves;
}

/** Fills what is empty of the kept person; an account goes along where the kept one has none. */
async function fill(
  trx: Trx,
  kept: Selectable<PersonTable>,
  merged: Selectable<PersonTable>,
): Promise<Filled[]> {
  const columns = ['details', 'scanned', 'organisation', 'userId'] as const;
  const filled = columns.filter((column) => kept[column] === null && merged[column] !== null);
  if (filled.includes('userId'))
    await trx.updateTable('person').set({ userId: null }).where('id', '=', merged.id).execute();
  if (filled.length === 0) return filled;
  await trx
    .updateTable('person')
    .set({
      ...(filled.includes('details')
        ? {
            details: JSON.stringify(merged.details),
            searchKey: merged.searchKey,
            area: merged.area,
            province: merged.province,
            keyedAt: null,
          }
        : {}),
      ...(filled.includes('scanned') ? { scanned: JSON.stringify(merged.scanned) } : {}),
      ...(filled.includes('organisation') ? { organisation: merged.organisation } : {}),
      ...(filled.includes('userId') ? { userId: merged.userId } : {}),
    })
    .where('id', '=', kept.id)
    .execute();
  return filled;
}

/** Takes back what a merge filled, where it still says what was filled. */
export async function unfill(
  trx: Trx,
  ids: { kept: string; merged: string },
  filled: readonly Filled[],
  before: PersonBefore,
): Promise<void> {
  const same = (column: 'details' | 'scanned' | 'organisation') =>
    sql<boolean>`${sql.ref(column)} = (select ${sql.ref(column)} from person as former where former.id = ${ids.merged}::uuid)`;
  const kept = () => trx.updateTable('person').where('id', '=', ids.kept);
  if (filled.includes('details'))
    await kept()
      .set({ details: null, ...before.kept })
      .where(same('details'))
      .execute();
  if (filled.includes('scanned')) await kept().set({ scanned: null }).where(same('scanned')).execute();
  if (filled.includes('organisation'))
    await kept().set({ organisation: null }).where(same('organisation')).execute();
  if (!filled.includes('userId') || before.mergedUser === null) return;
  const freed = await kept().set({ userId: null }).where('userId', '=', before.mergedUser).executeTakeFirst();
  if (freed.numUpdatedRows > 0n)
    await trx.updateTable('person').set({ userId: before.mergedUser }).where('id', '=', ids.merged).execute();
}
