import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { withinArea } from '../access/scope';
import { offersAt } from '../bookings/offers';
import { reasonsIn } from '../bookings/reasons';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';

type Sessions = (typeof contract)['sessions'];

/** Places whose sessions the caller may see: those they are granted, and those of their areas. */
export function visibleSites(call: Call) {
  return call.db
    .selectFrom('place')
    .select(['id', 'name', 'area', 'address', 'province', 'kind'])
    .where((eb) =>
      eb.or([
        withinArea(call.scope, 'place'),
        ...(call.scope.places.length === 0 ? [] : [eb('id', 'in', call.scope.places)]),
      ]),
    );
}

/** The sites of the caller by name. A place of an area is a site from its first session on. */
export async function sitesOf(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Sessions['sites']>,
): Promise<OutputOf<Sessions['sites']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = visibleSites(call)
    .where((eb) =>
      eb.or([
        eb.exists(eb.selectFrom('session').select('session.id').whereRef('session.place', '=', 'place.id')),
        ...(call.scope.places.length === 0 ? [] : [eb('id', 'in', call.scope.places)]),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [name, id] = from.values;
    query = query.where(sql<boolean>`(place.name, place.id) > (${name}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  return pageOf(
    rows,
    limit,
    ({ province: _province, kind: _kind, ...site }) => site,
    ({ name, id }) => [name, id],
  );
}

/** What a session of a site can offer, and the reasons its desk may give. */
export async function choicesAt(call: Call, place: string): Promise<OutputOf<Sessions['choices']> | Refusal> {
  const found = await visibleSites(call).where('id', '=', place).executeTakeFirst();
  if (found === undefined) return refuse('not_found');
  const { province, kind: _kind, ...site } = found;
  const [offers, reasons] = [
    await offersAt(call.db, found, call.today),
    await reasonsIn(call.db, [site.area, province], call.today, 'anyone'),
  ];
  return { site, offers, reasons };
}
