import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor, mayActFor } from '../people/store';
import { offersOf } from './offers';

type Bookings = (typeof contract)['bookings'];

/** For what the caller and whom they act for wait, soonest first. What is over or cancelled is not waited for. */
export async function waiting(call: Call): Promise<OutputOf<Bookings['waiting']>> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const rows = await call.db
    .selectFrom('standBy')
    .innerJoin('session', 'session.id', 'standBy.session')
    .innerJoin('place', 'place.id', 'session.place')
    .select(['standBy.session', 'standBy.person', 'session.offer', 'session.startsAt', 'session.endsAt'])
    .select(['session.area', 'session.province', 'place.id as place', 'place.name', 'place.address'])
    .select(
      sql<number>`(
        select count(*)::integer from stand_by before
        where before.session = stand_by.session and before.number <= stand_by.number)`.as('number'),
    )
    .where('standBy.person', 'in', people)
    .where('session.state', 'in', ['open', 'closed'])
    .where('session.endsAt', '>', new Date(call.now))
    .orderBy('session.startsAt')
    .orderBy('standBy.number')
    .execute();
  const offerOf = await offersOf(call.db, rows, call.today);
  return {
    items: rows.map((row) => ({
      session: row.session,
      person: row.person,
      place: row.number,
      site: { id: row.place, name: row.name, area: row.area, address: row.address },
      offer: offerOf(row),
      from: row.startsAt.toISOString(),
      until: row.endsAt.toISOString(),
    })),
  };
}

/** Waits no longer. Whoever stood behind moves up by it. */
export async function leaveStandBy(
  call: Call,
  { session, person }: ReceivedOf<Bookings['leaveStandBy']>,
): Promise<{ done: true } | Refusal> {
  if (!(await mayActFor(call.db, citizen(call.actor).person, person, call.today))) return refuse('not_found');
  const left = await call.db
    .deleteFrom('standBy')
    .using('session')
    .whereRef('session.id', '=', 'standBy.session')
    .where('standBy.session', '=', session)
    .where('standBy.person', '=', person)
    .returning(['session.area', 'session.province'])
    .executeTakeFirst();
  if (left === undefined) return refuse('not_found');
  await call.audit({ subjects: [person], ...left });
  return { done: true };
}
