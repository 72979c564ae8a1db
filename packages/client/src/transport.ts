import type { Refusal, RefusalCode } from '@binhan/domain/refusals';
import type { Route } from '@binhan/contract/routes';
import ky, {
  HTTPError,
  NetworkError as KyNetworkError,
  TimeoutError as KyTimeoutError,
  type KyInstance,
} from 'ky';
import { requestIdOf } from './answer';
import { ApiError, type ClientError, ContractError, NetworkError, TimeoutError } from './errors';
import type { WireRequest } from './request';

/** What one call may set. */
export interface CallOptions {
  /** Ends the call, also its wait for a further try; the call then throws the signal's reason. */
  signal?: AbortSignal;
  /** Names a write, so that the server does it once however often it arrives. One is made where none is given. */
  idempotencyKey?: string;
  /** Milliseconds for each try; the client's where not given. */
  timeout?: number;
  /** Milliseconds for all tries and the waits between them; the client's where not given. */
  totalTimeout?: number;
}

/** How requests leave: address, tries and time. */
export interface TransportOptions {
  baseUrl: string | URL;
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  timeout?: number | undefined;
  totalTimeout?: number | undefined;
  retries?: number | undefined;
  maxRetryAfter?: number | undefined;
}

/** Sends one call, trying again where that is safe, and gives the answer or throws one of our errors. */
export type Transport = (
  call: { endpoint: string; route: Route; request: WireRequest; headers: Record<string, string> },
  options: CallOptions,
) => Promise<Response>;

const retried = ['get', 'post', 'put', 'delete'];

/** Builds the transport on ky. Every write carries an idempotency key, so every call of ours may be tried again. */
export function createTransport(options: TransportOptions): Transport {
  const maxRetryAfter = options.maxRetryAfter ?? 10_000;
  const send: KyInstance = ky.create({
    prefix: apiAddress(options.baseUrl),
    timeout: options.timeout ?? 10_000,
    totalTimeout: options.totalTimeout ?? 30_000,
    retry: {
      limit: options.retries ?? 2,
      methods: retried,
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      backoffLimit: 5_000,
      jitter: true,
      retryOnTimeout: true,
      // A server that says "in an hour" is not waited for: the caller hears it now.
      shouldRetry: ({ error }) =>
        error instanceof HTTPError && retryAfter(error.response) * 1000 > maxRetryAfter ? false : undefined,
    },
  });
  const plain = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  return async ({ endpoint, route, request, headers }, { signal, timeout, totalTimeout }) => {
    signal?.throwIfAborted();
    try {
      return await send(request.path, {
        method: route.method,
        headers: {
          accept: route.body === 'file' || route.body === 'stream' ? '*/*' : 'application/json',
          ...(typeof request.body === 'string' ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        fetch: whole(plain, route.body !== 'stream'),
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(signal === undefined ? {} : { signal }),
        ...(timeout === undefined ? {} : { timeout }),
        ...(totalTimeout === undefined ? {} : { totalTimeout }),
      });
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      throw ours(endpoint, error);
    }
  };
}

function apiAddress(baseUrl: string | URL): string {
  const address = String(baseUrl).replace(/\/+$/, '');
  return address.endsWith('/api/v1') ? address : `${address}/api/v1`;
}

/**
 * Reads the body within the try, so that an answer that breaks off is a fault of the network and tried again, and
 * gives every fault of the network the one face that ky knows.
 */
function whole(fetch: (request: Request) => Promise<Response>, readBody: boolean) {
  return async (input: string | URL | Request): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(input);
    try {
      const response = await fetch(request);
      if (!readBody) return response;
      const bytes = await response.arrayBuffer();
      return new Response(bytes.byteLength === 0 ? null : bytes, {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
      });
    } catch (error) {
      if (request.signal.aborted) throw error;
      throw new TypeError('fetch failed', { cause: error });
    }
  };
}

function ours(endpoint: string, error: unknown): unknown {
  if (error instanceof HTTPError) return refused(endpoint, error.response, error.data);
  if (error instanceof KyTimeoutError) return new TimeoutError(endpoint);
  if (error instanceof KyNetworkError) return new NetworkError(endpoint, reasonOf(error));
  return error;
}

function refused(endpoint: string, response: Response, problem: unknown): ClientError {
  const { status } = response;
  const requestId = requestIdOf(response);
  if (isProblem(problem)) {
    const { code, data } = problem;
    return new ApiError(endpoint, { code, data, status, requestId: requestId ?? problem.requestId });
  }
  // Not our server's words: a gateway in front of it, which is down or full, or something else altogether.
  if (status >= 500 || status === 429 || status === 408) {
    const data = { retryAfter: retryAfter(response) };
    return new ApiError(endpoint, { code: 'unavailable', data, status, requestId });
  }
  return new ContractError(endpoint, { status, requestId });
}

function isProblem(
  value: unknown,
): value is { code: RefusalCode; data: Refusal['data']; requestId?: string } {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'code' in value &&
    typeof value.code === 'string' &&
    'data' in value &&
    typeof value.data === 'object' &&
    value.data !== null
  );
}

/** Whole seconds that the answer asks to wait; 0 where it says nothing, or a date. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** The innermost system code: it names no address and no credential. */
function reasonOf(error: unknown): string | undefined {
  let reason: string | undefined;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') reason = at.code;
  }
  return reason;
}
