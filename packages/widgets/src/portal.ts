import { type Client, createClientOf, type RoutesOf } from '@binhan/client';
import type { Language } from './language';

/** Where to ask, as what. */
export interface Asking {
  origin: string;
  apiKey: string;
  language: Language;
  /** Milliseconds for each try, and how many further ones; the client's own where not given. */
  timeout?: number;
  retries?: number;
}

/** The client of some resources of a portal's API. Neither a cookie nor the address of the page goes along. */
export function portalAt<Resource extends keyof Client>(
  resources: RoutesOf<Resource>,
  { origin, apiKey, ...rest }: Asking,
): Pick<Client, Resource> {
  return createClientOf(resources, {
    baseUrl: origin,
    ...rest,
    ...(apiKey === '' ? {} : { apiKey }),
    fetch: (request) => fetch(request, { credentials: 'omit', referrerPolicy: 'no-referrer' }),
  });
}
