import type { Instant } from '@binhan/domain/time';
import type { Issue } from '@binhan/domain/refusals';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';

/** What a row became. */
interface Made {
  booking?: string;
  registration?: string;
  madePlace?: string;
  contact?: string;
}

/** What became of each row, in their order, and whose data was touched. */
export interface CarriedOut {
  outcomes: readonly ({ issues: Issue[] } & Made)[];
  subjects: readonly string[];
}

/** Who carries out rows of a file, when, in which transaction. */
export interface Carrier {
  db: Transaction<Database>;
  now: Instant;
  by: string;
}
