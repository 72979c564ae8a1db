import type { Endpoint, FileBody } from '@binhan/contract';
import type { z } from 'zod';
import { csvLine } from './csv';

/** An answer as bytes, so that a repeat gets the same ones. */
export interface Sent {
  status: number;
  body: string;
}

/** The JSON text of an answer: checked against the contract, with keys the contract does not know left out. */
export function jsonText(declared: Endpoint, value: unknown): string {
  if (!('schema' in declared.output)) throw new TypeError('jsonText: the endpoint answers no JSON');
  return JSON.stringify(withoutStrangers(declared.output.schema, value));
}

function withoutStrangers(schema: z.ZodType, value: unknown): unknown {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const copy: unknown = structuredClone(value);
  for (const issue of first.error.issues) {
    if (issue.code !== 'unrecognized_keys') throw first.error;
    const owner = issue.path.reduce<unknown>((at, step) => Reflect.get(Object(at), step), copy);
    for (const key of issue.keys) Reflect.deleteProperty(Object(owner), key);
  }
  return schema.parse(copy);
}

/** The headers of every good answer. */
export function answerHeaders(requestId: string, mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  };
}

/** The same for what is kept as a file. */
function attachmentHeaders(requestId: string, mediaType: string, name: string): Record<string, string> {
  return {
    ...answerHeaders(requestId, mediaType),
    'content-disposition': `attachment; filename="${name}"`,
  };
}

/** A file as a response. */
export function fileResponse(file: FileBody, requestId: string): Response {
  const headers = attachmentHeaders(requestId, file.mediaType, file.name.replace(/[^\w.-]/g, '_'));
  return new Response(new Uint8Array(file.data), { headers });
}

/** Rows as a CSV response, read only as fast as they are taken; ends with a count so that a cut file is noticed. */
export function csvResponse(
  rows: AsyncIterable<readonly (string | number | undefined)[]>,
  requestId: string,
): Response {
  const encoder = new TextEncoder();
  const reader = rows[Symbol.asyncIterator]();
  let first = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.next();
      if (done === true) return controller.close();
      // A byte order mark, because spreadsheet programs otherwise take the text for another encoding.
      controller.enqueue(encoder.encode((first ? '\ufeff' : '') + csvLine(value)));
      first = false;
    },
    async cancel() {
      await reader.return?.();
    },
  });
  const headers = attachmentHeaders(requestId, 'text/csv; charset=utf-8', 'export.csv');
  return new Response(body, { headers });
}
