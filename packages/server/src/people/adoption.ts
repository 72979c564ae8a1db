import type { Instant } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** Counts the first sign-in of a person for the organisation they stated. */
export function firstSignIn(db: Kysely<Database>, person: string, now: Instant): Promise<void> {
  return first(db, [person], 'signedInAt', now);
}

/** Counts the first real use (a declaration, a scan) of people for the organisations they stated. */
export function firstUse(db: Transaction<Database>, people: readonly string[], now: Instant): Promise<void> {
  return first(db, people, 'usedAt', now);
}

async function first(
  db: Kysely<Database> | Transaction<Database>,
  people: readonly string[],
  what: 'signedInAt' | 'usedAt',
  now: Instant,
): Promise<void> {
  await db
    .insertInto('adoption')
    .columns(['organisation', 'person', what])
    .expression((eb) =>
      eb
        .selectFrom('person')
        .select(['organisation', 'id', eb.val(new Date(now)).as('at')])
        .where('id', '=', sql<string>`any(${people}::uuid[])`)
        .where('organisation', 'is not', null)
        .$narrowType<{ organisation: string }>(),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'person'])
        .doUpdateSet((eb) => ({ [what]: eb.fn.coalesce(`adoption.${what}`, eb.ref(`excluded.${what}`)) })),
    )
    .execute();
}
