import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { holdings } from '../src/matches/holdings';
import { createSeeds } from './matrix/seeds';
import type { TestServer } from './server';

/** What a person is given of each kind: places in small pools, so that two people often have the like. */
export type Share = Readonly<Record<Given, readonly number[]>>;
const kinds = [
  'identifier',
  'proxy-actor',
  'proxy-subject',
  'adoption',
  'declaration',
  'consent',
  'request',
  'booking',
  'stand-by',
  'specimen',
  'notification',
  'registration',
  'recall',
  'dose',
  'conflict',
  'visit',
  'reaction',
  'claim',
  'open-stay',
  'stay',
  'traced-case',
  'contact-from',
  'contact-to',
  'quarantine',
  'diary',
  'journey',
  'warning',
  'joined-record',
] as const;
type Given = (typeof kinds)[number];
/** The kinds of row a person can be given; a visit brings its booking and screening. */
export const givenKinds: readonly Given[] = kinds;
/** How many of each there are to share. */
export const POOL = 3;

/** Makes pools, and gives people rows out of them. */
export async function createShares(world: TestServer) {
  const { db } = world.database;
  const seeds = createSeeds(world);
  const pool = <Value>(make: () => Promise<Value>) => Promise.all(Array.from({ length: POOL }, make));
  const places = await pool(() => seeds.place('own'));
  const laboratory = await seeds.place('own', 'confirmed', 'laboratory');
  const others = await pool(() => seeds.person('own'));
  const organisations = await pool(() => seeds.organisation('own'));
  const traced: string[] = [];
  const warnings: string[] = [];
  for (const { id } of places) {
    const one = await seeds.tracedCase('own', (await seeds.person('own')).id);
    traced.push(one);
    warnings.push(await seeds.warning('own', one, { person: (await seeds.person('own')).id, place: id }));
  }
  const sessions: Awaited<ReturnType<typeof seeds.session>>[] = [];
  for (const place of places) sessions.push(await seeds.session('own', place));
  const vaccinations: { place: string; session: string }[] = [];
  for (const { id } of places)
    vaccinations.push({ place: id, session: await seeds.vaccinationSession('own', id) });
  const of = <Value>(list: readonly Value[], place: number): Value => {
    const value = list[place % list.length];
    if (value === undefined) throw new TypeError('of: an empty pool');
    return value;
  };
  type Person = Awaited<ReturnType<typeof seeds.person>>;
  const give: Record<Given, (person: Person, n: number) => Promise<unknown>> = {
    identifier: ({ id }, n) =>
      db
        .insertInto('personIdentifier')
        .values({ kind: 'cmnd', valueHash: `hash-${n}`, person: id })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    'proxy-actor': async ({ id }, n) =>
      seeds.proxy(id, of(others, n).id, n === 2 ? 'ended' : 'active').catch(twice),
    'proxy-subject': async ({ id }, n) =>
      seeds.proxy(of(others, n).id, id, n === 2 ? 'ended' : 'active').catch(twice),
    adoption: ({ id }, n) => seeds.adoption(of(organisations, n), id).catch(twice),
    declaration: ({ id }) => seeds.declaration('own', id),
    consent: ({ id }) => seeds.consent('own', id),
    request: ({ id }) => seeds.request('own', id),
    booking: ({ id }, n) =>
      seeds.booking('own', id, of(sessions, n), n === 2 ? 'cancelled' : 'booked').catch(twice),
    'stand-by': ({ id }, n) =>
      db
        .insertInto('standBy')
        .values({ session: of(sessions, n).id, person: id, since: world.now(), askedBy: randomUUID() })
        .execute()
        .catch(twice),
    specimen: ({ id }, n) => seeds.tube('own', { place: of(places, n).id, person: id }),
    notification: async ({ id }, n) => {
      const tube = { place: of(places, n).id, person: id, laboratory: laboratory.id };
      const { specimen } = await seeds.tube('own', { ...tube, state: 'tested', result: 'released' });
      return seeds.case('own', id, specimen);
    },
    registration: ({ id }, n) => seeds.registration('own', id, `prog-${n}`).catch(twice),
    recall: ({ id }, n) =>
      db
        .insertInto('recall')
        .values({ person: id, program: 'prog', type: 'basic', ordinal: n + 1, sentAt: world.now() })
        .execute()
        .catch(twice),
    dose: ({ id }, n) => seeds.followedDose('own', id, of(places, n).id),
    conflict: async ({ id }, n) => {
      const at = of(places, n).id;
      return seeds.conflict(
        'own',
        id,
        await seeds.followedDose('own', id, at),
        await seeds.followedDose('own', id, at),
      );
    },
    visit: async ({ id }, n) => {
      const booking = await seeds.visit(id, of(vaccinations, n), 'eligible').catch(twice);
      if (booking === undefined) return;
      // Whoever had a dose is done; the others still wait, and one person waits once.
      if (n > 0) await db.updateTable('booking').set({ state: 'done' }).where('id', '=', booking).execute();
      await seeds.followedDose('own', id, of(places, n).id, { booking });
    },
    reaction: async ({ id }, n) =>
      seeds.reaction('own', id, await seeds.followedDose('own', id, of(places, n).id)),
    claim: ({ id }) => seeds.claim('own', id),
    'open-stay': (person, n) => seeds.stay('own', person, of(places, n), true).catch(twice),
    stay: (person, n) => seeds.stay('own', person, of(places, n), false),
    'traced-case': async ({ id }, n) => {
      const one = await seeds.tracedCase('own', id).catch(twice);
      if (one !== undefined && n > 0)
        await db.updateTable('tracedCase').set({ state: 'closed' }).where('id', '=', one).execute();
    },
    'contact-from': async ({ id }, n) =>
      seeds.contact('own', of(traced, n), id, of(others, n).id).catch(twice),
    'contact-to': async ({ id }, n) => seeds.contact('own', of(traced, n), of(others, n).id, id).catch(twice),
    quarantine: ({ id }) => seeds.quarantine('own', id, null),
    diary: ({ id }, n) =>
      db
        .insertInto('diaryEntry')
        .values({
          person: id,
          saidOn: `2026-11-2${n}`,
          form: 'diary',
          formVersion: 1,
          answers: '{}',
          flagged: false,
          saidAt: world.now(),
          saidBy: null,
        })
        .execute()
        .catch(twice),
    journey: async ({ id }, n) => {
      const { id: declaration } = await seeds.declaration('own', id);
      const where = { vehicle: `34C1234${n}`, kind: null, seat: null, travelledOn: '2026-11-22' };
      await db
        .insertInto('journey')
        .values({ declaration, person: id, ...where })
        .execute();
    },
    warning: async ({ id }, n) => {
      const row = { warning: of(warnings, n), person: id, place: of(places, n).id, onDay: '2026-11-22' };
      await db.insertInto('warnedPerson').values(row).execute().catch(twice);
    },
    'joined-record': async ({ id }) => {
      const former = await seeds.person('own');
      await db.updateTable('person').set({ mergedInto: id }).where('id', '=', former.id).execute();
    },
  };
  return {
    seeds,
    person: () => seeds.person('own'),
    async give(person: Person, share: Share) {
      for (const kind of kinds) for (const n of share[kind]) await give[kind](person, n);
    },
  };
}

/** What somebody has already is not given again. */
function twice(error: unknown): undefined {
  if (!/duplicate key/.test(String(error))) throw error;
  return undefined;
}

/** Tables in which work of the server itself leaves rows, and those of matching. */
const besides = [
  'audit_row',
  'audit_seal',
  'outbox_message',
  'idempotency',
  'rate_limit',
  'person_match',
  'person_merge',
];

/** Every row of every table as text, by table. When somebody's like was looked for is no part of a record. */
export async function everyRow({ database: { db } }: TestServer): Promise<Map<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`.execute(db);
  const all = new Map<string, string[]>();
  for (const { name } of tables.filter((table) => !besides.includes(table.name))) {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(t) - 'keyed_at')::text as row from ${sql.table(name)} t order by 1`.execute(db);
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}

/** Rows that are in one of two states of the database and not in the other. */
export function differing(one: Map<string, string[]>, other: Map<string, string[]>): string[] {
  return [...one].flatMap(([table, rows]) => {
    const [was, is] = [new Set(rows), new Set(other.get(table) ?? [])];
    return [...rows.filter((row) => !is.has(row)), ...[...is].filter((row) => !was.has(row))].map(
      (row) => `${table} ${row}`,
    );
  });
}

/** How many rows of each holding name somebody. */
export async function heldBy({ database: { db } }: TestServer, { id, key }: { id: string; key: number }) {
  const counts = new Map<string, number>();
  for (const { name, table, column, by } of holdings) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from ${sql.table(table)}
      where ${sql.ref(column)}::text = ${String(by === 'key' ? key : id)}`.execute(db);
    counts.set(name, rows[0]?.count ?? 0);
  }
  return counts;
}

/** Puts a pair before the officials; gives its id and which of the two is which. */
export async function pairOf({ database: { db } }: TestServer, one: string, other: string) {
  const id = randomUUID();
  const [a, b] = one < other ? [one, other] : [other, one];
  await db
    .insertInto('personMatch')
    .values({
      id,
      a,
      b,
      score: 30,
      reasons: JSON.stringify([{ field: 'name', kind: 'equal', code: 'name_equal', weight: 10 }]),
      state: 'open',
      foundAt: new Date('2026-11-23T02:00:00.000Z'),
      decidedBy: null,
      note: null,
    })
    .execute();
  return { match: id, sideOf: (person: string) => (person === a ? ('a' as const) : ('b' as const)) };
}
