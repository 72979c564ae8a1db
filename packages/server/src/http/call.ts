import type { Grant } from '@binhan/domain/access';
import type { Language } from '@binhan/domain/text';
import type { DateOnly, Instant } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '../access/actor';
import type { Scope } from '../access/scope';
import type { Looked } from '../audit/write';
import type { Database } from '../database/schema';

/** What every implementation knows of the request it serves. */
export interface CallFacts {
  actor: Actor;
  now: Instant;
  /** The day in the installation's time zone. */
  today: DateOnly;
  language: Language;
  requestId: string;
  /** Whence the request came, as the process saw it; only ever used hashed, in budgets. */
  address: string;
  headers: Headers;
  /** The caller's grants that allow this endpoint, empty where it needs none, and the scope they span. */
  grants: readonly Grant[];
  scope: Scope;
}

/** A call inside the request's own transaction: answered means committed, refused means rolled back. */
export interface Call extends CallFacts {
  db: Transaction<Database>;
  /**
   * Writes down whose data was seen or changed. A read of staff that is not `ofOwnWork` (a queue, a list of the day, what
   * they entered themselves) is counted, and refused once the account is stopped.
   */
  audit(looked: Omit<Looked, 'effect' | 'action'> & { action?: string; ofOwnWork?: boolean }): Promise<void>;
  /** Runs once the transaction is committed. */
  afterCommit(work: () => Promise<void>): void;
}

/** A call outside any transaction, for work that must not be undone or must not hold one (sign-in, counters). */
export interface OutsideCall extends CallFacts {
  db: Kysely<Database>;
  /** Cookies to set with the answer. */
  setCookie(line: string): void;
}
