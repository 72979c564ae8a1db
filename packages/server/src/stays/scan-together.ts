import type { contract } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/person';
import { type GateDecision, type PlaceKind, factsAsked, gateDecision } from '@binhan/domain/place';
import { answersOf } from '@binhan/domain/record';
import { isRefusal } from '@binhan/domain/refusals';
import { type DateOnly, type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { prepared } from '../database/prepared';
import type { Database } from '../database/schema';
import { levelsAt } from '../entry/level';
import { entryRulesAt } from '../entry/rules';
import { factsOfDeclaration } from '../facts/declaration-facts';
import { apartOn } from '../facts/quarantine-facts';
import type { Asked, Plans } from '../http/implement';
import type { LoadStatement } from '../http/write-load';
import { firstUse } from '../people/adoption';
import type { Services } from '../services';
import type { Copies } from './copies';
import { markUsed } from './mark-used';
import { scanMoment } from './moment';
import { REPLAY_HOURS } from './scan-alone';

type ScanPerson = (typeof contract)['stays']['scanPerson'];

/** A plain scan: a signed personal code, in, at a gate of the guard's own place. */
interface Plain {
  n: number;
  place: string;
  gate: string;
  person: string;
  at: Instant;
}

/** What one statement says of a plain scan. */
interface Seen {
  n: number;
  placeKey: number;
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

/** What that statement tells of a visitor; rules that ask more than this send a scan on its way alone. */
const told = new Set(['declaration', 'red-flag', 'quarantine']);

/**
 * Plans the plain scans that arrive together. Somebody who is inside already, was elsewhere minutes ago or is scanned
 * twice in one moment goes alone, and so does every other code, direction and refusal.
 */
export async function scanTogether(
  services: Services,
  asked: readonly Asked<ScanPerson>[],
  db: Kysely<Database>,
): Promise<Plans<ScanPerson>> {
  const read = await Promise.all(asked.map((one, n) => plainScan(services, one, n)));
  const people = new Set<string>();
  const plain = read.filter((scan) => {
    if (scan === undefined || people.has(scan.person)) return false;
    people.add(scan.person);
    return true;
  });
  const { now = '', today = '' } = asked[0]?.facts ?? {};
  const seen = new Map(
    plain.length === 0 ? [] : (await look(services, db, plain, today)).map((row) => [row.n, row]),
  );
  const entries = new Map<number, Entry>();
  const decide = await deciding(db, [...seen.values()], now, today);
  const plans = asked.map((one, n): Plans<ScanPerson>['plans'][number] => {
    const scan = read[n];
    const row = seen.get(n);
    if (scan === undefined || row === undefined || row.inside || row.elsewhere) return undefined;
    const decision = decide(row, scan.at);
    if (decision === undefined) return undefined;
    const { placeKey, personKey, area, province, name, counted } = row;
    const { gate, person, at } = scan;
    const id = services.newId();
    if (decision.verdict === 'go') {
      const receivedAt = one.facts.now;
      entries.set(n, { placeKey, personKey, id, gate, enteredAt: at, receivedAt, person, counted });
    }
    return {
      looked: { subjects: [person], area, province },
      output: {
        direction: 'in',
        kind: 'own-person',
        signed: true,
        identified: true,
        ...(name === null ? {} : { shownName: shortenedName(name) }),
        decision,
        ...(decision.verdict === 'go' ? { stay: id } : {}),
      },
    };
  });
  return {
    plans,
    writing: (places) =>
      entering(
        services,
        places.flatMap((place) => entries.get(place) ?? []),
      ),
  };
}

async function plainScan(
  services: Services,
  { input, facts }: Asked<ScanPerson>,
  n: number,
): Promise<Plain | undefined> {
  const { place, gate, text, direction, scannedAt, shown, entered } = input;
  if (shown !== undefined || entered === true) return undefined;
  if (direction !== 'in' || !facts.scope.places.includes(place)) return undefined;
  const at = scanMoment(scannedAt, facts.now);
  if (isRefusal(at)) return undefined;
  const verified = await services.qrKeys.verify(text, at, 'own-person');
  return 'issues' in verified ? undefined : { n, place, gate, person: verified.value.person, at };
}

async function look(
  { distributed }: Copies,
  db: Kysely<Database>,
  plain: readonly (Plain | undefined)[],
  today: DateOnly,
): Promise<Seen[]> {
  const { rows } = await sql<Seen>`${prepared}
    select i.n, p.key as place_key, p.kind, p.state, p.area, p.province, v.key as person_key,
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
  plain: readonly (Plain | undefined)[],
): Promise<Seen[]> {
  if (rows.length === 0) return [];
  const keys = rows.map(({ personKey }) => personKey);
  const { rows: open } = await sql<{ placeKey: number; personKey: number; enteredAt: Date }>`
    select place_key, person_key, entered_at from open_stay_by_person
    where person_key = any(${keys}::bigint[])`.execute(db);
  const moments = new Map(plain.flatMap((scan) => (scan === undefined ? [] : [[scan.n, scan.at]])));
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

function declarationOf({ validUntil, flagged }: Seen): { validUntil: Date; flagged: boolean } | undefined {
  return validUntil === null || flagged === null ? undefined : { validUntil, flagged };
}

/** Decides about visitors by the rules of their place; undefined where those ask more than is told here. */
async function deciding(db: Kysely<Database>, rows: readonly Seen[], now: Instant, today: DateOnly) {
  const [rulesOf, levelOf] = await Promise.all([entryRulesAt(db, rows, today), levelsAt(db, rows, now)]);
  return (row: Seen, at: Instant): GateDecision | undefined => {
    const rules = rulesOf(row);
    const level = levelOf(row);
    const situation = {
      place: row.kind,
      open: row.state === 'confirmed',
      ...(level === undefined ? {} : { level }),
    };
    if ([...factsAsked(rules.body, situation)].some((name) => !told.has(name))) return undefined;
    const facts = [
      ...factsOfDeclaration(declarationOf(row), at),
      ...(row.apart ? [{ kind: 'quarantine' as const }] : []),
    ];
    return gateDecision(rules, situation, answersOf(facts, { now: at, today }, rules.body.accepts));
  };
}

/** One stay that begins, and whether the person counts for an organisation. */
interface Entry {
  placeKey: number;
  personKey: number;
  id: string;
  gate: string;
  enteredAt: Instant;
  receivedAt: Instant;
  person: string;
  counted: boolean;
}

/** Somebody may have entered since the look: then the stay that is open is theirs, and only one by one is it found. */
function entering({ distributed }: Copies, entries: readonly Entry[]): LoadStatement[] {
  const [first] = entries;
  if (first === undefined) return [];
  const into = (table: RawBuilder<unknown>): LoadStatement => ({
    statement: sql`
      insert into ${table} (place_key, person_key, id, gate, entered_at, received_at, method)
      select "placeKey", "personKey", id, gate, "enteredAt", "receivedAt", 'guard'
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as made("placeKey" bigint, "personKey" bigint,
        id uuid, gate uuid, "enteredAt" timestamptz, "receivedAt" timestamptz)
      order by "placeKey", "personKey"
      on conflict do nothing
      returning id`,
    rows: entries.length,
  });
  const counted = entries.filter((entry) => entry.counted).map(({ person }) => person);
  const used = entries.map(({ person }) => person);
  return [
    into(sql`open_stay`),
    ...(distributed ? [into(sql`open_stay_by_person`)] : []),
    { statement: markUsed(used, first.receivedAt) },
    ...(counted.length > 0 ? [{ statement: firstUse(counted, first.receivedAt) }] : []),
  ];
}
