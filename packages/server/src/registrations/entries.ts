import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { namesOf } from './own';
import { rowsInScope } from './staff-rows';

type Registrations = (typeof contract)['registrations'];

/** Whom the caller registered today: at midnight of the installation's zone the list is empty again. */
export async function entries(
  { settings }: Services,
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Registrations['entries']>,
): Promise<OutputOf<Registrations['entries']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = rowsInScope(call)
    .where('registration.registeredBy', '=', actorId(call.actor) ?? null)
    .where(
      sql<SqlBool>`(registration.registered_at at time zone ${settings.timeZone})::date = ${call.today}::date`,
    )
    .orderBy('registration.registeredAt', 'desc')
    .orderBy('registration.id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(
      sql<SqlBool>`(registration.registered_at, registration.id) < (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.registeredAt.toISOString(), row.id],
  );
  await call.audit({ subjects: page.items.map(({ person }) => person), ofOwnWork: true });
  const named = await namesOf(call, page.items);
  return {
    ...page,
    items: page.items.map((row) => {
      const { name, bornOn } = PersonDetails.parse(row.details);
      return {
        id: row.id,
        name,
        bornOn,
        program: named(row).program,
        registeredAt: row.registeredAt.toISOString(),
      };
    }),
  };
}
