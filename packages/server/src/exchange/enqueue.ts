import { dateIn } from '@binhan/domain/time';
import { sql } from 'kysely';
import type { WebhookKind } from '@binhan/contract';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** What an event is about. */
export interface Told {
  tube: string;
  result?: string;
}

/** Whom the ledger names where the national platform is the receiver. */
export const NATIONAL = 'national';

/**
 * Puts an event into the ledger of what other systems are told, in the event's own transaction and in a few statements
 * however many tubes it is about: for the national platform one line a person, for each webhook one a tube. Only
 * references: bodies are made when they are sent. The people are held until the event is written: of two events of one
 * person, the line with the lower number can then be seen first, and nothing overtakes what is not yet there.
 */
export async function enqueue(
  { exchange, settings }: Pick<Services, 'exchange' | 'settings'>,
  { db, now }: Pick<Call, 'db' | 'now'>,
  kind: WebhookKind,
  told: readonly Told[],
): Promise<void> {
  if (told.length === 0) return;
  const day = dateIn(now, settings.timeZone);
  const list = sql`jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(tube uuid, result uuid)`;
  const columns = sql`(id, receiver, kind, order_key, tube, specimen, result, day, state, not_before, created_at, area, province)`;
  const rest = sql`told.result, ${day}::date, 'waiting', ${now}::timestamptz, ${now}::timestamptz, tube.area, tube.province`;
  if (exchange.national !== undefined) {
    await sql`
      select person.id from person
      where person.id in (select specimen.person from ${list} join specimen on specimen.tube = told.tube)
      order by person.id for no key update`.execute(db);
    await sql`
      insert into transmission ${columns}
      select gen_random_uuid(), ${NATIONAL}, ${kind}, specimen.person, tube.id, specimen.id, ${rest}
      from ${list} join tube on tube.id = told.tube join specimen on specimen.tube = tube.id
      order by tube.id, specimen.position`.execute(db);
  }
  await sql`
    insert into transmission ${columns}
    select gen_random_uuid(), webhook.id::text, ${kind}, tube.id, tube.id, null::uuid, ${rest}
    from webhook cross join ${list} join tube on tube.id = told.tube
    where webhook.ended_at is null and webhook.kinds @> to_jsonb(${kind}::text)
      and webhook.area in ('VN', tube.province, tube.area)
    order by tube.id`.execute(db);
}
