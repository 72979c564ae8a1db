import type { Instant } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** Somebody who may infect others, by the key of the person, from a moment until a moment. */
export interface Source {
  person: number;
  from: Instant;
  to: Instant;
}

/** Time two people were in one place, by their keys. */
export interface Encounter {
  from: number;
  to: number;
  place: number;
  fromAt: Date;
  toAt: Date;
}

/** What is asked beside the people: how long is together, until when open stays count, since when stays are kept. */
export interface Asked {
  minutes: number;
  now: Instant;
  keptSince: Instant;
}

/**
 * Whom the sources met: people whose stays overlap theirs for some minutes at least. A stay lasts twelve hours at most, so
 * each of theirs asks for one range of the index (place, entered), which holds all that is read: a table a hundred times
 * as large costs the same. The statement is the function `encounters` of the database, the same on PGlite, PostgreSQL and
 * Citus. Open stays count until now.
 */
export async function encountersOf(
  db: Kysely<Database> | Transaction<Database>,
  sources: readonly Source[],
  asked: Asked,
): Promise<Encounter[]> {
  if (sources.length === 0) return [];
  const { rows } = await encountersStatement(sources, asked).execute(db);
  return rows;
}

/** The statement itself, which the benchmark looks at. */
export function encountersStatement(
  sources: readonly Source[],
  { minutes, now, keptSince }: Asked,
): RawBuilder<Encounter> {
  const of = <Key extends keyof Source>(key: Key) => sources.map((source) => source[key]);
  return sql<Encounter>`
    select * from encounters(${of('person')}::bigint[], ${of('from')}::timestamptz[], ${of('to')}::timestamptz[],
      ${minutes}::int, ${now}::timestamptz, ${keptSince}::timestamptz)`;
}
