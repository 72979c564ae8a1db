import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** The phone of somebody's own account, of whoever acts for them, or the one that was given for them. */
export async function phonesOf(
  db: Kysely<Database> | Transaction<Database>,
  people: readonly string[],
): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ id: string; phone: string | null }>`
    select person.id, coalesce(
      (select phone_number from login_user where login_user.id = person.user_id),
      (select phone_number from proxy
        join person actor on actor.id = proxy.actor join login_user on login_user.id = actor.user_id
        where proxy.subject = person.id and proxy.state = 'active' and phone_number is not null
        order by proxy.valid_from, proxy.id limit 1),
      person.details ->> 'phone') as phone
    from person where person.id = any(${[...new Set(people)]})`.execute(db);
  return new Map(rows.flatMap(({ id, phone }) => (phone === null ? [] : [[id, phone] as const])));
}
