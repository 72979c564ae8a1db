import type { Instant } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../database/schema';
import { NATIONAL } from './enqueue';
import { verified } from './envelope';
import type { NationalPlatform } from './platform';

const Message = z.object({
  id: z.string().min(1).max(100),
  kind: z.string().min(1).max(100),
  /** Whom or what it is about, as an opaque id; messages of one subject are taken in their sequence, where they have one. */
  subject: z.string().min(1).max(100),
  sequence: z.exactOptional(z.int().min(1)),
  body: z.record(z.string(), z.unknown()),
});
type Message = z.infer<typeof Message>;

const Envelope = z.object({
  id: z.string().max(100),
  at: z.string().max(40),
  messages: z.array(Message).max(1000),
});
const Acknowledged = z.object({ transmission: z.uuid(), digest: z.string().max(100) });
const Refused = z.object({ transmission: z.uuid(), code: z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/) });

/** What became of an envelope: how many of its messages are new, and how many were here before. */
export interface Received {
  taken: number;
  repeated: number;
}

/**
 * Takes an envelope of the national platform: nothing where its signature is not of a pinned key. Each message counts once
 * whatever comes twice; one that is ahead of its turn waits for those before it; a kind nobody knows is kept.
 */
export async function receive(
  national: NationalPlatform,
  db: Transaction<Database>,
  jws: string,
  now: Instant,
): Promise<Received | undefined> {
  const text = await verified(jws, national.keys);
  if (text === undefined) return undefined;
  const read = Envelope.safeParse(parsed(text));
  if (!read.success) return undefined;
  let taken = 0;
  for (const message of read.data.messages) if (await takeOne(db, message, now)) taken += 1;
  return { taken, repeated: read.data.messages.length - taken };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a message before anything is made of it: one that came before is not carried out again. */
async function takeOne(db: Transaction<Database>, message: Message, now: Instant): Promise<boolean> {
  const row = await db
    .insertInto('receivedMessage')
    .values({
      id: message.id,
      kind: message.kind,
      subject: message.subject,
      sequence: message.sequence ?? null,
      body: JSON.stringify(message.body),
      state: 'early',
      receivedAt: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return false;
  if (message.sequence === undefined) await settle(db, message.id, await carryOut(db, message, now));
  else await inTurn(db, message, message.sequence, now);
  return true;
}

async function settle(db: Transaction<Database>, id: string, state: 'done' | 'kept'): Promise<void> {
  await db.updateTable('receivedMessage').set({ state }).where('id', '=', id).execute();
}

/** Carries out what has come to its turn; the subject's row is held, so that two processes take turns. */
async function inTurn(
  db: Transaction<Database>,
  { id, subject }: Message,
  sequence: number,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('receivedSubject')
    .values({ subject, last: 0 })
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
  const held = await db
    .selectFrom('receivedSubject')
    .select('last')
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Its turn is over: another message had its place.
  if (sequence <= Number(held.last)) return settle(db, id, 'kept');
  for (let next = Number(held.last) + 1; ; next += 1) {
    const row = await db
      .selectFrom('receivedMessage')
      .selectAll()
      .where('subject', '=', subject)
      .where('sequence', '=', next)
      .where('state', '=', 'early')
      .orderBy('id')
      .executeTakeFirst();
    if (row === undefined) return;
    const body = z.record(z.string(), z.unknown()).parse(row.body);
    await settle(db, row.id, await carryOut(db, { ...row, sequence: next, body }, now));
    await db.updateTable('receivedSubject').set({ last: next }).where('subject', '=', subject).execute();
  }
}

async function carryOut(
  db: Transaction<Database>,
  { kind, body }: Message,
  now: Instant,
): Promise<'done' | 'kept'> {
  const acknowledged = Acknowledged.safeParse(body);
  const refused = Refused.safeParse(body);
  if (kind === 'acknowledgement' && acknowledged.success) {
    // What it holds must be what was sent last: an answer to an earlier attempt with another body is none.
    await db
      .updateTable('transmission')
      .set({ state: 'acknowledged', acknowledgedAt: now, lastError: null })
      .where('id', '=', acknowledged.data.transmission)
      .where('receiver', '=', NATIONAL)
      .where('digest', '=', acknowledged.data.digest)
      .where('state', 'in', ['waiting', 'sent', 'dead'])
      .execute();
    return 'done';
  }
  if (kind === 'refusal' && refused.success) {
    await db
      .updateTable('transmission')
      .set({ state: 'dead', lastError: refused.data.code })
      .where('id', '=', refused.data.transmission)
      .where('receiver', '=', NATIONAL)
      .where('state', 'in', ['waiting', 'sent'])
      .execute();
    return 'done';
  }
  return 'kept';
}
