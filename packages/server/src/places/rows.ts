import type { Gate, Place } from '@binhan/domain/place';
import type { Selectable } from 'kysely';
import type { PlaceTable } from '../database/schema';
import type { Call } from '../http/call';

/** Stored places as domain knows them, each with its gates in the order they were made. */
export async function placesOf(call: Call, rows: readonly Selectable<PlaceTable>[]): Promise<Place[]> {
  if (rows.length === 0) return [];
  const gates = await call.db
    .selectFrom('gate')
    .select(['id', 'name', 'place'])
    .where(
      'place',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('number')
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  const byPlace = new Map<string, Gate[]>();
  for (const { place, ...gate } of gates) byPlace.set(place, [...(byPlace.get(place) ?? []), gate]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    area: row.area,
    address: row.address,
    state: row.state,
    gates: byPlace.get(row.id) ?? [],
    registeredAt: row.registeredAt.toISOString(),
  }));
}

/** One stored place as domain knows it. */
export async function placeOf(call: Call, row: Selectable<PlaceTable>): Promise<Place> {
  const [place] = await placesOf(call, [row]);
  if (place === undefined) throw new TypeError('placeOf: a row in, a place out');
  return place;
}

/** A place the caller runs, locked for the change; absent where it is not theirs. */
export function ownPlace(call: Call, place: string): Promise<Selectable<PlaceTable> | undefined> {
  return call.db
    .selectFrom('place')
    .selectAll()
    .where('id', '=', place)
    .where('id', 'in', call.scope.places.length === 0 ? [NOBODY] : call.scope.places)
    .forUpdate()
    .executeTakeFirst();
}

/** An id nothing has: an empty list is no SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
