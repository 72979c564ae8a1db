import {
  type MatchComparison,
  type MatchRecord,
  type MatchingPolicy,
  blockingKeys,
  comparePeople,
  prepare,
} from '@binhan/domain/matching';
import { PersonDetails } from '@binhan/domain/person';
import { type DateOnly, type Instant, dateIn } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import { inForce } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import type { Services } from '../services';

type Trx = Transaction<Database>;
interface Known {
  id: string;
  area: string | null;
  province: string;
  details: unknown;
}

/** People looked at in one transaction, and pages of them in one run: the rest waits for the next minute. */
const [PAGE, PAGES] = [50, 40];
/** People who may have a key in common before it is left out: what so many share says nothing. */
const BLOCK_CAP = 300;

/**
 * Looks for the like of everybody whose details are new: their keys are put down, and whoever has one in common is compared.
 * A pair that may be one person waits for a person to decide; nothing is ever joined here.
 */
export async function findMatches(
  services: Services,
  now: Instant,
): Promise<{ people: number; pairs: number }> {
  const { db } = services.database;
  const today = dateIn(now, services.settings.timeZone);
  const done = { people: 0, pairs: 0 };
  for (let page = 0; page < PAGES; page++) {
    const looked = await db.transaction().execute((trx) => lookAtPage(services, trx, now, today));
    done.people += looked.people;
    done.pairs += looked.pairs;
    if (looked.people < PAGE) break;
  }
  return done;
}

async function lookAtPage(services: Services, trx: Trx, now: Instant, today: DateOnly) {
  // One at a time in the whole installation: two would not see each other's keys.
  await sql`select pg_advisory_xact_lock(hashtextextended('matching', 0))`.execute(trx);
  const people = await trx
    .selectFrom('person')
    .select(['id', 'area', 'province', 'details'])
    .where('keyedAt', 'is', null)
    .where('details', 'is not', null)
    .where('mergedInto', 'is', null)
    .orderBy('key')
    .limit(PAGE)
    .execute();
  const keys = people.map((person) => hashesOf(services, person));
  await saveKeys(trx, people, keys);
  const candidates = await sharing(trx, keys.flat());
  const known = await readable(trx, [...new Set([...candidates.values()].flat())]);
  let pairs = 0;
  for (const [place, person] of people.entries()) {
    const record = recordOf(person);
    const policy = await policyFor(trx, person, today);
    if (record !== undefined && policy !== undefined) {
      const others = new Set((keys[place] ?? []).flatMap((hash) => candidates.get(hash) ?? []));
      others.delete(person.id);
      const found = alike(
        record,
        [...others].flatMap((id) => known.get(id) ?? []),
        policy,
      );
      pairs += await savePairs(services, trx, person.id, found, now);
    }
    await trx
      .updateTable('person')
      .set({ keyedAt: now })
      .where('id', '=', person.id)
      // Changed meanwhile: the next run looks again.
      .where(sql<boolean>`details = ${JSON.stringify(person.details)}::jsonb`)
      .execute();
  }
  return { people: people.length, pairs };
}

function recordOf({ id, details, area }: Known): MatchRecord | undefined {
  const read = PersonDetails.safeParse(details);
  if (!read.success) return undefined;
  const { name, bornOn, sex, identifiers, phone } = read.data;
  return {
    id,
    name,
    bornOn,
    sex,
    identifiers,
    ...(phone === undefined ? {} : { phone }),
    ...(area === null ? {} : { area }),
  };
}

function hashesOf({ secrets }: Pick<Services, 'secrets'>, person: Known): string[] {
  const record = recordOf(person);
  if (record === undefined) return [];
  return [
    ...new Set(blockingKeys(record).map(({ kind, value }) => secrets.hash('match', `${kind} ${value}`))),
  ];
}

async function saveKeys(trx: Trx, people: readonly Known[], keys: readonly string[][]): Promise<void> {
  if (people.length === 0) return;
  await trx
    .deleteFrom('personKey')
    .where(
      'person',
      'in',
      people.map(({ id }) => id),
    )
    .execute();
  const rows = people.flatMap(({ id }, place) => (keys[place] ?? []).map((hash) => ({ person: id, hash })));
  if (rows.length > 0) await trx.insertInto('personKey').values(rows).execute();
}

/** Who has each of some keys, without the keys too many have. */
async function sharing(trx: Trx, hashes: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ hash: string; people: string[] }>`
    select asked.hash, array_agg(found.person::text) as people
    from (select distinct hash from unnest(${[...hashes]}::text[]) as hash) asked
    cross join lateral (
      select person from person_key where person_key.hash = asked.hash limit ${BLOCK_CAP + 1}
    ) found
    group by asked.hash`.execute(trx);
  return new Map(
    rows.filter(({ people }) => people.length <= BLOCK_CAP).map(({ hash, people }) => [hash, people]),
  );
}

async function readable(trx: Trx, ids: readonly string[]): Promise<Map<string, MatchRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'area', 'province', 'details'])
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .where('mergedInto', 'is', null)
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const record = recordOf(row);
      return record === undefined ? [] : [[row.id, record]];
    }),
  );
}

/** The rules in force where somebody lives. */
async function policyFor(
  trx: Trx,
  { area, province }: Known,
  today: DateOnly,
): Promise<MatchingPolicy | undefined> {
  const [policy] = (
    await inForce(trx, 'matching-policy', { area: area ?? province, province }, today)
  ).values();
  return policy;
}

function alike(
  record: MatchRecord,
  others: readonly MatchRecord[],
  policy: MatchingPolicy,
): (MatchComparison & { id: string })[] {
  const prepared = prepare(record);
  return others
    .map((other) => ({ id: other.id, ...comparePeople(prepared, prepare(other), policy) }))
    .filter(({ verdict }) => verdict !== 'different');
}

/** Puts down the pairs of somebody; those nobody decided that are no longer alike go. Gives how many are new. */
async function savePairs(
  { newId }: Pick<Services, 'newId'>,
  trx: Trx,
  person: string,
  found: readonly (MatchComparison & { id: string })[],
  now: Instant,
): Promise<number> {
  const others = found.map(({ id }) => id);
  await sql`
    delete from person_match where state = 'open'
      and (a = ${person}::uuid and b <> all(${others}::uuid[]) or b = ${person}::uuid and a <> all(${others}::uuid[]))`.execute(
    trx,
  );
  if (found.length === 0) return 0;
  const kept = await trx
    .insertInto('personMatch')
    .values(
      found.map(({ id, score, reasons }) => ({
        id: newId(),
        a: person < id ? person : id,
        b: person < id ? id : person,
        score,
        reasons: JSON.stringify(reasons),
        state: 'open' as const,
        foundAt: now,
        decidedBy: null,
        note: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['a', 'b'])
        .doUpdateSet((eb) => ({ score: eb.ref('excluded.score'), reasons: eb.ref('excluded.reasons') }))
        .where('personMatch.state', '=', 'open'),
    )
    // A row that was there already is a new version of it.
    .returning(sql<boolean>`person_match.xmax = 0`.as('isNew'))
    .execute();
  return kept.filter(({ isNew }) => isNew).length;
}
