import { sql } from 'kysely';
import type { Call } from '../http/call';

/** Prepares the call to one person who got a dose of a lot that was stopped. */
export async function followUp(call: Pick<Call, 'db' | 'now'>, lot: string, dose: string): Promise<void> {
  await call.db
    .insertInto('lotTask')
    .values({ lot, dose, outcome: null, note: null, madeAt: call.now, changedBy: null })
    .onConflict((conflict) => conflict.columns(['lot', 'dose']).doNothing())
    .execute();
}

/** Prepares the calls to everybody who got a dose of a lot, also where the record only has its number. */
export async function followUpAll(
  call: Pick<Call, 'db' | 'now'>,
  lot: { id: string; vaccine: string; number: string },
): Promise<void> {
  await sql`
    insert into lot_task (lot, dose, made_at)
    select ${lot.id}::uuid, dose.id, ${call.now}::timestamptz from dose
    where dose.state = 'recorded'
      and (dose.lot_id = ${lot.id}::uuid or (dose.vaccine = ${lot.vaccine} and dose.lot = ${lot.number}))
    on conflict do nothing`.execute(call.db);
}
