import type { CasePlace, OutputOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { infectiousWindow } from '@binhan/domain/tracing';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { encountersOverNodes } from '../distribution/encounters';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';
import { staysByPerson } from '../stays/copies';
import { staysKeptSince } from '../stays/kept';
import { daysAsMoments } from '../tracing/days-as-moments';
import { encountersOf } from '../tracing/encounters';
import { policiesAt } from '../tracing/policy-at';
import { type Row, caseRows, datesOf } from './case-rows';

/** A stretch a case was in a place while it may have infected others. */
export interface CaseStretch {
  key: number;
  place: string;
  name: string;
  area: string;
  from: Date;
  to: Date;
}

/** Where a case was while it may have infected others, and whom it met there, by keys of places. */
export async function stretchesOf(
  services: Pick<Services, 'settings' | 'distributed'>,
  call: Call,
  row: Row,
): Promise<{ stretches: CaseStretch[]; met: Map<number, Set<number>> } | undefined> {
  const policy = (await policiesAt(call.db, row, call.today)).get(row.disease);
  if (policy === undefined) return undefined;
  const moments = await daysAsMoments(
    call.db,
    infectiousWindow(policy, datesOf(row)),
    services.settings.timeZone,
  );
  const keptSince = staysKeptSince(call.now);
  const until = moments.to < call.now ? moments.to : call.now;
  const { open, closed } = staysByPerson(services);
  const { key } = await call.db
    .selectFrom('person')
    .select('key')
    .where('id', '=', row.person)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<CaseStretch & { person: number }>`
    with one as materialized (
      select place_key, person_key, entered_at, left_at from ${closed} where person_key = ${key}
      union all
      select place_key, person_key, entered_at, least(${call.now}::timestamptz, entered_at + interval '12 hours')
      from ${open} where person_key = ${key}
    )
    select place.key, place.id as place, place.name, place.area, one.person_key as person,
      greatest(one.entered_at, ${moments.from}::timestamptz) as "from", least(one.left_at, ${until}::timestamptz) as "to"
    from one join place on place.key = one.place_key
    where one.entered_at >= ${keptSince}::timestamptz and one.entered_at < ${until}::timestamptz
      and one.left_at > ${moments.from}::timestamptz
    order by "from"`.execute(call.db);
  const met = new Map<number, Set<number>>();
  const [first] = rows;
  if (first !== undefined) {
    const source = { person: first.person, from: moments.from, to: until };
    const asked = { minutes: policy.contact.minutes, now: call.now, keptSince };
    const encounters = services.distributed ? encountersOverNodes : encountersOf;
    for (const { place, to } of await encounters(call.db, [source], asked))
      met.set(place, (met.get(place) ?? new Set()).add(to));
  }
  return { stretches: rows, met };
}

/** The places of a case, that with most people first. */
export async function placesOfCase(
  services: Services,
  call: Call,
  id: string,
): Promise<OutputOf<(typeof contract)['cases']['places']> | Refusal> {
  const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
  const found = row === undefined ? undefined : await stretchesOf(services, call, row);
  if (row === undefined || found === undefined) return refuse('not_found');
  const names = await areaNames(
    services.areas,
    call,
    found.stretches.map(({ area }) => area),
  );
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, ofOwnWork: true });
  const places: CasePlace[] = found.stretches.map(({ key, place, name, area, from, to }) => ({
    place,
    name,
    area,
    areaName: names.get(area) ?? area,
    from: from.toISOString(),
    to: to.toISOString(),
    people: found.met.get(key)?.size ?? 0,
  }));
  return { places: places.toSorted((a, b) => b.people - a.people || a.from.localeCompare(b.from)) };
}
