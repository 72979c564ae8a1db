import { sql } from 'kysely';
import type { Call } from '../http/call';
import type { Found } from './sampled-person';

/**
 * To which phone people of a tube are told of their result: of the account that booked for them, else the one they gave,
 * else of their own account, else of whoever acts for them. Who has none keeps a printed link.
 */
export async function phonesOf(call: Call, people: readonly Found[]): Promise<Map<string, string>> {
  const asked = people.map(({ person, booking }) => ({ person, made_by: booking?.madeBy ?? null }));
  const { rows } = await sql<{ person: string; phone: string | null }>`
    select a.person, coalesce(
      (select phone_number from login_user where id = a.made_by),
      p.details ->> 'phone',
      (select phone_number from login_user where id = p.user_id),
      (select u.phone_number from proxy x join person g on g.id = x.actor join login_user u on u.id = g.user_id
        where x.subject = p.id and x.state = 'active' order by x.valid_from limit 1)) as phone
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(person uuid, made_by uuid)
    join person p on p.id = a.person`.execute(call.db);
  return new Map(rows.flatMap(({ person, phone }) => (phone === null ? [] : [[person, phone] as const])));
}
