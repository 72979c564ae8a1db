import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { type About, bookingMessage } from './message';
import { offersOf } from './offers';

/** Tells whoever made these bookings, by message to the phone of their account or the one given at the desk; who has none hears it there. */
export async function tell(
  services: Pick<Services, 'outbox' | 'settings'>,
  trx: Transaction<Database>,
  about: About,
  bookings: readonly string[],
  now: Instant,
): Promise<number> {
  if (bookings.length === 0) return 0;
  const rows = await trx
    .selectFrom('booking')
    .innerJoin('session', 'session.id', 'booking.session')
    .innerJoin('place', 'place.id', 'session.place')
    .innerJoin('person', 'person.id', 'booking.person')
    .leftJoin('loginUser', 'loginUser.id', 'booking.madeBy')
    .leftJoin('slot', 'slot.id', 'booking.slot')
    .select(['booking.code', 'session.offer', 'session.area', 'session.province', 'session.heldOn'])
    .select(['session.startsAt', 'slot.startsAt as from', 'place.name as site', 'booking.queueNumber'])
    // Who came without a booking is known to the desk only: by the phone they gave there. Whoever sent a list is never told
    // in the place of its people.
    .select(
      sql<string | null>`coalesce(
        case when not exists (select from change_row where change_row.booking = booking.id) then phone_number end,
        person.details ->> 'phone')`.as('phone'),
    )
    .where('booking.id', 'in', bookings)
    .execute();
  const [first] = rows;
  if (first === undefined) return 0;
  const offerOf = await offersOf(trx, rows, first.heldOn);
  let told = 0;
  for (const row of rows) {
    if (row.phone === null) continue;
    const from = (row.from ?? row.startsAt).toISOString();
    const text = bookingMessage(
      about,
      {
        offer: offerOf(row).name,
        site: row.site,
        from,
        code: row.code,
        ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
      },
      services.settings,
    );
    await services.outbox.put(trx, { channel: 'sms', recipient: row.phone, text }, now);
    told += 1;
  }
  return told;
}
