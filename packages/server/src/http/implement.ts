import type { Contract, InputOf, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import type { Refusal } from '@binhan/domain/refusals';
import type { Call, OutsideCall } from './call';

/** What happens when an endpoint is called: an answer or a refusal, inside the request's transaction. */
export type Inside<E> = (input: ReceivedOf<E>, call: Call) => Promise<OutputOf<E> | Refusal>;

/** The same outside a transaction. Its answer is never kept for repeats, because it may hold a credential. */
export interface Outside<E> {
  outside: (input: ReceivedOf<E>, call: OutsideCall) => Promise<OutputOf<E> | Refusal>;
}

/** How an endpoint is carried out. */
export type Implementation<E> = Inside<E> | Outside<E>;

/** What the compiler demands for a contract: one implementation per endpoint. */
export type ImplementationsOf<C extends Contract> = {
  [Resource in keyof C]: { [Action in keyof C[Resource]]: Implementation<C[Resource][Action]> };
};

/** The implementations of our own contract. */
export type Implementations = ImplementationsOf<typeof contract>;

/** Input as a caller gives it, re-exported for tests of a single resource. */
export type Given<E> = InputOf<E>;
