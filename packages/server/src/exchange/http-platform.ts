import {
  ClientSecretBasic,
  type AuthorizationServer,
  allowInsecureRequests,
  clientCredentialsGrantRequest,
  customFetch,
  processClientCredentialsResponse,
} from 'oauth4webapi';
import type { JWK } from 'jose';
import { z } from 'zod';
import type { NationalPlatform } from './platform';
import { PlatformError } from './platform';

/** How the platform is reached. */
export interface HttpPlatformOptions {
  /** Its address, without a slash at the end: `/token`, `/messages` and `/ledger/{day}` stand below it. */
  url: string;
  clientId: string;
  clientSecret: string;
  /** Its public keys, pinned. */
  keys: readonly JWK[];
  /** Milliseconds to wait for an answer; 20,000 by default. */
  timeout?: number;
  fetch?: (url: string, init?: RequestInit) => Promise<Response>;
  /** Whether plain HTTP is allowed: for a simulator on this machine and nothing else. */
  insecure?: boolean;
}

const Page = z.object({
  records: z.array(z.object({ id: z.string(), digest: z.string() })).max(1_000_000),
  statement: z.string().max(10_000),
});

/** Why there is no token: nothing answered, the platform was not well, or it was refused. */
function codeOf(error: unknown): string {
  if (error instanceof TypeError || error instanceof DOMException) return 'unreachable';
  return error instanceof PlatformError ? error.code : 'not_authorised';
}

/** The platform over HTTP: OAuth 2.0 client credentials (RFC 6749, 4.4), then signed envelopes as `application/jose`. */
export function httpPlatform(options: HttpPlatformOptions): NationalPlatform {
  const { url, clientId, clientSecret, keys, timeout = 20_000, insecure = false } = options;
  const fetch = options.fetch ?? ((to, init) => globalThis.fetch(to, init));
  if (!insecure && new URL(url).protocol !== 'https:') throw new RangeError('url: https is required');
  const server: AuthorizationServer = { issuer: url, token_endpoint: `${url}/token` };
  let held: Promise<string> | undefined;

  async function fresh(): Promise<string> {
    const response = await clientCredentialsGrantRequest(
      server,
      { client_id: clientId },
      ClientSecretBasic(clientSecret),
      {},
      {
        [customFetch]: (to: string, init: RequestInit) =>
          fetch(to, { ...init, signal: AbortSignal.timeout(timeout) }),
        [allowInsecureRequests]: insecure,
      },
    );
    if (response.status >= 500) throw new PlatformError(`status_${response.status}`);
    const answer = await processClientCredentialsResponse(server, { client_id: clientId }, response);
    return answer.access_token;
  }

  async function authorised(): Promise<string> {
    held ??= fresh();
    try {
      return await held;
    } catch (error) {
      held = undefined;
      throw new PlatformError(codeOf(error), { cause: error });
    }
  }

  /** A token may end at any time: an answer of 401 is asked again once, with a new one. */
  async function ask(path: string, init: RequestInit, again = true): Promise<Response> {
    const token = await authorised();
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'error',
      headers: { ...init.headers, authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(timeout),
    }).catch((error: unknown) => {
      throw new PlatformError('unreachable', { cause: error });
    });
    if (response.status === 401 && again) {
      held = undefined;
      await response.body?.cancel();
      return ask(path, init, false);
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new PlatformError(`status_${response.status}`);
    }
    return response;
  }

  return {
    keys,
    async send(envelope) {
      const headers = { 'content-type': 'application/jose' };
      const response = await ask('/messages', { method: 'POST', headers, body: envelope });
      await response.body?.cancel();
    },
    async ledger(day) {
      const response = await ask(`/ledger/${day}`, { method: 'GET' });
      const page = Page.safeParse(await response.json().catch(() => undefined));
      if (!page.success) throw new PlatformError('not_understood');
      return page.data;
    },
  };
}
