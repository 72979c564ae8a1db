import { randomBytes } from 'node:crypto';
import type { Instant } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import type { WebhookTable } from '../database/exchange-tables';
import type { Secrets } from '../secrets/keys';

const USE = 'webhook';

/** A new secret as Standard Webhooks writes it, of 256 random bits. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** A secret as it is kept. */
export function sealSecret(secrets: Secrets, secret: string): Uint8Array {
  return secrets.seal(USE, new TextEncoder().encode(secret));
}

/** The secrets a call is signed with: the newest, and the one before it while it still counts. */
export function secretsOf(
  secrets: Secrets,
  {
    secret,
    previous,
    previousUntil,
  }: Pick<Selectable<WebhookTable>, 'secret' | 'previous' | 'previousUntil'>,
  now: Instant,
): string[] {
  const sealed = [
    secret,
    ...(previous === null || previousUntil === null || previousUntil.toISOString() <= now ? [] : [previous]),
  ];
  return sealed.map((one) => {
    const bytes = secrets.unseal(USE, one);
    if (bytes === undefined) throw new RangeError('secret: a webhook was sealed under another one');
    return new TextDecoder().decode(bytes);
  });
}
