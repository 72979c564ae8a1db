import type { OutputOf, ReceivedOf, ShiftEntry, contract } from '@binhan/contract';
import { bookingTransitions } from '@binhan/domain/booking';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import { offersOf } from '../bookings/offers';
import { reasonsIn } from '../bookings/reasons';
import { walkIn } from '../bookings/walk-in';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { heldByAnother } from '../people/held-by-another';
import { programOf } from '../registrations/admission';
import type { Services } from '../services';

type Shifts = (typeof contract)['shifts'];

/** The shift of the caller: where, until when, and the reasons to choose from. */
export async function myShift(call: Call): Promise<OutputOf<Shifts['mine']> | Refusal> {
  const shift = await shiftOf(call);
  if (shift === undefined) return refuse('not_found');
  const { name } = (await offersOf(call.db, [shift], call.today))(shift);
  const { entries } = await entriesOf(call, shift)
    .clearSelect()
    .select((eb) => eb.fn.countAll().as('entries'))
    .where('booking.state', '<>', 'cancelled')
    .executeTakeFirstOrThrow();
  return {
    number: shift.number,
    until: shift.endsAt.toISOString(),
    site: shift.site,
    offer: name,
    // For a dose nobody is asked why.
    reasons:
      (await programOf(call.db, shift, call.today)) === undefined
        ? await reasonsIn(call.db, [shift.area, shift.province], call.today, 'anyone')
        : [],
    entries: Number(entries),
  };
}

/** Enters somebody who is there, as the desk would. */
export async function enterPerson(
  services: Services,
  call: Call,
  { details, ...asked }: ReceivedOf<Shifts['enter']>,
): Promise<ShiftEntry | Refusal> {
  const shift = await shiftOf(call);
  if (shift === undefined) return refuse('not_found');
  if ((await heldByAnother(services, call.db, [details])).size > 0)
    return refuse('invalid_input', {
      issues: [{ code: 'number_of_another', path: ['details', 'identifiers'] }],
    });
  const made = await walkIn(services, call, {
    place: shift.place,
    session: shift.session,
    details,
    ...asked,
  });
  if (isRefusal(made)) return made;
  return (await entryOf(call, shift, made.id)) ?? refuse('not_found');
}

/** What the caller entered in this shift, newest first. */
export async function myEntries(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Shifts['entries']>,
): Promise<OutputOf<Shifts['entries']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const shift = await shiftOf(call);
  if (shift === undefined) return refuse('not_found');
  let query = entriesOf(call, shift)
    .orderBy('booking.madeAt', 'desc')
    .orderBy('booking.id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<SqlBool>`(booking.made_at, booking.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    ({ madeAt, id }) => [madeAt.toISOString(), id],
  );
  await call.audit({
    subjects: page.items.map(({ person }) => person),
    area: shift.area,
    province: shift.province,
    ofOwnWork: true,
  });
  return { ...page, items: page.items.map(shown) };
}

/** Takes back an entry of the caller's own while the person still waits. */
export async function withdrawEntry(
  call: Call,
  { entry }: ReceivedOf<Shifts['withdraw']>,
): Promise<ShiftEntry | Refusal> {
  const shift = await shiftOf(call);
  const row =
    shift === undefined
      ? undefined
      : await entriesOf(call, shift).where('booking.id', '=', entry).forUpdate('booking').executeTakeFirst();
  if (shift === undefined || row === undefined) return refuse('not_found');
  const state = bookingTransitions[row.state].cancel;
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  await call.db.updateTable('booking').set({ state, changedAt: call.now }).where('id', '=', entry).execute();
  await call.audit({ subjects: [row.person], area: shift.area, province: shift.province });
  return shown({ ...row, state });
}

type Mine = NonNullable<Awaited<ReturnType<typeof shiftOf>>>;

/** The shift whose account calls. A grant of the role without a shift opens none. */
async function shiftOf(call: Call) {
  const shift = await call.db
    .selectFrom('shiftAccount')
    .innerJoin('shift', 'shift.id', 'shiftAccount.shift')
    .innerJoin('session', 'session.id', 'shift.session')
    .innerJoin('place', 'place.id', 'shift.place')
    .select(['shiftAccount.number', 'shift.place', 'shift.session', 'shift.startsAt', 'shift.endsAt'])
    .select(['shift.area', 'shift.province', 'session.offer', 'place.name as site'])
    .where('shiftAccount.userId', '=', actorId(call.actor) ?? null)
    .where('shift.endedAt', 'is', null)
    .where('shift.endsAt', '>', new Date(call.now))
    .executeTakeFirst();
  return shift !== undefined && call.scope.places.includes(shift.place) ? shift : undefined;
}

function entriesOf(call: Call, { session }: Mine) {
  return call.db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.person')
    .select(['booking.id', 'booking.person', 'booking.state', 'booking.queueNumber', 'booking.madeAt'])
    .select('person.details')
    .where('booking.walkIn', '=', true)
    .where('booking.madeBy', '=', actorId(call.actor) ?? '')
    .where('booking.session', '=', session);
}

async function entryOf(call: Call, shift: Mine, id: string): Promise<ShiftEntry | undefined> {
  const row = await entriesOf(call, shift).where('booking.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : shown(row);
}

function shown(row: {
  id: string;
  state: string;
  queueNumber: number | null;
  madeAt: Date;
  details: unknown;
}): ShiftEntry {
  const { name, bornOn } = PersonDetails.parse(row.details);
  return {
    id: row.id,
    name,
    bornOn,
    queueNumber: row.queueNumber ?? 0,
    enteredAt: row.madeAt.toISOString(),
    withdrawn: row.state === 'cancelled',
  };
}
