import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Secrets } from '../secrets/keys';
import { digest } from '../secrets/keys';
import type { Sent } from './answer';

const KEY = /^[\x21-\x7e]{8,100}$/;

/** One write under its idempotency key. */
export interface Repeat {
  keyHash: string;
  bodyHash: string;
  /** What the stored answer is sealed with: without the caller's key nobody reads it. */
  use: string;
}

/** The identity of a write: caller, endpoint, key and body. */
export function repeatOf(
  headers: Headers,
  caller: string,
  endpoint: string,
  body: { values: Record<string, unknown>; file?: { data: Uint8Array } },
): Repeat | Refusal {
  const key = headers.get('idempotency-key');
  if (key === null || !KEY.test(key)) return refuse('idempotency_key_missing');
  const whole = `${caller}\n${endpoint}\n${key}`;
  const file = body.file === undefined ? '' : digest(Buffer.from(body.file.data).toString('base64'));
  return { keyHash: digest(whole), bodyHash: digest(canonical(body.values) + file), use: `repeat:${whole}` };
}

/**
 * Claims a key inside the write's transaction. A second request with the key waits here for the first to end, then
 * gets its answer; with another body it is refused.
 */
export async function claim(
  trx: Transaction<Database>,
  repeat: Repeat,
  now: string,
  secrets: Secrets,
): Promise<'first' | Sent | Refusal> {
  const inserted = await trx
    .insertInto('idempotency')
    .values({
      keyHash: repeat.keyHash,
      bodyHash: repeat.bodyHash,
      answer: null,
      status: null,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.column('keyHash').doNothing())
    .returning('keyHash')
    .executeTakeFirst();
  if (inserted !== undefined) return 'first';
  const row = await trx
    .selectFrom('idempotency')
    .selectAll()
    .where('keyHash', '=', repeat.keyHash)
    .executeTakeFirst();
  if (row === undefined || row.bodyHash !== repeat.bodyHash) return refuse('idempotency_key_reused');
  const body = row.answer === null ? undefined : secrets.unseal(repeat.use, row.answer);
  if (body === undefined || row.status === null) return refuse('idempotency_key_reused');
  return { status: row.status, body: new TextDecoder().decode(body) };
}

/** Keeps the answer for repeats, in the same transaction. */
export async function keep(
  trx: Transaction<Database>,
  repeat: Repeat,
  sent: Sent,
  secrets: Secrets,
): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ answer: secrets.seal(repeat.use, new TextEncoder().encode(sent.body)), status: sent.status })
    .where('keyHash', '=', repeat.keyHash)
    .execute();
}

/** A write under its key with the answer it will get. */
export interface Kept {
  repeat: Repeat;
  sent: Sent;
  at: string;
}

/** Which of these keys were used. */
export async function usedKeys(db: Kysely<Database>, keyHashes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('idempotency')
    .select('keyHash')
    .where('keyHash', '=', sql<string>`any(${keyHashes}::text[])`)
    .execute();
  return new Set(rows.map(({ keyHash }) => keyHash));
}

/**
 * The statement that claims the keys of many writes and keeps their answers; it fails where one was used. Sorted, so that two lanes with the same keys wait for each other and never in a circle.
 */
export function claiming(writes: readonly Kept[], secrets: Secrets): RawBuilder<unknown> {
  const rows = writes.map(({ repeat, sent, at }) => ({
    keyHash: repeat.keyHash,
    bodyHash: repeat.bodyHash,
    answer: Buffer.from(secrets.seal(repeat.use, new TextEncoder().encode(sent.body))).toString('base64'),
    status: sent.status,
    at,
  }));
  return sql`
    insert into idempotency (key_hash, body_hash, answer, status, created_at)
    select "keyHash", "bodyHash", decode(answer, 'base64'), status, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as made("keyHash" text, "bodyHash" text, answer text, status integer, at timestamptz)
    order by "keyHash"`;
}

/** JSON with sorted keys, so that the same body in another order is the same body. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
