import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** What a signed call is made of. */
export interface SignedWebhookOptions {
  /** The secret of the webhook (`whsec_…`). */
  secret: string;
  /** The body, as text or as what is sent as JSON. */
  payload: unknown;
  /** The moment of the call, in UTC as ISO 8601. */
  at: string;
  id?: string;
}

/** A call as this product makes it, for tests of whoever receives: the body as it was signed, and its headers. */
export function signWebhook({ secret, payload, at, id = randomUUID() }: SignedWebhookOptions): {
  body: string;
  headers: Record<'content-type' | 'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;
} {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const moment = new Date(at);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(moment.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, moment, body),
    },
  };
}
