/** How pages made on the server reach the API: in the same process where it is there, else over HTTP. */
import { API_ORIGIN } from '$app/env/private';
import { type Client, createClient } from '@binhan/client';
import type { Language } from '@binhan/domain/text';

interface Visitor {
  cookie: string | null;
  address: string;
  language: Language;
}

/** A client that calls as the visitor: their cookie, their language, their address for budgets. */
export function apiFor(visitor: Visitor): Client {
  const inside = globalThis.__binhan;
  const origin = publicOrigin();
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
export function publicOrigin(): string {
  return globalThis.__binhan?.origin ?? API_ORIGIN;
}

/** The moment by which the API judges what is valid: its own clock where it is in this process. */
export function serverNow(): string {
  return globalThis.__binhan?.now() ?? new Date().toISOString();
}
