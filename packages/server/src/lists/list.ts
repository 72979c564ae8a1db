import type { PeopleList } from '@binhan/contract';
import { offersOf } from '../bookings/offers';
import { freeSlots } from '../bookings/seats';
import type { Call } from '../http/call';
import { type FileRow, changeSets } from '../imports/change-set';
import { programOf } from '../registrations/admission';

/** Lists as the contract has them, each with its session. */
export async function peopleLists(
  call: Call,
  rows: readonly FileRow[],
  repeated = false,
): Promise<PeopleList[]> {
  const ids = [...new Set(rows.flatMap(({ session }) => session ?? []))];
  if (ids.length === 0) return [];
  const sessions = await call.db
    .selectFrom('session')
    .innerJoin('place', 'place.id', 'session.place')
    .select(['session.id', 'session.offer', 'session.heldOn', 'session.startsAt', 'session.endsAt'])
    .select(['session.area', 'session.province', 'session.state', 'place.name as site'])
    .where('session.id', 'in', ids)
    .execute();
  const offerOf = await offersOf(call.db, sessions, call.today);
  const programs = new Set<string>();
  for (const session of sessions)
    if ((await programOf(call.db, session, call.today)) !== undefined) programs.add(session.id);
  const slots = await freeSlots(call.db, ids, call.now);
  const files = await changeSets(call, rows, repeated);
  return files.flatMap((file, place) => {
    const row = rows[place];
    const session = sessions.find(({ id }) => id === row?.session);
    if (row === undefined || session === undefined) return [];
    const own = session.state === 'open' ? slots.filter((slot) => slot.session === session.id) : [];
    return [
      {
        ...file,
        registers: programs.has(session.id),
        session: {
          id: session.id,
          site: session.site,
          offer: offerOf(session),
          on: session.heldOn,
          from: session.startsAt.toISOString(),
          until: session.endsAt.toISOString(),
          free: own.reduce((sum, { free }) => sum + free, 0),
        },
        ...(row.reason === null ? {} : { reason: row.reason }),
      },
    ];
  });
}
