import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import { staysKeptSince } from './kept';
import { leave } from './passage';

type Mine = (typeof contract)['stays']['mine'];

/** Stays of the caller and the household, open and closed, newest first. */
export async function ownStays(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Mine>,
): Promise<OutputOf<Mine> | Refusal> {
  const { person } = citizen(call.actor);
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const people = await actsFor(call.db, person, call.today);
  const columns = ['id', 'placeKey', 'personKey', 'gate', 'enteredAt', 'method'] as const;
  const open = call.db
    .selectFrom('openStay')
    .select([...columns, sql<Date | null>`null::timestamptz`.as('leftAt')]);
  const closed = call.db.selectFrom('stay').select([...columns, sql<Date | null>`left_at`.as('leftAt')]);
  let query = call.db
    .selectFrom(open.unionAll(closed).as('one'))
    .innerJoin('person', 'person.key', 'one.personKey')
    .innerJoin('place', 'place.key', 'one.placeKey')
    .select(['one.id', 'one.gate', 'one.enteredAt', 'one.leftAt', 'one.method'])
    .select(['person.id as person', 'place.id as place', 'place.name as placeName'])
    .where('person.id', 'in', people)
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
export async function leaveOwn(call: Call, stay: string): Promise<{ done: true } | Refusal> {
  const { person } = citizen(call.actor);
  const people = await actsFor(call.db, person, call.today);
  const row = await call.db
    .selectFrom('openStay')
    .innerJoin('person', 'person.key', 'openStay.personKey')
    .innerJoin('place', 'place.key', 'openStay.placeKey')
    .select(['person.id as person', 'place.id as place', 'personKey', 'placeKey'])
    .where('openStay.id', '=', stay)
    .where('person.id', 'in', people)
    .executeTakeFirst();
  if (row !== undefined) {
    const passage = {
      place: { id: row.place, key: row.placeKey },
      person: { id: row.person, key: row.personKey },
    };
    await leave(call, { ...passage, at: call.now });
    await call.audit({ subjects: [row.person] });
    return { done: true };
  }
  const closed = await call.db
    .selectFrom('stay')
    .innerJoin('person', 'person.key', 'stay.personKey')
    .select('stay.id')
    .where('stay.id', '=', stay)
    .where('person.id', 'in', people)
    .executeTakeFirst();
  return closed === undefined ? refuse('not_found') : refuse('wrong_state', { state: 'closed' });
}
