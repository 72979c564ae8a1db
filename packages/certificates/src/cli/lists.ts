import { readFileSync } from 'node:fs';
import type { ReadListOptions } from '../signed-lists/open';
import type { ListRefusal } from '../signed-lists/refusals';

/** A signed list that is not to be judged by at all. */
export class ListRefused extends Error {
  constructor(readonly code: ListRefusal) {
    super(code);
  }
}

// Wherever they stand in a list, these are moments; what a revocation batch calls `expires` is text in memory, too.
const moments = ['issuedAt', 'expiresAt', 'notBefore', 'withdrawnAt', 'from'];

/** A file in JSON: a bare list, or one with its dates as text. */
export function readJson<Content>(file: string): Content {
  return parse(readFileSync(file, 'utf8')) as Content;
}

/**
 * A list in JSON, or a signed one, which `read` opens.
 *
 * @throws ListRefused
 */
export async function readList<Content extends object>(
  file: string,
  options: ReadListOptions,
  read: (text: string, options: ReadListOptions) => Promise<Content | ListRefusal | undefined>,
): Promise<Content> {
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return parse(text) as Content;
  const list = await read(text, options);
  if (list === undefined || typeof list === 'string') throw new ListRefused(list ?? 'malformed');
  return list;
}

function parse(text: string): unknown {
  return JSON.parse(text, (name, value: unknown) =>
    moments.includes(name) && typeof value === 'string' ? new Date(value) : value,
  );
}
