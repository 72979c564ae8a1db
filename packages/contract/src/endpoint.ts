import type { Permission } from '@binhan/domain/access';
import type { RefusalCode } from '@binhan/domain/refusals';
import { z } from 'zod';

/**
 * Who may call: anyone; a signed-in citizen; a signed-in member of staff; or whoever holds a grant whose role has the
 * permission. Which records they then see is decided in SQL.
 */
export type Access = { who: 'anyone' | 'person' | 'staff' } | { may: Permission };

/** What comes back: JSON, one page of a list, a file, or a stream of rows as CSV. */
export type Output =
  | { body: 'json'; schema: z.ZodType }
  | { body: 'page'; schema: z.ZodType; item: z.ZodType }
  | { body: 'file'; mediaTypes: readonly [string, ...string[]] }
  | { body: 'stream'; mediaType: 'text/csv' };

/** One call with its answer, for the manual and for mocks; both are validated by a test. */
export interface Example {
  input: Record<string, unknown>;
  output?: unknown;
}

/** An endpoint as a plain object: everything else (route, client, mock, manual, access matrix) is made from it. */
export interface Endpoint<Input extends z.ZodObject = z.ZodObject, Out extends Output = Output> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`; `{name}` takes an opaque value of the input. Never a personal value. */
  path: `/${string}`;
  /** A read may be repeated freely; a write takes an idempotency key. A search is a POST that reads. */
  effect: 'read' | 'write';
  summary: string;
  access: Access;
  /** One flat object: names in the path go there, the rest into the query (GET) or the body. Unknown keys are refused. */
  input: Input;
  /** `form` takes multipart with one file in the field `file`, beside the JSON fields. */
  takes?: { body: 'form'; mediaTypes: readonly string[] };
  /** The largest body in bytes; 64 KiB where nothing is said. */
  limit?: number;
  output: Out;
  /** Codes beyond those every endpoint may answer. */
  refusals: readonly RefusalCode[];
  examples: readonly [Example, ...Example[]];
}

type Takes = { takes: NonNullable<Endpoint['takes']> };

/** Declares an endpoint; only its types do anything. */
export function endpoint<Input extends z.ZodObject, Out extends Output>(
  declared: Endpoint<Input, Out> & Takes,
): Endpoint<Input, Out> & Takes;
export function endpoint<Input extends z.ZodObject, Out extends Output>(
  declared: Endpoint<Input, Out>,
): Endpoint<Input, Out>;
export function endpoint(declared: Endpoint): Endpoint {
  return declared;
}

/** A JSON answer. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return { body: 'json' as const, schema };
}

/** The question part of every list: where to go on, and how many at most. */
export const paging = {
  cursor: z.exactOptional(z.string().max(500)),
  limit: z.exactOptional(z.int().min(1).max(100)),
};

/** One page of a list; `next` is absent on the last. */
export function page<Item extends z.ZodType>(item: Item) {
  return {
    body: 'page' as const,
    item,
    schema: z.object({ items: z.array(item), next: z.exactOptional(z.string()) }),
  };
}

/** A file down, of one of some media types; the answer says of which. */
export function file(...mediaTypes: readonly [string, ...string[]]) {
  return { body: 'file' as const, mediaTypes };
}

/** Rows as CSV, sent while they are read. */
export function stream() {
  return { body: 'stream' as const, mediaType: 'text/csv' as const };
}

/** Nothing but the fact that it happened. */
export const done = json(z.object({ done: z.literal(true) }));

/** An example id. */
export const exampleId = '018f4e3c-6b1a-7c2d-9e4f-0a1b2c3d4e5f';
