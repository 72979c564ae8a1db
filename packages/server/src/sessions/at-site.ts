import type { SessionAtSite } from '@binhan/contract';
import type { BookingState } from '@binhan/domain/booking';
import { type RawBuilder, sql } from 'kysely';
import type { Call } from '../http/call';

/** Sessions as their staff see them, with how many people are where. */
export function sessionsAtSite(call: Call) {
  return call.db
    .selectFrom('session')
    .select(['session.id', 'place as site', 'offer', 'heldOn as on', 'state', 'walkInShare', 'overBooking'])
    .select(['startsAt', 'endsAt'])
    .select([
      counted('booked').as('booked'),
      counted('arrived').as('arrived'),
      counted('done').as('done'),
      sql<number>`(select coalesce(sum(capacity), 0)::integer from slot where slot.session = session.id)`.as(
        'capacity',
      ),
      sql<number>`(select count(*)::integer from stand_by where stand_by.session = session.id)`.as('standby'),
    ]);
}

/** A row as the contract has it. */
export function siteSession({
  startsAt,
  endsAt,
  ...row
}: Omit<SessionAtSite, 'from' | 'until'> & { startsAt: Date; endsAt: Date }): SessionAtSite {
  return { ...row, from: startsAt.toISOString(), until: endsAt.toISOString() };
}

function counted(state: BookingState): RawBuilder<number> {
  return sql<number>`(
    select count(*)::integer from booking where booking.session = session.id and booking.state = ${state})`;
}
