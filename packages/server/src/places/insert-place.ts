import type { Place } from '@binhan/domain/place';
import { foldText } from '@binhan/domain/text';
import type { DateOnly, Instant } from '@binhan/domain/time';
import type { Selectable, Transaction } from 'kysely';
import type { Database, PlaceTable } from '../database/schema';
import type { Services } from '../services';

/** As many gates as a place may show (see its shape): one more could never be read again. */
export const MOST_GATES = 50;

/** As many people as may be said to fit into a place. */
export const MOST_INSIDE = 200_000;

/** Where and when something is written. */
interface Where {
  db: Transaction<Database>;
  now: Instant;
}

/** A place to be written down. */
export interface NewPlace extends Pick<Place, 'name' | 'kind' | 'area' | 'address' | 'state'> {
  province: string;
  gates: readonly string[];
  capacity?: number;
  /** Who registers it. */
  by: string;
  /** Who manages it, and who said so; nobody gave the right to who takes it themselves. */
  manager?: { userId: string; givenBy: string | null };
}

/** The words by which a place is found, and by which two registrations of one place are alike. */
export function placeSearchKey({ name, address }: Pick<Place, 'name' | 'address'>): string {
  return ` ${foldText(`${name} ${address}`)} `;
}

/** Writes a place down with its gates and its manager. */
export async function insertPlace(
  services: Pick<Services, 'newId'>,
  { db, now, today }: Where & { today: DateOnly },
  { gates, by, manager, capacity, ...place }: NewPlace,
): Promise<Selectable<PlaceTable>> {
  const row = await db
    .insertInto('place')
    .values({
      id: services.newId(),
      ...place,
      searchKey: placeSearchKey(place),
      capacity: capacity ?? null,
      registeredBy: by,
      registeredAt: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (const gate of gates) await insertGate(services, { db, now }, row.id, gate);
  if (manager !== undefined)
    await db
      .insertInto('accessGrant')
      .values({
        id: services.newId(),
        userId: manager.userId,
        role: 'place-manager',
        area: null,
        place: row.id,
        validFrom: today,
        validUntil: null,
        givenBy: manager.givenBy,
        createdAt: now,
      })
      .execute();
  return row;
}

/** Writes one more gate of a place down. */
export async function insertGate(
  { newId }: Pick<Services, 'newId'>,
  { db, now }: Where,
  place: string,
  name: string,
): Promise<{ id: string; name: string }> {
  const gate = { id: newId(), name };
  await db
    .insertInto('gate')
    .values((eb) => ({
      ...gate,
      place,
      number: eb
        .selectFrom('gate')
        .select((of) => of.fn.countAll<number>().as('n'))
        .where('place', '=', place),
      createdAt: now,
    }))
    .execute();
  return gate;
}
