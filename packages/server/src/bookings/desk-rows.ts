import type { DeskBooking } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Selectable, sql } from 'kysely';
import type { SessionTable } from '../database/schema';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';

type Session = Selectable<SessionTable>;

/** The next number of a session; the row's lock makes each number one person's. */
export async function nextNumber(call: Call, { id }: Session): Promise<number> {
  const { called } = await call.db
    .updateTable('session')
    .set((eb) => ({ called: eb('called', '+', 1) }))
    .where('id', '=', id)
    .returning('called')
    .executeTakeFirstOrThrow();
  return called;
}

/** A session of a place in the caller's scope. */
export function sessionAtDesk(call: Call, place: string, session: string): Promise<Session | undefined> {
  if (!call.scope.places.includes(place)) return Promise.resolve(undefined);
  return call.db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', session)
    .where('place', '=', place)
    .executeTakeFirst();
}

/** Bookings of a session that a desk deals with, with the person of each. */
export function deskRows(call: Call, { id, startsAt, endsAt }: Session) {
  return call.db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.person')
    .leftJoin('slot', 'slot.id', 'booking.slot')
    .select(['booking.id', 'booking.person', 'booking.state', 'booking.code', 'booking.reason'])
    .select(['booking.walkIn', 'booking.queueNumber', 'person.details', 'person.scanned'])
    .select(sql<Date>`coalesce(slot.starts_at, ${startsAt}::timestamptz)`.as('startsAt'))
    .select(sql<Date>`coalesce(slot.ends_at, ${endsAt}::timestamptz)`.as('endsAt'))
    .where('booking.session', '=', id)
    .where('booking.state', 'in', ['booked', 'arrived', 'done', 'missed']);
}

/** A row as the contract has it. */
export function deskBooking(
  row: Awaited<ReturnType<ReturnType<typeof deskRows>['execute']>>[number],
): DeskBooking {
  const name = nameOf(row);
  const details = PersonDetails.safeParse(row.details);
  return {
    id: row.id,
    state: row.state,
    code: row.code,
    from: row.startsAt.toISOString(),
    until: row.endsAt.toISOString(),
    ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
    ...(name === undefined ? {} : { name }),
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    ...(row.reason === null ? {} : { reason: row.reason }),
    walkIn: row.walkIn,
  };
}
