import type { Carrier } from './outbox';

/** A gateway that takes `POST { id, to, from, text }` as JSON with a bearer token, and answers 2xx when it took it. */
export interface SmsOptions {
  url: string;
  token: string;
  from: string;
  /** Milliseconds to wait for an answer, 10,000 by default. */
  timeout?: number;
  fetch?: typeof globalThis.fetch;
}

/** Said when the gateway answered something else than 2xx. Holds no number and no text. */
export class GatewayError extends Error {
  override name = 'GatewayError';
  constructor(readonly status: number) {
    super(`The gateway answered ${status}`);
  }
}

/** Carries text messages over HTTP; the id lets the gateway drop a repeat. */
export function smsCarrier({
  url,
  token,
  from,
  timeout = 10_000,
  fetch = globalThis.fetch,
}: SmsOptions): Carrier {
  return async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': message.id,
      },
      body: JSON.stringify({ id: message.id, to: message.recipient, from, text: message.text }),
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    if (!response.ok) throw new GatewayError(response.status);
  };
}
