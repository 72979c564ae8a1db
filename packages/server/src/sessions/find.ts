import type { OpenSession, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { offersOf } from '../bookings/offers';
import { freeSlots } from '../bookings/seats';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';

type Sessions = (typeof contract)['sessions'];

/** Open sessions of an area that are not over, soonest first. */
export async function findOpen(
  call: Call,
  { area, offer, gives, cursor, limit = PAGE_SIZE }: ReceivedOf<Sessions['find']>,
): Promise<OutputOf<Sessions['find']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = openRows(call)
    .where(area.length === 2 ? 'session.province' : 'session.area', '=', area)
    .orderBy('session.startsAt')
    .orderBy('session.id')
    .limit(limit + 1);
  if (offer !== undefined) query = query.where('session.offer', '=', offer);
  if (gives !== undefined) {
    const isDose = sql<boolean>`exists (
      select from catalog_entry where kind = 'program' and entry_id = session.offer)`;
    query = query.where(gives === 'dose' ? isDose : sql<boolean>`not ${isDose}`);
  }
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(session.starts_at, session.id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.startsAt.toISOString(), row.id],
  );
  return { ...page, items: (await openSessions(call, page.items)).map(({ session }) => session) };
}

/** One open session with its slots. */
export async function showOpen(call: Call, session: string): Promise<OutputOf<Sessions['show']> | Refusal> {
  const rows = await openRows(call).where('session.id', '=', session).execute();
  const [found] = await openSessions(call, rows);
  if (found === undefined) return refuse('not_found');
  const slots = found.slots.map(({ id, startsAt, endsAt, capacity, free }) => ({
    id,
    from: startsAt.toISOString(),
    until: endsAt.toISOString(),
    capacity,
    free,
  }));
  return { ...found.session, slots };
}

/** Sessions people may choose from: open, not over, at a confirmed place. */
export function openRows(call: Call) {
  return call.db
    .selectFrom('session')
    .innerJoin('place', 'place.id', 'session.place')
    .select(['session.id', 'session.offer', 'session.heldOn', 'session.startsAt', 'session.endsAt'])
    .select(['session.area', 'session.province', 'place.id as place', 'place.name', 'place.address'])
    .where('session.state', '=', 'open')
    .where('place.state', '=', 'confirmed')
    .where('session.endsAt', '>', new Date(call.now));
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof openRows>['execute']>>[number];

async function openSessions(call: Call, rows: readonly OpenRow[]) {
  const offerOf = await offersOf(call.db, rows, call.today);
  const slots = await freeSlots(
    call.db,
    rows.map(({ id }) => id),
    call.now,
  );
  return rows.map((row) => {
    const own = slots.filter(({ session }) => session === row.id);
    const session: OpenSession = {
      id: row.id,
      site: { id: row.place, name: row.name, area: row.area, address: row.address },
      offer: offerOf(row),
      on: row.heldOn,
      from: row.startsAt.toISOString(),
      until: row.endsAt.toISOString(),
      free: own.reduce((sum, { free }) => sum + free, 0),
    };
    return { session, slots: own };
  });
}
