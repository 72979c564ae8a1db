import type { contract } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/person';
import { gateDecision } from '@binhan/domain/place';
import { isRefusal } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { verifyQr } from '@binhan/qr/signed';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Asked, Plans } from '../http/implement';
import { firstUse } from '../people/adoption';
import type { Services } from '../services';
import { factsOf, markUsed } from './facts';
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
}

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
  const seen = new Map(plain.length === 0 ? [] : (await look(db, plain)).map((row) => [row.n, row]));
  const entries = new Map<number, Entry>();
  const plans = asked.map((one, n): Plans<ScanPerson>['plans'][number] => {
    const scan = read[n];
    const row = seen.get(n);
    if (scan === undefined || row === undefined || row.inside || row.elsewhere) return undefined;
    const decision = gateDecision(factsOf(declarationOf(row), row.state === 'confirmed', scan.at));
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
    write: (trx, places) =>
      enterTogether(
        trx,
        places.flatMap((place) => entries.get(place) ?? []),
      ),
  };
}

async function plainScan(
  services: Services,
  { input, facts }: Asked<ScanPerson>,
  n: number,
): Promise<Plain | undefined> {
  const { place, gate, text, direction, scannedAt } = input;
  if (direction !== 'in' || !facts.scope.places.includes(place)) return undefined;
  const at = scanMoment(scannedAt, facts.now);
  if (isRefusal(at)) return undefined;
  const keys = services.qrKeys.trusted;
  const verified = await verifyQr(text, { keys, at: new Date(at), kinds: ['own-person'] });
  return 'issues' in verified ? undefined : { n, place, gate, person: verified.value.person, at };
}

async function look(db: Kysely<Database>, plain: readonly (Plain | undefined)[]): Promise<Seen[]> {
  const { rows } = await sql<Seen>`
    select i.n, p.key as place_key, p.state, p.area, p.province, v.key as person_key,
      coalesce(v.details ->> 'name', v.scanned ->> 'name') as name, v.organisation is not null as counted,
      d.valid_until, d.flagged,
      exists (select from open_stay o where o.place_key = p.key and o.person_key = v.key) as inside,
      exists (
        select from open_stay o
        where o.person_key = v.key and o.place_key <> p.key
          and o.entered_at > i.at - make_interval(mins => ${REPLAY_HOURS * 60}::int)
      ) as elsewhere
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
  return rows;
}

function declarationOf({ validUntil, flagged }: Seen): { validUntil: Date; flagged: boolean } | undefined {
  return validUntil === null || flagged === null ? undefined : { validUntil, flagged };
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

async function enterTogether(trx: Transaction<Database>, entries: readonly Entry[]): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const { rows } = await sql`
    insert into open_stay (place_key, person_key, id, gate, entered_at, received_at, method)
    select "placeKey", "personKey", id, gate, "enteredAt", "receivedAt", 'guard'
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as made("placeKey" bigint, "personKey" bigint,
      id uuid, gate uuid, "enteredAt" timestamptz, "receivedAt" timestamptz)
    order by "placeKey", "personKey"
    on conflict do nothing
    returning id`.execute(trx);
  // Somebody entered between the look and now: the stay that is open is theirs, and only one by one is it found.
  if (rows.length !== entries.length) throw new Error('a stay was opened meanwhile');
  await markUsed(
    trx,
    entries.map(({ person }) => person),
    first.receivedAt,
  );
  const counted = entries.filter((entry) => entry.counted).map(({ person }) => person);
  if (counted.length > 0) await firstUse(trx, counted, first.receivedAt);
}
