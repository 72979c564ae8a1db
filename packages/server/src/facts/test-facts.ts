import type { Fact } from '@binhan/domain/record';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { FactsAt } from './person-facts';

/** The newest specimen of each test in which nothing was found, alone or in a pool. */
export async function negativeTestFacts(
  db: Kysely<Database> | Transaction<Database>,
  { person, now }: Pick<FactsAt, 'person' | 'now'>,
  tests: readonly string[],
): Promise<Fact[]> {
  const rows = await db
    .selectFrom('specimen')
    .innerJoin('tube', 'tube.id', 'specimen.tube')
    .innerJoin('result', 'result.tube', 'tube.id')
    .select(['tube.kind', 'specimen.takenAt'])
    .distinctOn('tube.kind')
    .where('specimen.person', '=', person)
    .where('tube.kind', 'in', [...tests])
    .where('result.state', '=', 'released')
    .where('result.means', '=', 'not-detected')
    .where('result.releasedAt', '<=', new Date(now))
    .orderBy('tube.kind')
    .orderBy('specimen.takenAt', 'desc')
    .execute();
  return rows.map(({ kind, takenAt }) => ({
    kind: 'negative-test',
    test: kind,
    sampledAt: takenAt.toISOString(),
    evidence: 'record',
  }));
}
