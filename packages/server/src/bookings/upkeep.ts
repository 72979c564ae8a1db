import { type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { bookingPolicy } from './offers';
import { giveFreeSeats } from './stand-by';
import { tell } from './tell';

/** Hours after a session's end from which whoever arrived counts as served: nobody waits at a site that is closed. */
const SERVED_AFTER_HOURS = 12;

/** What comes due by itself: holds that ran out, seats for who waits, reminders, who did not come and who was served. Gives counts. */
export async function keepBookings(services: Services, now: Instant): Promise<Record<string, number>> {
  const { db } = services.database;
  const counts = { expired: 0, offered: 0, reminded: 0, missed: 0, served: 0 };
  const { numUpdatedRows } = await db
    .updateTable('booking')
    .set({ state: 'expired', changedAt: now })
    .where('state', '=', 'held')
    .where('heldUntil', '<=', new Date(now))
    .executeTakeFirstOrThrow();
  counts.expired = Number(numUpdatedRows);
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'area', 'province'])
    .where('state', 'in', ['open', 'closed'])
    .where(
      sql<boolean>`(exists (select from stand_by where stand_by.session = session.id) or exists (
        select from booking where booking.session = session.id and booking.state in ('booked', 'arrived')))`,
    )
    .execute();
  const today = dateIn(now, services.settings.timeZone);
  for (const session of sessions) {
    await db.transaction().execute(async (trx) => {
      const policy = await bookingPolicy(trx, session, today);
      if (policy === undefined) return;
      counts.offered += await giveFreeSeats(services, trx, session.id, now);
      for (const hours of policy.remindBeforeHours)
        counts.reminded += await remind(services, trx, session.id, hours, now);
      counts.missed += await miss(trx, session.id, policy.missedAfterMinutes, now);
      counts.served += await finish(trx, session.id, now);
    });
  }
  return counts;
}

/** Reminds of the bookings of a session once; one made after its reminder was due needs none. */
async function remind(
  services: Services,
  trx: Transaction<Database>,
  session: string,
  hours: number,
  now: Instant,
): Promise<number> {
  const { rows } = await sql<{ booking: string }>`
    insert into booking_reminder (booking, hours, sent_at)
    select b.id, ${hours}::integer, ${now}::timestamptz
    from booking b join slot s on s.id = b.slot
    where b.session = ${session} and b.state = 'booked' and s.starts_at > ${now}::timestamptz
      and s.starts_at <= ${now}::timestamptz + make_interval(hours => ${hours}::integer)
      and b.made_at < s.starts_at - make_interval(hours => ${hours}::integer)
    on conflict do nothing
    returning booking`.execute(trx);
  return tell(
    services,
    trx,
    'reminder',
    rows.map(({ booking }) => booking),
    now,
  );
}

async function miss(
  trx: Transaction<Database>,
  session: string,
  minutes: number,
  now: Instant,
): Promise<number> {
  const { rows } = await sql`
    update booking b set state = 'missed', changed_at = ${now}::timestamptz
    from slot s
    where s.id = b.slot and b.session = ${session} and b.state = 'booked'
      and s.ends_at + make_interval(mins => ${minutes}::integer) <= ${now}::timestamptz
    returning b.id`.execute(trx);
  return rows.length;
}

async function finish(trx: Transaction<Database>, session: string, now: Instant): Promise<number> {
  const { rows } = await sql`
    update booking b set state = 'done', changed_at = ${now}::timestamptz
    from session s
    where s.id = b.session and s.id = ${session} and b.state = 'arrived'
      and s.ends_at <= ${instantPlus(now, -SERVED_AFTER_HOURS)}::timestamptz
    returning b.id`.execute(trx);
  return rows.length;
}
