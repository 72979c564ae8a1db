import type { Call } from '../http/call';

/** The place of a caller's grant, and where a session is named, only if it is held there. */
export async function ownSite(call: Call, place: string, session?: string) {
  if (!call.scope.places.includes(place)) return undefined;
  let query = call.db
    .selectFrom('place')
    .select(['place.id', 'place.name', 'place.area', 'place.province'])
    .where('place.id', '=', place);
  if (session !== undefined)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('session')
          .select('session.id')
          .where('session.id', '=', session)
          .whereRef('session.place', '=', 'place.id'),
      ),
    );
  return query.executeTakeFirst();
}
