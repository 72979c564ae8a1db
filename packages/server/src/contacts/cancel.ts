import { contactTransitions } from '@binhan/domain/tracing';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { addContactSteps } from './steps';

/**
 * A case turned out to be none: nobody is followed up because of it any more, and a quarantine that only it asked for is
 * over.
 */
export async function cancelContacts(call: Call, tracedCase: string): Promise<void> {
  const states = Object.entries(contactTransitions).flatMap(([state, next]) =>
    next.cancel === undefined ? [] : [state],
  );
  const rows = await call.db
    .updateTable('contact')
    .set({ state: 'cancelled', endedAt: call.now, changedAt: call.now })
    .where('tracedCase', '=', tracedCase)
    .where(sql<boolean>`state = any(${states})`)
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  await addContactSteps(call, ids, 'cancel');
  if (ids.length === 0) return;
  const ended = await sql<{ id: string; event: 'lift' | 'cancel' }>`
    update quarantine set state = case when state = 'running' then 'lifted' else 'cancelled' end,
      ended_at = ${call.now}::timestamptz, changed_at = ${call.now}::timestamptz
    where contact = any(${ids}::uuid[]) and state in ('ordered', 'running')
    returning id, case when state = 'lifted' then 'lift' else 'cancel' end as event`.execute(call.db);
  if (ended.rows.length === 0) return;
  await call.db
    .insertInto('quarantineStep')
    .values(
      ended.rows.map(({ id, event }) => ({
        quarantine: id,
        event,
        at: call.now,
        by: null,
        note: null,
        endsOn: null,
      })),
    )
    .execute();
}
