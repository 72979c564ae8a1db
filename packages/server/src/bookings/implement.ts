import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Implementations } from '../http/implement';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { calendar } from './calendar';
import { arrive, atDesk, serve } from './desk';
import { book, cancel, hold, move } from './hold';
import { ownBookings, ownRows } from './own-row';
import { queueOf } from './queue';
import { reasonsOf } from './reasons';
import { standBy } from './stand-by';
import { leaveStandBy, waiting } from './waiting';
import { walkIn } from './walk-in';

/** Seats people hold and book, and what the desk does with them. */
export function implementBookings(services: Services): Implementations['bookings'] {
  return {
    reasons: async ({ session }, call) => ({ reasons: await reasonsOf(services, call, session) }),
    hold: (input, call) => hold(services, call, input),
    book: (input, call) => book(services, call, input),
    move: (input, call) => move(services, call, input),
    cancel: ({ booking }, call) => cancel(services, call, booking),

    async mine({ cursor, limit = PAGE_SIZE }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from satisfies Refusal;
      const people = await actsFor(call.db, citizen(call.actor).person, call.today);
      let query = ownRows(call)
        .where('booking.person', 'in', people)
        .orderBy('booking.madeAt', 'desc')
        .orderBy('booking.id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(sql<boolean>`(booking.made_at, booking.id) < (${at}::timestamptz, ${id}::uuid)`);
      }
      const rows = await query.execute();
      const page = pageOf(
        rows,
        limit,
        (row) => row,
        (row) => [row.madeAt.toISOString(), row.id],
      );
      return { ...page, items: await ownBookings(services, call, page.items) };
    },

    calendar: ({ booking }, call) => calendar(services, call, booking),
    standBy: (input, call) => standBy(call, input),
    waiting: (_input, call) => waiting(call),
    leaveStandBy: (input, call) => leaveStandBy(call, input),
    atDesk: (input, call) => atDesk(services, call, input),
    arrive: (input, call) => arrive(services, call, input),
    walkIn: (input, call) => walkIn(services, call, input),
    queue: (input, call) => queueOf(call, input),
    serve: (input, call) => serve(call, input),
  };
}
