import type { DoseEvent } from '@binhan/domain/vaccination';
import { doseTransitions } from '@binhan/domain/vaccination';
import type { Instant } from '@binhan/domain/time';
import type { Selectable, Transaction } from 'kysely';
import { revokeOfDose } from '../certificates/revoke';
import type { Database } from '../database/schema';
import type { DoseTable } from '../database/vaccination-tables';
import { lockRecord } from './record-dose';

/** A line that is to end, why, and who says so. */
export interface Ending {
  note: string | null;
  by: string;
}

/** A line as it is kept, held for a change of the record it stands in; nothing where there is none. */
export async function heldDose(
  trx: Transaction<Database>,
  dose: string,
): Promise<Selectable<DoseTable> | undefined> {
  const found = await trx.selectFrom('dose').select('person').where('id', '=', dose).executeTakeFirst();
  if (found === undefined) return undefined;
  await lockRecord(trx, found.person);
  return trx.selectFrom('dose').selectAll().where('id', '=', dose).executeTakeFirst();
}

/**
 * Ends a line in the transaction that puts another in its place, or says why there is none: it stays readable, no longer
 * counts, contradicts nothing any more, and its certificate is revoked. Says whether it had one.
 */
export async function endDose(
  trx: Transaction<Database>,
  { id, state }: Pick<Selectable<DoseTable>, 'id' | 'state'>,
  event: DoseEvent,
  { note, by }: Ending,
  now: Instant,
): Promise<{ hadCertificate: boolean }> {
  const next = doseTransitions[state][event];
  if (next === undefined) throw new TypeError(`endDose: ${event} of a line that is ${state}`);
  await trx
    .updateTable('dose')
    .set({ state: next, endedAt: now, endedBy: by, ...(note === null ? {} : { note }) })
    .where('id', '=', id)
    .execute();
  for (const [side, kept] of [
    ['first', 'second'],
    ['second', 'first'],
  ] as const)
    await trx
      .updateTable('doseConflict')
      .set({ decidedAt: now, decidedBy: by, decision: kept, note })
      .where(side, '=', id)
      .where('decidedAt', 'is', null)
      .execute();
  return { hadCertificate: (await revokeOfDose(trx, id, now)) > 0 };
}
