import { type Client, createClient } from '@binhan/client';
import type { Language } from '@binhan/domain/text';
import type {} from './inside';

/** For whom a page is made. */
export interface Visitor {
  cookie: string | null;
  address: string;
  language: Language;
}

/**
 * A client that calls as the visitor: their cookie, their language, their address for budgets. It stays in the process
 * where the API is there, and goes to `apiOrigin` over HTTP elsewhere.
 */
export function apiFor(visitor: Visitor, apiOrigin: string): Client {
  const inside = globalThis.__binhan;
  const origin = publicOrigin(apiOrigin);
  return createClient({
    baseUrl: origin,
    language: visitor.language,
    // The page waits: better a short sentence now than a spinner.
    totalTimeout: 8_000,
    retries: 1,
    headers: { origin, ...(visitor.cookie === null ? {} : { cookie: visitor.cookie }) },
    fetch: (request) => (inside ? inside.fetch(request, { address: visitor.address }) : fetch(request)),
  });
}

/** The origin this installation is known by. */
export function publicOrigin(apiOrigin: string): string {
  return globalThis.__binhan?.origin ?? apiOrigin;
}
