import { type Client, createClientOf } from '@binhan/client';
import { certificates, results } from '@binhan/client/routes';
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

/** The client of what widgets ask of a portal's API. Neither a cookie nor the address of the page goes along. */
export function portalAt({ origin, apiKey, ...rest }: Asking): Pick<Client, 'certificates' | 'results'> {
  return createClientOf(
    { certificates, results },
    {
      baseUrl: origin,
      ...rest,
      ...(apiKey === '' ? {} : { apiKey }),
      fetch: (request) => fetch(request, { credentials: 'omit', referrerPolicy: 'no-referrer' }),
    },
  );
}
