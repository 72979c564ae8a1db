import type { routes } from '@binhan/contract/routes';
import type { Refusal, RefusalCode } from '@binhan/domain/refusals';
import type { Client } from '../client-of';

type Routes = typeof routes;

type WritesOf<Resource extends keyof Routes> = {
  [Action in keyof Routes[Resource] & string]: Routes[Resource][Action] extends { effect: 'write' }
    ? `${Resource}.${Action}`
    : never;
}[keyof Routes[Resource] & string];

/** The writes of the contract, as `resource.action`. */
export type WriteName = { [Resource in keyof Routes]: WritesOf<Resource> }[keyof Routes];

type MethodOf<Name extends string> =
  Name extends `${infer Resource extends keyof Client & string}.${infer Action}`
    ? Action extends keyof Client[Resource]
      ? Client[Resource][Action]
      : never
    : never;

/** What a queued call takes. */
export type QueuedInput<Name extends string> =
  MethodOf<Name> extends (input: infer Input, ...rest: never[]) => unknown ? Input : never;

/**
 * What is true of a record: it waits on this device; it is being sent (the server may or may not have it); the server
 * has confirmed it; the server has refused it.
 */
export type QueueState = 'waiting' | 'sending' | 'sent' | 'refused';

/** One piece of work in the queue. It may hold personal values: remove it when it has served. */
export interface QueueRecord<Name extends string = string> {
  /** Also the idempotency key of the call: the server does it once, however often it is sent. */
  id: string;
  endpoint: Name;
  input: unknown;
  state: QueueState;
  /** When it was added, by the queue's clock. */
  addedAt: string;
  /** When the server's answer came, by the queue's clock; absent before. */
  answeredAt?: string;
  /** What the server answered; only on `sent`. */
  answer?: unknown;
  /** Why the server refused; only on `refused`. */
  refusal?: { code: RefusalCode; data: Refusal['data']; status: number };
}

/** Where a queue keeps its records. Every promise settles only after the change is durable. */
export interface QueueStore {
  /** All records in the order in which they were added. */
  all(): Promise<QueueRecord[]>;
  /** Adds a record at the end, or replaces the one with its id where it stands. */
  put(record: QueueRecord): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls back when somebody else, such as another tab, changed the records; gives a function that ends it. */
  watch?(changed: () => void): () => void;
}
