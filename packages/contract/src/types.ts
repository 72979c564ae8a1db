import type { z } from 'zod';
import type { Endpoint } from './endpoint';

/** A file as it travels: its bytes, media type and suggested name. */
export interface FileBody {
  data: Uint8Array;
  mediaType: string;
  name: string;
}

/** What a caller gives. */
export type InputOf<E> =
  E extends Endpoint<infer Input, infer _Out>
    ? z.input<Input> & (E extends { takes: { body: 'form' } } ? { file: Blob } : unknown)
    : never;

/** What an implementation receives, after validation. */
export type ReceivedOf<E> =
  E extends Endpoint<infer Input, infer _Out>
    ? z.output<Input> & (E extends { takes: { body: 'form' } } ? { file: FileBody } : unknown)
    : never;

/** What an implementation answers and a caller receives. */
export type OutputOf<E> = E extends { output: infer Out }
  ? Out extends { body: 'json' | 'page'; schema: infer Schema extends z.ZodType }
    ? z.output<Schema>
    : Out extends { body: 'file' }
      ? FileBody
      : Out extends { body: 'stream' }
        ? AsyncIterable<readonly (string | number | undefined)[]>
        : never
  : never;

/** The item of a paged answer. */
export type ItemOf<E> = E extends { output: { body: 'page'; item: infer Item extends z.ZodType } }
  ? z.output<Item>
  : never;

/** Endpoints by resource and action. */
export type Contract = Record<string, Record<string, Endpoint>>;
