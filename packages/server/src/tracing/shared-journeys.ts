import type { Instant } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Source } from './encounters';

/** Two people of one vehicle on one day, and the part of the day in which the first could infect the other. */
export interface SharedJourney {
  from: number;
  to: number;
  vehicle: string;
  fromAt: Date;
  toAt: Date;
}

/** Whom the sources travelled with, by the journeys they declared: the same vehicle on the same day. */
export async function sharedJourneys(
  db: Kysely<Database> | Transaction<Database>,
  sources: readonly Source[],
  { zone, now }: { zone: string; now: Instant },
): Promise<SharedJourney[]> {
  if (sources.length === 0) return [];
  const of = <Key extends keyof Source>(key: Key) => sources.map((source) => source[key]);
  const day = sql`(theirs.travelled_on)::timestamp at time zone ${zone}`;
  const dayAfter = sql`(theirs.travelled_on + 1)::timestamp at time zone ${zone}`;
  const { rows } = await sql<SharedJourney>`
    with source as materialized (
      select * from unnest(${of('person')}::bigint[], ${of('from')}::timestamptz[], ${of('to')}::timestamptz[])
        as source(person_key, from_at, to_at)
    )
    select distinct p.key as "from", o.key as "to", theirs.vehicle,
      greatest(${day}, source.from_at) as from_at, least(${dayAfter}, source.to_at, ${now}::timestamptz) as to_at
    from source
    join person p on p.key = source.person_key
    join journey theirs on theirs.person = p.id and ${dayAfter} > source.from_at and ${day} < source.to_at
    join journey other on other.vehicle = theirs.vehicle and other.travelled_on = theirs.travelled_on
    join person o on o.id = other.person and o.key <> p.key`.execute(db);
  return rows.filter(({ fromAt, toAt }) => fromAt < toAt);
}

/** A number of a vehicle as it is compared: capitals and digits, without spaces, dots and hyphens. */
export function vehicleKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 40);
}
