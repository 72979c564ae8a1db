import { MAX_STAY_HOURS } from '@binhan/domain/place';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Asked, Encounter, Source } from '../tracing/encounters';

type Db = Kysely<Database> | Transaction<Database>;

/** A stay of a source, cut to the time in which they may infect others. */
export interface Mine {
  person: number;
  place: number;
  from: Date;
  to: Date;
}

/** Up to so many keys are named beside a join, so that only the nodes that hold them are asked: more are on all of them. */
const NAMED_KEYS = 1000;

const longest = sql`make_interval(hours => ${sql.lit(MAX_STAY_HOURS)})`;

/**
 * Whom the sources met, as `encountersOf` of tracing finds it, over the nodes of a cluster: their stays from the copy by
 * person, then everybody else's from the copy by place. Two statements and not one, because only places that are known
 * when the second is planned say which nodes need not be asked.
 */
export async function encountersOverNodes(
  db: Db,
  sources: readonly Source[],
  asked: Asked,
): Promise<Encounter[]> {
  if (sources.length === 0) return [];
  const { rows: mine } = await ownStaysStatement(sources, asked).execute(db);
  if (mine.length === 0) return [];
  const { rows } = await othersStatement(mine, asked).execute(db);
  return rows;
}

/** The stays of the sources: a join by person. */
export function ownStaysStatement(sources: readonly Source[], { now, keptSince }: Asked): RawBuilder<Mine> {
  const of = <Key extends keyof Source>(key: Key) => sources.map((source) => source[key]);
  const own = (table: RawBuilder<unknown>, left: RawBuilder<unknown>) => sql`
    select source.person_key as person, one.place_key as place,
      greatest(one.entered_at, source.from_at) as "from", least(${left}, source.to_at) as "to"
    from source join ${table} one on one.person_key = source.person_key
    where one.entered_at > source.from_at - ${longest} and one.entered_at < source.to_at
      and one.entered_at >= ${keptSince}::timestamptz and ${left} > source.from_at
      ${named('person_key', of('person'))}`;
  return sql<Mine>`
    with source as materialized (
      select * from unnest(${of('person')}::bigint[], ${of('from')}::timestamptz[], ${of('to')}::timestamptz[])
        as source(person_key, from_at, to_at)
    )
    ${own(sql`stay_by_person`, sql`one.left_at`)} union all ${own(sql`open_stay_by_person`, leftUntil(now))}`;
}

/** Who else was in those places meanwhile: a join by place. */
export function othersStatement(
  mine: readonly Mine[],
  { minutes, now, keptSince }: Asked,
): RawBuilder<Encounter> {
  const of = <Key extends keyof Mine>(key: Key) => mine.map((stay) => stay[key]);
  const others = (table: RawBuilder<unknown>, left: RawBuilder<unknown>) => sql`
    select mine.person_key as "from", one.person_key as "to", mine.place_key as place,
      greatest(mine.from_at, one.entered_at) as from_at, least(mine.to_at, ${left}) as to_at
    from mine join ${table} one on one.place_key = mine.place_key
    where one.entered_at > mine.from_at - ${longest} and one.entered_at < mine.to_at
      and one.entered_at >= ${keptSince}::timestamptz
      and ${left} > mine.from_at and one.person_key <> mine.person_key
      and least(mine.to_at, ${left}) - greatest(mine.from_at, one.entered_at) >= make_interval(mins => ${minutes}::int)
      ${named('place_key', of('place'))}`;
  return sql<Encounter>`
    with mine as materialized (
      select * from unnest(${of('person')}::bigint[], ${of('place')}::bigint[], ${of('from')}::timestamptz[],
        ${of('to')}::timestamptz[]) as mine(person_key, place_key, from_at, to_at)
    )
    ${others(sql`stay`, sql`one.left_at`)} union all ${others(sql`open_stay`, leftUntil(now))}`;
}

/** An open stay counts until now, or until its bound. */
function leftUntil(now: string): RawBuilder<unknown> {
  return sql`least(${now}::timestamptz, one.entered_at + ${longest})`;
}

function named(column: 'person_key' | 'place_key', keys: readonly number[]): RawBuilder<unknown> {
  const few = [...new Set(keys)];
  return few.length > NAMED_KEYS ? sql`` : sql`and one.${sql.ref(column)} = any(${few}::bigint[])`;
}
