import { randomUUID } from 'node:crypto';
import type { BookingState, SessionState } from '@binhan/domain/booking';
import { instantPlus } from '@binhan/domain/time';
import { newCode } from '../../src/bookings/insert-hold';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** Sessions with one slot each, and bookings in them. Every session offers something else, so that nobody has a seat twice. */
export function seedBookings(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  let numbers = 0;
  return {
    async session(
      side: Side,
      place: { id: string },
      {
        state = 'open',
        seats = 500,
        offer = `offer-${randomUUID().slice(0, 8)}`,
        inHours = 24,
      }: {
        state?: SessionState;
        seats?: number;
        offer?: string;
        inHours?: number;
      } = {},
    ) {
      const id = mark('session', randomUUID(), side);
      const slot = mark('part', randomUUID(), side);
      const [startsAt, endsAt] = [instantPlus(world.now(), inHours), instantPlus(world.now(), inHours + 1)];
      const on = { heldOn: startsAt.slice(0, 10), startsAt, endsAt };
      await db
        .insertInto('session')
        .values({
          id,
          place: place.id,
          offer,
          ...on,
          state,
          walkInShare: 0,
          overBooking: 0,
          ...areaOf[side],
          createdAt: world.now(),
        })
        .execute();
      await db
        .insertInto('slot')
        .values({ id: slot, session: id, startsAt, endsAt, capacity: 500, seats })
        .execute();
      return { id, slot, offer };
    },

    async booking(
      side: Side,
      person: string,
      session: { id: string; slot: string; offer: string },
      state: BookingState = 'booked',
      queueNumber: number | null = null,
    ) {
      const id = mark('booking', randomUUID(), side, person);
      await db
        .insertInto('booking')
        .values({
          id,
          session: session.id,
          slot: session.slot,
          person,
          offer: session.offer,
          state,
          code: newCode(),
          reason: null,
          heldUntil: state === 'held' ? instantPlus(world.now(), 1) : null,
          queueNumber,
          madeBy: randomUUID(),
          madeAt: world.now(),
          changedAt: world.now(),
        })
        .execute();
      return id;
    },

    /** Somebody who arrived; gives the booking and its code. */
    async waiting(
      side: Side,
      person: string,
      session: { id: string; slot: string; offer: string },
    ): Promise<{ id: string; code: string }> {
      numbers += 1;
      const id = await this.booking(side, person, session, 'arrived', numbers);
      const { code } = await db
        .selectFrom('booking')
        .select('code')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return { id, code };
    },
  };
}
