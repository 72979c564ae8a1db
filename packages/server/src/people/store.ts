import { randomBytes } from 'node:crypto';
import type { Identifier, PersonDetails } from '@binhan/domain/person';
import { foldText } from '@binhan/domain/text';
import { type DateOnly, type Instant, dateIn } from '@binhan/domain/time';
import { liveContactStates } from '@binhan/domain/tracing';
import { liveRegistrationStates } from '@binhan/domain/vaccination';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { areaToday } from './area-today';

type Db = Kysely<Database> | Transaction<Database>;

/** The person of a user, or whom that one was joined with; made at the first sign-in. */
export async function personOfUser(services: Services, userId: string, now: Instant): Promise<string> {
  const { db } = services.database;
  await db
    .insertInto('person')
    .values({ ...emptyPerson(services, now), userId })
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute();
  const row = await db
    .selectFrom('person')
    .select(['id', 'mergedInto'])
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return row.mergedInto ?? row.id;
}

/** A person without an account. */
export async function createPerson(
  services: Services,
  db: Db,
  now: Instant,
): Promise<{ id: string; key: number }> {
  return db
    .insertInto('person')
    .values({ ...emptyPerson(services, now), userId: null })
    .returning(['id', 'key'])
    .executeTakeFirstOrThrow();
}

function emptyPerson(services: Services, now: Instant) {
  return {
    id: services.newId(),
    details: null,
    searchKey: '',
    area: null,
    province: services.settings.province.area,
    // 100 bits in digits and capital letters: nobody finds a card by trying.
    card: BigInt(`0x${randomBytes(13).toString('hex')}`)
      .toString(36)
      .toUpperCase()
      .padStart(20, '0'),
    organisation: null,
    createdAt: now,
  };
}

/** The person of a paper card, or whom that one was joined with: a card goes on working. */
export function findPersonByCard(db: Db, card: string): Promise<{ id: string; key: number } | undefined> {
  return db
    .selectFrom('person as named')
    .innerJoin('person', (join) => join.on(sql<boolean>`person.id = coalesce(named.merged_into, named.id)`))
    .select(['person.id', 'person.key'])
    .where('named.card', '=', card)
    .executeTakeFirst();
}

/**
 * The person who holds one of these numbers, else a new one with what is known. Numbers are found by keyed hash; a
 * number that several persons hold finds none (a matter for review, not for a guess).
 */
export async function findOrCreateByIdentifier(
  services: Services,
  db: Transaction<Database>,
  known: { identifiers: readonly Identifier[]; details?: PersonDetails },
  now: Instant,
): Promise<{ id: string; key: number }> {
  const hashes = known.identifiers.map((identifier) => identifierHash(services, identifier));
  const holder = (await onlyHolder(db, hashes)) ?? (await onlyHolderAlone(db, hashes));
  if (holder !== undefined) return holder;
  const person = await createPerson(services, db, now);
  if (known.details !== undefined) await saveDetails(services, db, person.id, known.details, now);
  else await saveIdentifiers(services, db, person.id, known.identifiers);
  return person;
}

async function onlyHolder(
  db: Transaction<Database>,
  hashes: readonly string[],
): Promise<{ id: string; key: number } | undefined> {
  if (hashes.length === 0) return undefined;
  const rows = await db
    .selectFrom('personIdentifier')
    .innerJoin('person as named', 'named.id', 'personIdentifier.person')
    .innerJoin('person', (join) => join.on(sql<boolean>`person.id = coalesce(named.merged_into, named.id)`))
    .select(['person.id', 'person.key'])
    .distinct()
    .where('valueHash', 'in', hashes)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0] : undefined;
}

/**
 * Asks once more after everybody who is making a person of these numbers now: the first scans of one card may be many at
 * once, and a number with two holders finds nobody ever after.
 */
async function onlyHolderAlone(db: Transaction<Database>, hashes: readonly string[]) {
  if (hashes.length === 0) return undefined;
  await sql`select pg_advisory_xact_lock(hashtextextended(hash, 0)) from unnest(${[...hashes].sort()}::text[]) as hash`.execute(
    db,
  );
  return onlyHolder(db, hashes);
}

/**
 * Saves what is known of a person, and moves their declarations, and what they are registered for, to the area that holds
 * today: from this moment the former area reads none of it. Their like is looked for afterwards.
 */
export async function saveDetails(
  services: Services,
  db: Transaction<Database>,
  person: string,
  details: PersonDetails,
  now: Instant,
): Promise<{ area: string | null; province: string }> {
  const today = dateIn(now, services.settings.timeZone);
  const where = await areaToday(services, details.address.area, today);
  const stored = JSON.stringify(details);
  await db
    .updateTable('person')
    .set({
      details: stored,
      searchKey: searchKeyOf(details),
      ...where,
      // Most declarations say again what is known.
      keyedAt: sql`case when details = ${stored}::jsonb then keyed_at end`,
    })
    .where('id', '=', person)
    .execute();
  await db.updateTable('declaration').set(where).where('person', '=', person).execute();
  await db
    .updateTable('registration')
    .set(where)
    .where('person', '=', person)
    .where('state', 'in', [...liveRegistrationStates])
    .execute();
  // Whoever is followed up moves with their follow-up: from now on it is the other commune's work.
  await db
    .updateTable('contact')
    .set({ ...where, assignee: null })
    .where('toPerson', '=', person)
    .where('state', 'in', [...liveContactStates])
    .where(sql<boolean>`area is distinct from ${where.area}`)
    .execute();
  await db
    .updateTable('quarantine')
    .set(where)
    .where('person', '=', person)
    .where('state', 'in', ['ordered', 'running'])
    .execute();
  await saveIdentifiers(services, db, person, details.identifiers);
  return where;
}

async function saveIdentifiers(
  services: Services,
  db: Transaction<Database>,
  person: string,
  identifiers: readonly Identifier[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await db
    .insertInto('personIdentifier')
    .values(
      identifiers.map((identifier) => ({
        kind: identifier.kind,
        valueHash: identifierHash(services, identifier),
        person,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The keyed hash of a number. The last ten digits of an insurance number are the person's; its prefix changes. */
export function identifierHash(
  services: Pick<Services, 'secrets'>,
  { kind, value }: Pick<Identifier, 'kind' | 'value'>,
): string {
  return services.secrets.hash(
    'identifier',
    kind === 'insurance-number' && value.length === 15 ? value.slice(-10) : value,
  );
}

/** What a search in a list finds a person by: the folded name, the phone's and the numbers' digits. */
export function searchKeyOf(details: PersonDetails): string {
  const numbers = details.identifiers.map((identifier) => identifier.value.toLowerCase());
  const phone = details.phone === undefined ? [] : [details.phone.replace(/^\+84/, '0')];
  return ` ${[foldText(details.name), details.bornOn.slice(0, 4), ...phone, ...numbers].join(' ')} `;
}

/** Whether a person may act for another today: for themselves, or by a live proxy. */
export async function mayActFor(db: Db, actor: string, subject: string, today: DateOnly): Promise<boolean> {
  if (actor === subject) return true;
  const row = await db
    .selectFrom('proxy')
    .select('id')
    .where('actor', '=', actor)
    .where('subject', '=', subject)
    .where('state', '=', 'active')
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', today)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Everyone a person may act for today, themselves first. */
export async function actsFor(db: Db, actor: string, today: DateOnly): Promise<string[]> {
  const rows = await db
    .selectFrom('proxy')
    .select('subject')
    .where('actor', '=', actor)
    .where('state', '=', 'active')
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', today)]))
    .execute();
  return [actor, ...rows.map((row) => row.subject)];
}
