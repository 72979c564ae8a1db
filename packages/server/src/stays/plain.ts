import type { PlaceKind } from '@binhan/domain/place';
import { type DateOnly, type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import { prepared } from '../database/prepared';
import type { Database } from '../database/schema';
import { apartOn } from '../facts/quarantine-facts';
import type { Copies } from './copies';

/** The same code at two places within so many hours is told to the guard, and leaves a mark in the audit. */
export const REPLAY_HOURS = 10 / 60;

/** A plain scan: somebody known, on the way in, at a gate. */
export interface Plain {
  n: number;
  place: string;
  gate: string;
  person: string;
  at: Instant;
}

/** What one statement says of a plain scan. */
export interface Seen {
  n: number;
  placeKey: number;
  placeName: string;
  gateName: string;
  postersFrom: Date | null;
  kind: PlaceKind;
  state: string;
  area: string;
  province: string;
  personKey: number;
  name: string | null;
  counted: boolean;
  validUntil: Date | null;
  flagged: boolean | null;
  inside: boolean;
  elsewhere: boolean;
  apart: boolean;
}

/** Looks up the plain scans among those that arrived together, by their place; whoever is scanned twice is looked up once. */
export async function lookTogether(
  copies: Copies,
  db: Kysely<Database>,
  scans: readonly (Plain | undefined)[],
  today: DateOnly,
): Promise<Map<number, Seen>> {
  const people = new Set<string>();
  const plain = scans.flatMap((scan) => {
    if (scan === undefined || people.has(scan.person)) return [];
    people.add(scan.person);
    return [scan];
  });
  if (plain.length === 0) return new Map();
  return new Map((await look(copies, db, plain, today)).map((row) => [row.n, row]));
}

async function look(
  { distributed }: Copies,
  db: Kysely<Database>,
  plain: readonly Plain[],
  today: DateOnly,
): Promise<Seen[]> {
  const { rows } = await sql<Seen>`${prepared}
    select i.n, p.key as place_key, p.name as place_name, g.name as gate_name, g.posters_from,
      p.kind, p.state, p.area, p.province, v.key as person_key,
      coalesce(v.details ->> 'name', v.scanned ->> 'name') as name, v.organisation is not null as counted,
      d.valid_until, d.flagged,
      ${distributed ? sql`false as inside, false as elsewhere` : about},
      ${apartOn('v.id', today)} as apart
    from jsonb_to_recordset(${JSON.stringify(plain)}::jsonb)
      as i(n integer, place uuid, gate uuid, person uuid, at timestamptz)
    join place p on p.id = i.place
    join gate g on g.id = i.gate and g.place = p.id
    join person v on v.id = i.person and v.merged_into is null
    left join lateral (
      select valid_until, flagged from declaration
      where person = v.id and state = 'current' and declared_at <= i.at
      order by declared_at desc limit 1
    ) d on true`.execute(db);
  return distributed ? aboutOverNodes(db, rows, plain) : rows;
}

/** Whether a visitor is inside already, or was elsewhere minutes ago. */
const about = sql`
  exists (select from open_stay o where o.place_key = p.key and o.person_key = v.key) as inside,
  exists (
    select from open_stay o
    where o.person_key = v.key and o.place_key <> p.key
      and o.entered_at > i.at - make_interval(mins => ${REPLAY_HOURS * 60}::int)
  ) as elsewhere`;

/** The same over a cluster, where no statement asks a table of the nodes once for each row of another. */
async function aboutOverNodes(
  db: Kysely<Database>,
  rows: readonly Seen[],
  plain: readonly Plain[],
): Promise<Seen[]> {
  if (rows.length === 0) return [];
  const keys = rows.map(({ personKey }) => personKey);
  const { rows: open } = await sql<{ placeKey: number; personKey: number; enteredAt: Date }>`
    select place_key, person_key, entered_at from open_stay_by_person
    where person_key = any(${keys}::bigint[])`.execute(db);
  const moments = new Map(plain.map(({ n, at }) => [n, at]));
  return rows.map((row) => {
    const own = open.filter(({ personKey }) => personKey === row.personKey);
    const at = moments.get(row.n);
    const since = at === undefined ? undefined : new Date(instantPlus(at, -REPLAY_HOURS));
    return {
      ...row,
      inside: own.some(({ placeKey }) => placeKey === row.placeKey),
      elsewhere: own.some(
        ({ placeKey, enteredAt }) => placeKey !== row.placeKey && (since === undefined || enteredAt > since),
      ),
    };
  });
}
