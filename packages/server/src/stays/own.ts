import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import { type Copies, staysByPerson } from './copies';
import { staysKeptSince } from './kept';
import { leave } from './passage';

type Mine = (typeof contract)['stays']['mine'];

/** Stays of the caller and the household, open and closed, newest first. */
export async function ownStays(
  copies: Copies,
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Mine>,
): Promise<OutputOf<Mine> | Refusal> {
  const { person } = citizen(call.actor);
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const people = await actsFor(call.db, person, call.today);
  const columns = ['id', 'placeKey', 'personKey', 'gate', 'enteredAt', 'method'] as const;
  const tables = staysByPerson(copies);
  const keys = await keysOf(call, people);
  const open = call.db
    .selectFrom(tables.open.as('stay'))
    .select([...columns, sql<Date | null>`null::timestamptz`.as('leftAt')])
    .where('personKey', 'in', keys);
  const closed = call.db
    .selectFrom(tables.closed.as('stay'))
    .select([...columns, sql<Date | null>`left_at`.as('leftAt')])
    .where('personKey', 'in', keys);
  // Kept as a step: over a cluster it is asked of the people's nodes, and names are found beside it.
  let query = call.db
    .with(
      (name) => name('one').materialized(),
      () => open.unionAll(closed),
    )
    .selectFrom('one')
    .innerJoin('person', 'person.key', 'one.personKey')
    .innerJoin('place', 'place.key', 'one.placeKey')
    .select(['one.id', 'one.gate', 'one.enteredAt', 'one.leftAt', 'one.method'])
    .select(['person.id as person', 'place.id as place', 'place.name as placeName'])
    .where('one.enteredAt', '>=', new Date(staysKeptSince(call.now)))
    .orderBy('one.enteredAt', 'desc')
    .orderBy('one.id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(one.entered_at, one.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    limit,
    ({ leftAt, ...row }) => ({
      ...row,
      enteredAt: row.enteredAt.toISOString(),
      ...(leftAt === null ? {} : { leftAt: leftAt.toISOString() }),
    }),
    (row) => [row.enteredAt.toISOString(), row.id],
  );
}

/** Ends an own open stay from afar; one that is closed already says so. */
export async function leaveOwn(copies: Copies, call: Call, stay: string): Promise<{ done: true } | Refusal> {
  const { person } = citizen(call.actor);
  const people = await actsFor(call.db, person, call.today);
  const { open, closed } = staysByPerson(copies);
  const keys = await keysOf(call, people);
  const row = await call.db
    .with(
      (name) => name('one').materialized(),
      () =>
        call.db.selectFrom(open.as('stay')).selectAll().where('personKey', 'in', keys).where('id', '=', stay),
    )
    .selectFrom('one')
    .innerJoin('person', 'person.key', 'one.personKey')
    .innerJoin('place', 'place.key', 'one.placeKey')
    .select(['person.id as person', 'place.id as place', 'personKey', 'placeKey'])
    .executeTakeFirst();
  if (row !== undefined) {
    const passage = {
      place: { id: row.place, key: row.placeKey },
      person: { id: row.person, key: row.personKey },
    };
    await leave(copies, call, { ...passage, at: call.now });
    await call.audit({ subjects: [row.person] });
    return { done: true };
  }
  const ended = await call.db
    .selectFrom(closed.as('stay'))
    .select('id')
    .where('personKey', 'in', keys)
    .where('id', '=', stay)
    .executeTakeFirst();
  return ended === undefined ? refuse('not_found') : refuse('wrong_state', { state: 'closed' });
}

/** The keys by which stays name people. */
async function keysOf(call: Call, people: readonly string[]): Promise<number[]> {
  const rows = await call.db.selectFrom('person').select('key').where('id', 'in', people).execute();
  return rows.map(({ key }) => key);
}
