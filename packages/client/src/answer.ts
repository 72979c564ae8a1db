import type { FileBody } from '@binhan/contract';
import type { Route } from '@binhan/contract/routes';
import { ContractError, NetworkError } from './errors';

/** Text that arrives while it is made: read `body` once, or go over the text with `for await`, or take it whole. */
export interface TextStream extends AsyncIterable<string> {
  mediaType: string;
  /** The suggested file name. */
  name: string;
  body: ReadableStream<Uint8Array>;
  text(): Promise<string>;
}

/** The server's id of a request. */
export function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? undefined;
}

/** The value of a successful answer. */
export async function readAnswer(endpoint: string, route: Route, response: Response): Promise<unknown> {
  if (route.body === 'stream') return textStream(endpoint, response);
  if (route.body === 'file') return fileBody(response);
  const strange = () =>
    new ContractError(endpoint, { status: response.status, requestId: requestIdOf(response) });
  if (!mediaTypeOf(response).endsWith('json')) throw strange();
  try {
    return await response.json();
  } catch {
    throw strange();
  }
}

async function fileBody(response: Response): Promise<FileBody> {
  return {
    data: new Uint8Array(await response.arrayBuffer()),
    mediaType: mediaTypeOf(response),
    name: nameOf(response),
  };
}

function textStream(endpoint: string, response: Response): TextStream {
  const body = response.body ?? new Blob([]).stream();
  return {
    mediaType: mediaTypeOf(response),
    name: nameOf(response),
    body,
    async *[Symbol.asyncIterator]() {
      const decoder = new TextDecoder();
      const reader = body.getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read().catch(() => {
            throw new NetworkError(endpoint, 'broken_off');
          });
          if (done) break;
          const text = decoder.decode(value, { stream: true });
          if (text !== '') yield text;
        }
        const last = decoder.decode();
        if (last !== '') yield last;
      } finally {
        void reader.cancel().catch(() => undefined);
      }
    },
    async text() {
      let all = '';
      for await (const part of this) all += part;
      return all;
    },
  };
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function nameOf(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  try {
    if (encoded !== undefined) return decodeURIComponent(encoded);
  } catch {
    // A badly encoded name is no reason to lose the file: the plain one follows.
  }
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? 'file';
}
