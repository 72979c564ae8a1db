import type { Instant } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { IssuerKey } from '../certificates/issuer-key';
import type { KeyStore } from '../certificates/keys';
import type { Database } from '../database/schema';
import type { LogEntry } from '../log';
import type { IssuerRow } from './pick';

/**
 * Writes down the public halves of the keys that the process brings for an issuer, so that the trust list has them before
 * they sign. One that was withdrawn stays so. Gives how many the process brings.
 */
export async function takeUpKeys(
  keyStore: Pick<KeyStore, 'brought'>,
  db: Kysely<Database> | Transaction<Database>,
  { id, code }: Pick<IssuerRow, 'id' | 'code'>,
  now: Instant,
): Promise<number> {
  const keys = keyStore.brought(code);
  for (const { kid, sealed } of keys)
    await db
      .insertInto('certificateKey')
      .values({ kid, sealed, issuer: id, createdAt: now, outside: true })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return keys.length;
}

/** Does so for every issuer that is there. A key of one that is not yet waits until two people took it in. */
export async function takeUpAll(
  db: Kysely<Database>,
  keyStore: Pick<KeyStore, 'brought'>,
  brought: readonly IssuerKey[],
  log: (entry: LogEntry) => void,
  now: Instant,
): Promise<void> {
  for (const code of new Set(brought.flatMap(({ issuer }) => (issuer === undefined ? [] : [issuer])))) {
    const issuer = await db
      .selectFrom('certificateIssuer')
      .select(['id', 'code'])
      .where('code', '=', code)
      .where('state', 'in', ['active', 'held'])
      .executeTakeFirst();
    if (issuer === undefined) log({ level: 'warn', event: 'issuer_key_waits' });
    else await takeUpKeys(keyStore, db, issuer, now);
  }
}
