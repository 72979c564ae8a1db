import type { Fact } from '@binhan/domain/record';
import type { Instant } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { FactsAt } from './person-facts';

/** What the newest declaration says at a moment. */
export async function declarationFacts(
  db: Kysely<Database> | Transaction<Database>,
  { person, now }: Pick<FactsAt, 'person' | 'now'>,
): Promise<Fact[]> {
  const row = await db
    .selectFrom('declaration')
    .select(['validUntil', 'flagged'])
    .where('person', '=', person)
    .where('state', '=', 'current')
    .where('declaredAt', '<=', new Date(now))
    .orderBy('declaredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return factsOfDeclaration(row, now);
}

/** The facts of a newest declaration, if there is one. A red flag counts as long as its declaration does. */
export function factsOfDeclaration(
  declaration: { validUntil: Date; flagged: boolean } | undefined,
  now: Instant,
): Fact[] {
  if (declaration === undefined) return [{ kind: 'declaration', state: 'none' }];
  if (declaration.validUntil <= new Date(now)) return [{ kind: 'declaration', state: 'ran-out' }];
  return [
    { kind: 'declaration', state: 'valid' },
    ...(declaration.flagged ? [{ kind: 'red-flag' as const }] : []),
  ];
}
