import type { WarnedStretch } from '@binhan/domain/tracing';
import { type SqlBool, sql } from 'kysely';
import { type Row, caseRows } from '../cases/case-rows';
import { stretchesOf } from '../cases/places';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { staysKeptSince } from '../stays/kept';
import { type SourcedPolicy, policiesAt } from '../tracing/policy-at';

/** Somebody a warning is for: where, and on which day, the longest time together. */
export interface Reached {
  person: string;
  place: string;
  day: string;
  reachable: boolean;
}

/** What a warning about a case would be. */
export interface Reach {
  row: Row;
  policy: SourcedPolicy;
  stretches: WarnedStretch[];
  people: Reached[];
}

/**
 * Whom a warning about a case reaches. Only stretches the case really was there are taken: of those that were asked for,
 * the part that lies in its own stays, as they are stored, whatever the caller says. `confirmed` is false where no released
 * result that stands says that it is a case.
 */
export async function reachOf(
  services: Services,
  call: Call,
  id: string,
  asked?: readonly WarnedStretch[],
): Promise<(Reach & { confirmed: boolean }) | undefined> {
  const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const policy = (await policiesAt(call.db, row, call.today)).get(row.disease);
  const found = await stretchesOf(services, call, row);
  if (policy === undefined || found === undefined) return undefined;
  const own = found.stretches.map(({ place, from, to }) => ({
    place,
    from: from.toISOString(),
    to: to.toISOString(),
  }));
  const stretches = asked === undefined ? own : own.flatMap((one) => within(one, asked));
  const people = await peopleOf(services, call, row, stretches, policy.contact.minutes);
  return { row, policy, stretches, people, confirmed: await isConfirmed(call, row) };
}

/** The part of an own stretch that was asked for. */
function within(own: WarnedStretch, asked: readonly WarnedStretch[]): WarnedStretch[] {
  return asked.flatMap(({ place, from, to }) => {
    const begin = from > own.from ? from : own.from;
    const end = to < own.to ? to : own.to;
    return place === own.place && begin < end ? [{ place, from: begin, to: end }] : [];
  });
}

async function isConfirmed(call: Call, row: Row): Promise<boolean> {
  if (row.class !== 'confirmed' || row.result === null || row.state !== 'open') return false;
  const standing = await call.db
    .selectFrom('result')
    .select('id')
    .where('id', '=', row.result)
    .where('state', '=', 'released')
    .where('means', '=', 'detected')
    .executeTakeFirst();
  return standing !== undefined;
}

async function peopleOf(
  { settings }: Services,
  call: Call,
  row: Row,
  stretches: readonly WarnedStretch[],
  minutes: number,
): Promise<Reached[]> {
  if (stretches.length === 0) return [];
  const { rows } = await sql<Reached>`
    with stretch as materialized (
      select place.key as place_key, place.id as place, asked."from" as from_at, asked."to" as to_at
      from jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb)
        as asked(place uuid, "from" timestamptz, "to" timestamptz)
      join place on place.id = asked.place
    ),
    there as (
      select stay.place_key, stay.person_key, stay.entered_at, stay.left_at from stay
      union all
      select place_key, person_key, entered_at, least(${call.now}::timestamptz, entered_at + interval '12 hours')
      from open_stay
    ),
    met as materialized (
      select there.person_key, stretch.place, greatest(there.entered_at, stretch.from_at) as from_at,
        least(there.left_at, stretch.to_at) as to_at
      from stretch join there on there.place_key = stretch.place_key
      where there.entered_at > stretch.from_at - interval '12 hours' and there.entered_at < stretch.to_at
        and there.entered_at >= ${staysKeptSince(call.now)}::timestamptz and there.left_at > stretch.from_at
    )
    select distinct on (person.id) person.id as person, met.place,
      (met.from_at at time zone ${settings.timeZone})::date::text as day,
      exists (select from login_user where login_user.id = person.user_id)
        or exists (select from proxy where proxy.subject = person.id and proxy.state = 'active')
        or person.details ->> 'phone' is not null as reachable
    from met join person on person.key = met.person_key
    where met.to_at - met.from_at >= make_interval(mins => ${minutes}::int) and person.id <> ${row.person}
    order by person.id, met.to_at - met.from_at desc`.execute(call.db);
  return rows;
}

/** People who were put down for a warning today, in a province. */
export async function warnedToday({ settings }: Services, call: Call, province: string): Promise<number> {
  const began = sql`(${call.today}::date)::timestamp at time zone ${settings.timeZone}`;
  const { count } = await call.db
    .selectFrom('warnedPerson')
    .innerJoin('warning', 'warning.id', 'warnedPerson.warning')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('warning.province', '=', province)
    .where('warning.state', 'in', ['released', 'stopped', 'recalled'])
    .where(sql<SqlBool>`warning.decided_at >= ${began}`)
    .executeTakeFirstOrThrow();
  return Number(count);
}
