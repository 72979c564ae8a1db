import { type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { LogEntry } from '../log';

/** A message on its way out. */
export interface Message {
  id: string;
  channel: 'sms' | 'email';
  recipient: string;
  subject?: string;
  text: string;
}

/** Carries messages of one channel. It throws where the other side did not take it. */
export type Carrier = (message: Message) => Promise<void>;

/** Messages leave through one table: written with the change that causes them, carried afterwards. */
export interface Outbox {
  put(
    db: Kysely<Database> | Transaction<Database>,
    message: Omit<Message, 'id'>,
    now: Instant,
  ): Promise<void>;
  /** Carries what waits; gives how many went out. Safe to run in several processes. */
  deliver(now: Instant): Promise<number>;
}

const BATCH = 20;
const MOST_ATTEMPTS = 8;

/** The outbox over a database and its carriers; a channel without one keeps its messages waiting (the demo shows them). */
export function createOutbox(
  db: Kysely<Database>,
  carriers: Partial<Record<Message['channel'], Carrier>>,
  newId: () => string,
  log: (entry: LogEntry) => void,
): Outbox {
  return {
    async put(on, message, now) {
      await on
        .insertInto('outboxMessage')
        .values({
          id: newId(),
          channel: message.channel,
          recipient: message.recipient,
          subject: message.subject ?? null,
          text: message.text,
          state: 'waiting',
          attempts: 0,
          notBefore: now,
          createdAt: now,
          lastError: null,
        })
        .execute();
    },

    async deliver(now) {
      const channels = (['sms', 'email'] as const).filter((channel) => carriers[channel] !== undefined);
      if (channels.length === 0) return 0;
      const messages = await take(db, channels, now);
      let sent = 0;
      for (const message of messages) {
        try {
          await carriers[message.channel]?.(message);
          await db
            .updateTable('outboxMessage')
            .set({ state: 'sent', sentAt: now })
            .where('id', '=', message.id)
            .execute();
          sent += 1;
        } catch (error) {
          log({ level: 'warn', event: 'outbox_not_carried', error });
          await db
            .updateTable('outboxMessage')
            .set({
              state: message.attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting',
              lastError: error instanceof Error ? error.name : 'Error',
            })
            .where('id', '=', message.id)
            .execute();
        }
      }
      return sent;
    },
  };
}

/** Takes a batch for this process by pushing its next attempt away, so that a crash only delays a message. */
async function take(
  db: Kysely<Database>,
  channels: readonly Message['channel'][],
  now: Instant,
): Promise<(Message & { attempts: number })[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('outboxMessage')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('channel', 'in', channels)
      .where('notBefore', '<=', new Date(now))
      .orderBy('createdAt')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows) {
      const delay = Math.min(60, 2 ** row.attempts);
      await trx
        .updateTable('outboxMessage')
        .set({ attempts: row.attempts + 1, notBefore: instantPlus(now, delay / 60) })
        .where('id', '=', row.id)
        .execute();
    }
    return rows.map((row) => ({
      id: row.id,
      channel: row.channel,
      recipient: row.recipient,
      ...(row.subject === null ? {} : { subject: row.subject }),
      text: row.text,
      attempts: row.attempts + 1,
    }));
  });
}
