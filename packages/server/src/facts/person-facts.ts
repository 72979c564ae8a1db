import type { Fact } from '@binhan/domain/record';
import type { DateOnly, Instant } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { declarationFacts } from './declaration-facts';
import { doseFacts } from './dose-facts';
import { isApart } from './quarantine-facts';
import { recoveryFacts } from './recovery-facts';
import { negativeTestFacts } from './test-facts';

type Db = Kysely<Database> | Transaction<Database>;

/** Of whom facts are asked, and at which moment. */
export interface FactsAt {
  person: string;
  now: Instant;
  today: DateOnly;
}

/**
 * What the records say of a person, as rules name it (`answersOf` of domain). Only what is asked is looked up: a rule that
 * does not look at doses learns nothing of them.
 */
export async function personFacts(db: Db, of: FactsAt, asked: ReadonlySet<string>): Promise<Fact[]> {
  const about = (...kinds: string[]) =>
    [...asked].flatMap((name) => {
      const [kind = '', subject] = name.split(':');
      return subject !== undefined && kinds.includes(kind) ? [subject] : [];
    });
  const diseases = about('doses', 'days-since-first-dose', 'days-since-dose', 'days-since-series');
  const recovered = about('days-since-recovery');
  const tests = about('hours-since-negative');
  return [
    ...(asked.has('declaration') || asked.has('red-flag') ? await declarationFacts(db, of) : []),
    ...(asked.has('quarantine') && (await isApart(db, of)) ? [{ kind: 'quarantine' as const }] : []),
    ...(diseases.length === 0 ? [] : await doseFacts(db, of, new Set(diseases))),
    ...(recovered.length === 0 ? [] : await recoveryFacts(db, of, recovered)),
    ...(tests.length === 0 ? [] : await negativeTestFacts(db, of, tests)),
  ];
}
