import type { OutputOf, PlaceHour, ReceivedOf, contract } from '@binhan/contract';
import { MAX_STAY_HOURS } from '@binhan/domain/place';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { staysKeptSince } from '../stays/kept';

type Hours = (typeof contract)['places']['hours'];

/** A week and the day under way. */
const MOST_HOURS = 8 * 24;
/** Hours for which a lane is looked at. */
const LANE_HOURS = 0.25;

interface Count {
  at: Date;
  gate: string;
  entered: number;
  left: number;
  forgotten: number;
}

/** How many came and went by hour, for who runs the place; nobody is named and nobody can be told apart. */
export async function hours(
  call: Call,
  { place, from, until = call.now }: ReceivedOf<Hours>,
): Promise<OutputOf<Hours> | Refusal> {
  if (!call.scope.places.includes(place)) return refuse('not_found');
  const row = await call.db
    .selectFrom('place')
    .select(['key', 'area', 'province', 'capacity'])
    .where('id', '=', place)
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const earliest = [staysKeptSince(call.now), instantPlus(until, -MOST_HOURS)].toSorted().at(-1) ?? until;
  const since = from === undefined || from < earliest ? earliest : from;
  const { rows } = await sql<Count>`
    with passed as (
      select gate, entered_at, null::timestamptz as left_at from open_stay where place_key = ${row.key}
      union all
      select gate, entered_at, left_at from stay
      where place_key = ${row.key} and entered_at >= ${since}::timestamptz - make_interval(hours => ${MAX_STAY_HOURS})
    )
    select date_trunc('hour', at) as at, gate, count(*) filter (where kind = 'in')::int as entered,
      count(*) filter (where kind = 'out')::int as left, count(*) filter (where kind = 'lost')::int as forgotten
    from passed cross join lateral (
      values ('in', entered_at),
        (case when left_at < entered_at + make_interval(hours => ${MAX_STAY_HOURS}) then 'out' else 'lost' end, left_at)
    ) as event(kind, at)
    where at >= ${since}::timestamptz and at < ${until}::timestamptz
    group by 1, 2 order by 1, 2`.execute(call.db);
  const { inside } = await call.db
    .selectFrom('openStay')
    .select((eb) => eb.fn.countAll<number>().as('inside'))
    .where('placeKey', '=', row.key)
    .where('enteredAt', '>', new Date(instantPlus(call.now, -MAX_STAY_HOURS)))
    .executeTakeFirstOrThrow();
  const lately = instantPlus(call.now, -LANE_HOURS);
  const lanes = await sql<{ gate: string; entered: number }>`
    select gate, count(*)::int as entered
    from (
      select gate from open_stay where place_key = ${row.key} and entered_at > ${lately}::timestamptz
      union all
      select gate from stay where place_key = ${row.key} and entered_at > ${lately}::timestamptz
    ) as entering
    group by gate order by gate`.execute(call.db);
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return {
    hours: byHour(rows),
    inside: Number(inside),
    ...(row.capacity === null ? {} : { capacity: row.capacity }),
    lanes: lanes.rows,
    forgotten: rows.reduce((sum, { forgotten }) => sum + forgotten, 0),
  };
}

function byHour(rows: readonly Count[]): PlaceHour[] {
  const found = new Map<string, PlaceHour>();
  for (const { at, gate, entered, left } of rows) {
    if (entered === 0 && left === 0) continue;
    const hour = found.get(at.toISOString()) ?? { at: at.toISOString(), entered: 0, left: 0, gates: [] };
    hour.entered += entered;
    hour.left += left;
    if (entered > 0) hour.gates.push({ gate, entered });
    found.set(hour.at, hour);
  }
  return [...found.values()];
}
