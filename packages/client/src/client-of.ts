import type { contract, Contract, InputOf, ItemOf, OutputOf } from '@binhan/contract';
import type { Route, routes } from '@binhan/contract/routes';
import { readAnswer, requestIdOf, type TextStream } from './answer';
import { type Answered, type Call, eagerCall } from './call';
import { checkAnswer } from './check';
import { type ListCall, listCall, type Page } from './list';
import { wireRequest } from './request';
import { type CallOptions, createTransport } from './transport';

type Api = typeof contract;

type Answer<E> = E extends { output: { body: 'stream' } } ? TextStream : OutputOf<E>;

type Returned<E> = E extends { output: { body: 'page' } } ? ListCall<ItemOf<E>> : Call<Answer<E>>;

/** One endpoint as a function; its input may be left out where nothing in it is required. */
export type Method<E> =
  Record<never, never> extends InputOf<E>
    ? (input?: InputOf<E>, options?: CallOptions) => Returned<E>
    : (input: InputOf<E>, options?: CallOptions) => Returned<E>;

/** Every endpoint of the contract, by resource and action. */
export type Client = {
  readonly [Resource in keyof Api]: {
    readonly [Action in keyof Api[Resource]]: Method<Api[Resource][Action]>;
  };
};

/** How to reach the server, and as whom. */
export interface ClientOptions {
  /** The server's origin, for example `https://binhan.example`; `''` in a page of the same origin. */
  baseUrl: string | URL;
  /** A bearer token, or a function that gets one before each call. Not needed in a page that holds the cookie. */
  token?: string | (() => Promise<string>) | undefined;
  /** The key of an integrator. */
  apiKey?: string | undefined;
  /** The language of texts the server writes, such as messages and PDF: `vi` or `en`. */
  language?: string | undefined;
  /** Milliseconds for each try, 10 000 by default. */
  timeout?: number | undefined;
  /** Milliseconds for all tries and the waits between them, 30 000 by default. */
  totalTimeout?: number | undefined;
  /** Further tries after a first that failed, 2 by default. */
  retries?: number | undefined;
  /** The longest wait in milliseconds that a server may ask for before the call gives up, 10 000 by default. */
  maxRetryAfter?: number | undefined;
  /** Sends the requests in place of the environment's `fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Give the `contract` to have every answer checked: for tests and development, since it brings in the schemas. */
  check?: Api | undefined;
}

/** The routes of some resources (`./routes`), by resource. */
export type RoutesOf<Resource extends keyof Client> = Pick<typeof routes, Resource>;

/**
 * A client of some resources only, for a page that is to stay small: `createClient` brings the routes of all.
 *
 * @example
 * import { areas } from '@binhan/client/routes';
 * const client = createClientOf({ areas }, { baseUrl: 'https://binhan.example' });
 * const { units } = await client.areas.provinces();
 */
export function createClientOf<Resource extends keyof Client>(
  resources: RoutesOf<Resource>,
  options: ClientOptions,
): Pick<Client, Resource> {
  const send = createTransport(options);
  const schemas: Contract | undefined = options.check;

  async function run(
    resource: string,
    action: string,
    route: Route,
    input: Record<string, unknown>,
    given: CallOptions,
  ): Promise<Answered<unknown>> {
    const endpoint = `${resource}.${action}`;
    const request = wireRequest(route, input);
    const headers: Record<string, string> = { ...options.headers };
    if (options.language !== undefined) headers['accept-language'] = options.language;
    if (options.apiKey !== undefined) headers['x-api-key'] = options.apiKey;
    const token = typeof options.token === 'function' ? await options.token() : options.token;
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (route.effect === 'write') headers['idempotency-key'] = given.idempotencyKey ?? newKey();
    const response = await send({ endpoint, route, request, headers }, given);
    const requestId = requestIdOf(response);
    const value = await readAnswer(endpoint, route, response);
    if (schemas !== undefined) {
      checkAnswer(schemas, {
        resource,
        action,
        value,
        response,
        ...(requestId === undefined ? {} : { requestId }),
      });
    }
    return { value, response, requestId };
  }

  function method(resource: string, action: string, route: Route) {
    return (input: Record<string, unknown> = {}, given: CallOptions = {}) => {
      if (route.body !== 'page') return eagerCall(() => run(resource, action, route, input, given));
      return listCall((cursor) => {
        const asked = cursor === undefined ? input : { ...input, cursor };
        return run(resource, action, route, asked, given) as Promise<Answered<Page<unknown>>>;
      });
    };
  }

  // The border where the table of routes becomes the types of the contract, from which it was made.
  return Object.fromEntries(
    Object.entries<Record<string, Route>>(resources).map(([resource, actions]) => [
      resource,
      Object.fromEntries(
        Object.entries(actions).map(([action, route]) => [action, method(resource, action, route)]),
      ),
    ]),
  ) as unknown as Pick<Client, Resource>;
}

/** A key nobody else makes. `randomUUID` is missing in pages that are not served over https. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
