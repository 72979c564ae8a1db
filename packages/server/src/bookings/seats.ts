import type { Instant } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** A slot with what must be known of its session to book in it. */
export interface LockedSlot {
  id: string;
  session: string;
  seats: number;
  startsAt: Date;
  endsAt: Date;
  place: string;
  offer: string;
  area: string;
  province: string;
}

/** Locks a slot of an open session that has not begun: from here on nobody else takes one of its seats. */
export function lockSlot(
  trx: Transaction<Database>,
  slot: string,
  now: Instant,
): Promise<LockedSlot | undefined> {
  return trx
    .selectFrom('slot')
    .innerJoin('session', 'session.id', 'slot.session')
    .select(['slot.id', 'slot.session', 'slot.seats', 'slot.startsAt', 'slot.endsAt'])
    .select(['session.place', 'session.offer', 'session.area', 'session.province'])
    .where('slot.id', '=', slot)
    .where('slot.startsAt', '>', new Date(now))
    .where('session.state', '=', 'open')
    .forUpdate('slot')
    .executeTakeFirst();
}

/** Whether a locked slot has a seat left. A hold that ran out has given its seat back, whether it was cleared or not. */
export async function hasSeat(trx: Transaction<Database>, slot: LockedSlot, now: Instant): Promise<boolean> {
  const { rows } = await sql<{ taken: number }>`
    select ${takenIn(sql.val(slot.id), now)} as taken`.execute(trx);
  return Number(rows[0]?.taken) < slot.seats;
}

/** How many seats of a slot are taken at a moment. */
export function takenIn(slot: RawBuilder<unknown>, now: Instant): RawBuilder<number> {
  return sql<number>`(
    select count(*)::integer from booking
    where booking.slot = ${slot} and (
      booking.state in ('booked', 'arrived', 'done')
      or (booking.state = 'held' and booking.held_until > ${now}::timestamptz)))`;
}

/** The seats free in the slots of sessions that have not begun. */
export async function freeSlots(
  db: Kysely<Database> | Transaction<Database>,
  sessions: readonly string[],
  now: Instant,
): Promise<{ id: string; session: string; startsAt: Date; endsAt: Date; capacity: number; free: number }[]> {
  if (sessions.length === 0) return [];
  return db
    .selectFrom('slot')
    .select(['id', 'session', 'startsAt', 'endsAt', 'capacity'])
    .select(sql<number>`greatest(0, seats - ${takenIn(sql.ref('slot.id'), now)})`.as('free'))
    .where('session', 'in', sessions)
    .where('startsAt', '>', new Date(now))
    .orderBy('startsAt')
    .execute();
}
