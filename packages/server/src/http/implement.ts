import type { Contract, InputOf, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import type { Refusal } from '@binhan/domain/refusals';
import type { Kysely } from 'kysely';
import type { Looked } from '../audit/write';
import type { Database } from '../database/schema';
import type { Call, CallFacts, OutsideCall } from './call';
import type { LoadStatement } from './write-load';

/** What happens when an endpoint is called: an answer or a refusal, inside the request's transaction. */
export type Inside<E> = (input: ReceivedOf<E>, call: Call) => Promise<OutputOf<E> | Refusal>;

/** The same outside a transaction. Its answer is never kept for repeats, because it may hold a credential. */
export interface Outside<E> {
  outside: (input: ReceivedOf<E>, call: OutsideCall) => Promise<OutputOf<E> | Refusal>;
}

/** One of the requests that are answered together. */
export interface Asked<E> {
  input: ReceivedOf<E>;
  facts: CallFacts;
}

/** What is answered to requests together, one place for each; a request without a plan goes alone. */
export interface Plans<E> {
  plans: readonly ({ output: OutputOf<E>; looked: Omit<Looked, 'action' | 'effect'> } | undefined)[];
  /** What writes the plans at these places. */
  writing(places: readonly number[]): LoadStatement[];
}

/**
 * For a write so frequent that its statements are shared: `together` reads for all requests of a moment in one statement
 * and plans the plain case; their keys, what is written and the audit go to the database as one. Refusals, repeats and
 * whatever is out of the ordinary are left to `alone`.
 */
export interface Together<E> {
  alone: Inside<E>;
  together(asked: readonly Asked<E>[], db: Kysely<Database>): Promise<Plans<E>>;
}

/** How an endpoint is carried out. */
export type Implementation<E> = Inside<E> | Outside<E> | Together<E>;

/** What the compiler demands for a contract: one implementation per endpoint. */
export type ImplementationsOf<C extends Contract> = {
  [Resource in keyof C]: { [Action in keyof C[Resource]]: Implementation<C[Resource][Action]> };
};

/** The implementations of our own contract. */
export type Implementations = ImplementationsOf<typeof contract>;

/** Input as a caller gives it, re-exported for tests of a single resource. */
export type Given<E> = InputOf<E>;
