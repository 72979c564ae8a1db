import type { DeskBooking, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type BookingEvent, bookingTransitions } from '@binhan/domain/booking';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords, readSpokenCode } from '@binhan/domain/text';
import { type Selectable, sql } from 'kysely';
import type { SessionTable } from '../database/schema';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { tell } from './tell';
import { deskBooking, deskRows, nextNumber, sessionAtDesk } from './desk-rows';

type Bookings = (typeof contract)['bookings'];
type Session = Selectable<SessionTable>;

/** Bookings of a session, for who sits at its desk. */
export async function atDesk(
  services: Services,
  call: Call,
  { place, session, text, cursor, limit = PAGE_SIZE }: ReceivedOf<Bookings['atDesk']>,
): Promise<OutputOf<Bookings['atDesk']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const row = await sessionAtDesk(call, place, session);
  if (row === undefined) return refuse('not_found');
  let query = deskRows(call, row)
    .orderBy('startsAt')
    .orderBy('booking.id')
    .limit(limit + 1);
  if (text !== undefined && text.trim() !== '') {
    const booking = await appointmentIn(services, call, text);
    const code = readSpokenCode(text);
    if (booking !== undefined) query = query.where('booking.id', '=', booking);
    else if (code !== undefined) query = query.where('booking.code', '=', code);
    else for (const word of foldWords(text)) query = query.where('person.searchKey', 'like', `%${word}%`);
  }
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(
      sql<boolean>`(coalesce(slot.starts_at, ${row.startsAt}::timestamptz), booking.id) > (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  const { area, province } = row;
  // Whoever comes to the desk today is its work; another day's list is not.
  const ofOwnWork = row.heldOn === call.today;
  await call.audit({ subjects: rows.slice(0, limit).map(({ person }) => person), area, province, ofOwnWork });
  return pageOf(rows, limit, deskBooking, (last) => [last.startsAt.toISOString(), last.id]);
}

/** Somebody with a booking is there: they get the next number of the session. */
export async function arrive(
  services: Services,
  call: Call,
  { place, session, booking }: ReceivedOf<Bookings['arrive']>,
): Promise<DeskBooking | Refusal> {
  const arrived = await atDeskDo(call, { place, session, booking }, 'arrive', async (row) =>
    call.today < row.heldOn ? refuse('too_early') : { queueNumber: await nextNumber(call, row) },
  );
  if (!isRefusal(arrived)) await tell(services, call.db, 'number', [booking], call.now);
  return arrived;
}

/** Somebody who arrived was served. */
export async function serve(
  call: Call,
  asked: ReceivedOf<Bookings['serve']>,
): Promise<DeskBooking | Refusal> {
  return atDeskDo(call, asked, 'serve', async () => ({}));
}

async function atDeskDo(
  call: Call,
  { place, session, booking }: { place: string; session: string; booking: string },
  event: BookingEvent,
  also: (session: Session) => Promise<{ queueNumber?: number } | Refusal>,
): Promise<DeskBooking | Refusal> {
  const row = await sessionAtDesk(call, place, session);
  if (row === undefined) return refuse('not_found');
  const found = await deskRows(call, row)
    .where('booking.id', '=', booking)
    .forUpdate('booking')
    .executeTakeFirst();
  if (found === undefined) return refuse('not_found');
  const next = bookingTransitions[found.state][event];
  if (next === undefined) return refuse('wrong_state', { state: found.state });
  const given = await also(row);
  if (isRefusal(given)) return given;
  await call.db
    .updateTable('booking')
    .set({ state: next, changedAt: call.now, ...given })
    .where('id', '=', booking)
    .execute();
  await call.audit({ subjects: [found.person], area: row.area, province: row.province });
  return deskBooking(await deskRows(call, row).where('booking.id', '=', booking).executeTakeFirstOrThrow());
}

/** The booking of a scanned appointment, if it is one of ours. */
async function appointmentIn(services: Services, call: Call, text: string): Promise<string | undefined> {
  const verified = await services.qrKeys.verify(text, call.now, 'appointment');
  return 'issues' in verified ? undefined : verified.value.appointment;
}
