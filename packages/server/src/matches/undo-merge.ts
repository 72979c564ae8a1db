import type { StayedRow } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { type Selectable, type Transaction, sql } from 'kysely';
import { z } from 'zod';
import type { HeldRow, PersonMergeTable } from '../database/match-tables';
import type { Database } from '../database/schema';
import type { Copies } from '../stays/copies';
import { holdings } from './holdings';
import { lockPeople, unfill } from './merge-people';
import { putBack } from './move-rows';
import { lookedUp } from './move-stays';
import { type Named, keysHeld } from './rows-held';

type Trx = Transaction<Database>;

/**
 * Takes two joined records apart: every row that says what it said goes back as it was. What was changed or made since stays
 * with the kept person, for somebody to look at, and is listed. Two merges of one person are undone the last first.
 */
export async function undoMerge(
  copies: Copies,
  trx: Trx,
  merge: Selectable<PersonMergeTable>,
  { by, note }: { by: string; note: string },
  now: Instant,
): Promise<StayedRow[] | Refusal> {
  const locked = await lockPeople(trx, [merge.kept, merge.merged]);
  const kept = locked.find(({ id }) => id === merge.kept);
  const merged = locked.find(({ id }) => id === merge.merged);
  if (kept === undefined || merged === undefined) return refuse('not_found');
  // Whoever was joined with a third person since: that merge is undone before this one.
  if (kept.mergedInto !== null || merged.mergedInto !== kept.id)
    return refuse('wrong_state', { state: 'merged' });
  await putBack(copies, trx, kept, merge.moved);
  await dropConflicts(trx, [kept.id, merged.id], merge.found);
  await trx
    .updateTable('person')
    .set({ mergedInto: null, keyedAt: null })
    .where('id', '=', merged.id)
    .execute();
  await unfill(trx, merge, merge.filled, merge.personBefore);
  await trx
    .updateTable('personMerge')
    .set({ undoneAt: now, undoneBy: by, undoNote: note })
    .where('id', '=', merge.id)
    .execute();
  return stayed(copies, trx, kept, merge);
}

/** Contradictions nobody decided that the merge brought up, or whose lines are of two persons again. */
async function dropConflicts(trx: Trx, people: readonly string[], found: readonly string[]): Promise<void> {
  await sql`
    delete from dose_conflict using dose one, dose other
    where one.id = dose_conflict.first and other.id = dose_conflict.second
      and (one.person <> other.person or dose_conflict.id = any(${[...found]}::uuid[]))
      and dose_conflict.decided_at is null
      and dose_conflict.person = any(${[...people]}::uuid[])`.execute(trx);
}

/** What the kept person has now and had not before, but for what came with other merges. */
async function stayed(
  copies: Copies,
  trx: Trx,
  kept: Named,
  { id, held, moved }: Selectable<PersonMergeTable>,
): Promise<StayedRow[]> {
  const others = await trx
    .selectFrom('personMerge')
    .select('moved')
    .where('kept', '=', kept.id)
    .where('id', '<>', id)
    .where('undoneAt', 'is', null)
    .execute();
  const own = new Set([...held, ...others.flatMap((one) => one.moved)].map(nameOf));
  const gone = new Set(moved.map(nameOf));
  const rows: StayedRow[] = [];
  for (const holding of holdings) {
    for (const row of await keysHeld(trx, lookedUp(copies, holding), kept)) {
      if (own.has(nameOf(row))) continue;
      const named = z.uuid().safeParse(row.key['id'] ?? row.key['booking']);
      rows.push({
        kind: holding.kind,
        because: gone.has(nameOf(row)) ? 'changed' : 'made',
        ...(named.success ? { id: named.data } : {}),
      });
    }
  }
  return rows;
}

/** A row by which it is told from every other. */
function nameOf({ holding, key }: HeldRow): string {
  return JSON.stringify([
    holding,
    ...Object.entries(key).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
}
