import type { PlaceKind } from '@binhan/domain/place';
import { type DateOnly, type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import { prepared } from '../database/prepared';
import { type HeldRank, ranksIn } from '../entry/level';
import { type HeldRules, rulesIn } from '../entry/rules';
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

/** What is known of a plain scan; moments as texts. */
export interface Seen {
  n: number;
  placeKey: number;
  placeName: string;
  gateName: string;
  postersFrom: Instant | null;
  kind: PlaceKind;
  state: string;
  area: string;
  province: string;
  personKey: number;
  name: string | null;
  counted: boolean;
  validUntil: Instant | null;
  flagged: boolean | null;
  inside: boolean;
  elsewhere: boolean;
  apart: boolean;
}

/** What one statement says of plain scans, and of the areas they are in. */
export interface Look {
  seen: readonly Seen[];
  rules: readonly HeldRules[];
  ranks: readonly HeldRank[];
}

/** The moment and the day for which is looked. */
export interface LookedAt {
  now: Instant;
  today: DateOnly;
}

/** Looks up the plain scans among those that arrived together; whoever is scanned twice is looked up once. */
export async function lookTogether(
  copies: Copies,
  db: Kysely<Database>,
  scans: readonly (Plain | undefined)[],
  at: LookedAt,
): Promise<Look> {
  const people = new Set<string>();
  const plain = scans.flatMap((scan) => {
    if (scan === undefined || people.has(scan.person)) return [];
    people.add(scan.person);
    return [scan];
  });
  return plain.length === 0 ? { seen: [], rules: [], ranks: [] } : look(copies, db, plain, at);
}

/** One way to the database and back: a load waits for nothing else as long. */
async function look(
  { distributed }: Copies,
  db: Kysely<Database>,
  plain: readonly Plain[],
  { now, today }: LookedAt,
): Promise<Look> {
  const areas = sql`array(select area from seen union select province from seen)`;
  const { rows } = await sql<Look>`${prepared}
    with seen as materialized (
      select i.n, p.key as "placeKey", p.name as "placeName", g.name as "gateName", g.posters_from as "postersFrom",
        p.kind, p.state, p.area, p.province, v.key as "personKey",
        coalesce(v.details ->> 'name', v.scanned ->> 'name') as name, v.organisation is not null as counted,
        d.valid_until as "validUntil", d.flagged,
        coalesce(o.inside, false) as inside, coalesce(o.elsewhere, false) as elsewhere,
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
      ) d on true
      left join lateral (${distributed ? sql`select false as inside, false as elsewhere` : about}) o on true
    )
    select (select json_agg(seen) from seen) as seen,
      (select json_agg(held) from (${rulesIn(areas, today)}) held) as rules,
      (select json_agg(held) from (${ranksIn(areas, now)}) held) as ranks`.execute(db.withoutPlugins());
  const { seen, rules, ranks } = nothingAsEmpty(rows[0]);
  return { seen: distributed ? await aboutOverNodes(db, seen, plain) : seen, rules, ranks };
}

/** An aggregate over nothing is null. */
function nothingAsEmpty(row: { [Part in keyof Look]: Look[Part] | null } | undefined): Look {
  return { seen: row?.seen ?? [], rules: row?.rules ?? [], ranks: row?.ranks ?? [] };
}

/** Whether a visitor is inside already, or was elsewhere minutes ago: of the few places where they are. */
const about = sql`
  select bool_or(place_key = p.key) as inside,
    bool_or(place_key <> p.key and entered_at > i.at - make_interval(mins => ${REPLAY_HOURS * 60}::int)) as elsewhere
  from open_stay where person_key = v.key`;

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
