import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** What goes from numbers to another, or to none. */
export interface Binding {
  person: string;
  users: readonly string[];
  from: readonly string[];
  to: string | null;
}

/** What was bound to a former number of the household: specimens with their links, and messages that wait. */
export async function bindMessages(
  trx: Transaction<Database>,
  { person, users, from, to }: Binding,
): Promise<void> {
  if (from.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    update specimen set phone = ${to}::text
    where phone = any(${from}::text[]) and (
      person = ${person}::uuid
      or person in (select id from person where merged_into = ${person}::uuid)
      or person in (select subject from proxy where actor = ${person}::uuid and state = 'active')
      or exists (select from booking where booking.id = specimen.booking and booking.made_by = any(${users}::uuid[])))
    returning id`.execute(trx);
  const specimens = rows.map(({ id }) => id);
  if (specimens.length > 0) await trx.deleteFrom('resultLink').where('specimen', 'in', specimens).execute();
  await trx
    .deleteFrom('outboxMessage')
    .where('recipient', 'in', from)
    .where('state', '=', 'waiting')
    .execute();
}
