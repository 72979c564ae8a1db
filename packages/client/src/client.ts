import { routes } from '@binhan/contract/routes';
import { type Client, type ClientOptions, createClientOf } from './client-of';

/**
 * A client of the API: `client.<resource>.<action>(input, options)`.
 *
 * @example
 * const client = createClient({ baseUrl: 'https://binhan.example' });
 * const { hotlines } = await client.site.show();
 */
export function createClient(options: ClientOptions): Client {
  return createClientOf(routes, options);
}
