import type { DeskBooking, contract } from '@binhan/contract';
import type { OutputOf, ReceivedOf } from '@binhan/contract';
import { type BookingEvent, bookingTransitions } from '@binhan/domain/booking';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords, readSpokenCode } from '@binhan/domain/text';
import { verifyQr } from '@binhan/qr/signed';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import type { SessionTable } from '../database/schema';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { nameOf } from '../people/shown-name';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { newCode } from './insert-hold';
import { isReason } from './reasons';

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
  await call.audit({ subjects: rows.slice(0, limit).map(({ person }) => person), area, province });
  return pageOf(rows, limit, deskBooking, (last) => [last.startsAt.toISOString(), last.id]);
}

/** Somebody with a booking is there: they get the next number of the session. */
export async function arrive(
  call: Call,
  { place, session, booking }: ReceivedOf<Bookings['arrive']>,
): Promise<DeskBooking | Refusal> {
  return atDeskDo(call, { place, session, booking }, 'arrive', async (row) => ({
    queueNumber: await nextNumber(call, row),
  }));
}

/** Somebody who arrived was served. */
export async function serve(
  call: Call,
  asked: ReceivedOf<Bookings['serve']>,
): Promise<DeskBooking | Refusal> {
  return atDeskDo(call, asked, 'serve', async () => ({}));
}

/** Somebody came without a booking. */
export async function walkIn(
  services: Services,
  call: Call,
  { place, session, details, reason }: ReceivedOf<Bookings['walkIn']>,
): Promise<DeskBooking | Refusal> {
  const row = await sessionAtDesk(call, place, session);
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'open' && row.state !== 'closed') return refuse('wrong_state', { state: row.state });
  if (!(await isReason(call.db, row, reason, call.today, 'anyone'))) return notAReason();
  // A desk copies what it is told; only a scanned card would be more than that.
  const told = PersonDetails.parse(details);
  const identifiers = told.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const known = { identifiers, details: { ...told, identifiers } };
  const person = await findOrCreateByIdentifier(services, call.db, known, call.now);
  const made = await call.db
    .insertInto('booking')
    .values({
      id: services.newId(),
      session,
      slot: null,
      person: person.id,
      offer: row.offer,
      state: 'arrived',
      walkIn: true,
      code: newCode(),
      reason,
      heldUntil: null,
      queueNumber: await nextNumber(call, row),
      madeBy: actorId(call.actor) ?? '',
      madeAt: call.now,
      changedAt: call.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['person', 'offer']).where('state', 'in', ['held', 'booked', 'arrived']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return refuse('booked_already');
  await call.audit({ subjects: [person.id], area: row.area, province: row.province });
  const shown = await deskRows(call, row).where('booking.id', '=', made.id).executeTakeFirstOrThrow();
  return deskBooking(shown);
}

/** The refusal of a reason the catalogue does not offer here. */
export function notAReason(): Refusal {
  return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['reason'] }] });
}

async function atDeskDo(
  call: Call,
  { place, session, booking }: { place: string; session: string; booking: string },
  event: BookingEvent,
  also: (session: Session) => Promise<{ queueNumber?: number }>,
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
  await call.db
    .updateTable('booking')
    .set({ state: next, changedAt: call.now, ...(await also(row)) })
    .where('id', '=', booking)
    .execute();
  await call.audit({ subjects: [found.person], area: row.area, province: row.province });
  return deskBooking(await deskRows(call, row).where('booking.id', '=', booking).executeTakeFirstOrThrow());
}

/** The next number of a session; the row's lock makes each number one person's. */
async function nextNumber(call: Call, { id }: Session): Promise<number> {
  const { called } = await call.db
    .updateTable('session')
    .set((eb) => ({ called: eb('called', '+', 1) }))
    .where('id', '=', id)
    .returning('called')
    .executeTakeFirstOrThrow();
  return called;
}

function sessionAtDesk(call: Call, place: string, session: string): Promise<Session | undefined> {
  if (!call.scope.places.includes(place)) return Promise.resolve(undefined);
  return call.db
    .selectFrom('session')
    .selectAll()
    .where('id', '=', session)
    .where('place', '=', place)
    .executeTakeFirst();
}

function deskRows(call: Call, { id, startsAt, endsAt }: Session) {
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

function deskBooking(row: Awaited<ReturnType<ReturnType<typeof deskRows>['execute']>>[number]): DeskBooking {
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

/** The booking of a scanned appointment, if it is one of ours. */
async function appointmentIn(services: Services, call: Call, text: string): Promise<string | undefined> {
  const keys = services.qrKeys.trusted;
  const verified = await verifyQr(text, { keys, at: new Date(call.now), kinds: ['appointment'] });
  return 'issues' in verified ? undefined : verified.value.appointment;
}
