import type { DateOnly } from '@binhan/domain/time';
import type { Program } from '@binhan/domain/vaccination';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { programOf } from '../registrations/admission';

/** The program of a list's session, where it gives doses: then the people of the list are registered for it. */
export async function doseOf(
  trx: Transaction<Database>,
  session: string | null,
  on: DateOnly,
): Promise<{ id: string; program: Program } | undefined> {
  if (session === null) return undefined;
  const row = await trx
    .selectFrom('session')
    .select(['offer', 'area', 'province'])
    .where('id', '=', session)
    .executeTakeFirst();
  const program = row === undefined ? undefined : await programOf(trx, row, on);
  return row === undefined || program === undefined ? undefined : { id: row.offer, program };
}
