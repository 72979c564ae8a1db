import { generateKeyPair, exportJWK, calculateJwkThumbprint } from 'jose';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/schema';
import type { Secrets } from '../secrets/keys';
import { type ExchangeKey, exchangeKey } from './envelope';

const StoredJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string(),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/** With what this installation signs what it sends to other systems: kept sealed, made where there is none. */
export async function storedExchangeKey(
  db: Kysely<Database>,
  secrets: Secrets,
  now: string,
): Promise<ExchangeKey> {
  const read = () =>
    db
      .selectFrom('exchangeKey')
      .select('sealed')
      .orderBy('createdAt')
      .orderBy('kid')
      .limit(1)
      .executeTakeFirst();
  let row = await read();
  if (row === undefined) {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(pair.privateKey);
    const kid = (await calculateJwkThumbprint(jwk)).slice(0, 11);
    const sealed = secrets.seal('exchange-key', new TextEncoder().encode(JSON.stringify({ ...jwk, kid })));
    await db.insertInto('exchangeKey').values({ kid, sealed, createdAt: now }).execute();
    row = await read();
  }
  const bytes = row === undefined ? undefined : secrets.unseal('exchange-key', row.sealed);
  if (bytes === undefined) throw new RangeError('secret: the exchange key was sealed under another one');
  return exchangeKey(StoredJwk.parse(JSON.parse(new TextDecoder().decode(bytes))));
}
