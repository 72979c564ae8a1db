import { type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { within } from '../lanes/within';
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
    messages: Omit<Message, 'id'> | readonly Omit<Message, 'id'>[],
    now: Instant,
  ): Promise<void>;
  /** Carries what waits; gives how many went out. Safe to run in several processes. */
  deliver(now: Instant): Promise<number>;
}

const BATCH = 20;
/** A statement takes 65,535 values; a message has ten. */
const ROWS_OF_A_STATEMENT = 1000;
const MOST_ATTEMPTS = 8;
/** Milliseconds a carrier may take for one message; slower than every time-out of its own. */
const PATIENCE = 30_000;

/** The outbox over a database and its carriers; a channel without one keeps its messages waiting (the demo shows them). */
export function createOutbox(
  db: Kysely<Database>,
  carriers: Partial<Record<Message['channel'], Carrier>>,
  newId: () => string,
  log: (entry: LogEntry) => void,
  patience = PATIENCE,
): Outbox {
  return {
    async put(on, messages, now) {
      const rows = [messages].flat().map((message) => ({
        id: newId(),
        channel: message.channel,
        recipient: message.recipient,
        subject: message.subject ?? null,
        text: message.text,
        state: 'waiting' as const,
        attempts: 0,
        notBefore: now,
        createdAt: now,
        lastError: null,
      }));
      for (let first = 0; first < rows.length; first += ROWS_OF_A_STATEMENT)
        await on
          .insertInto('outboxMessage')
          .values(rows.slice(first, first + ROWS_OF_A_STATEMENT))
          .execute();
    },

    async deliver(now) {
      const channels = (['sms', 'email'] as const).filter((channel) => carriers[channel] !== undefined);
      if (channels.length === 0) return 0;
      const messages = await take(db, channels, now, instantPlus(now, ((BATCH + 1) * patience) / 3_600_000));
      let sent = 0;
      for (const message of messages) {
        try {
          // Held for longer than it is taken, a message would go out twice.
          await within(patience, Promise.resolve(carriers[message.channel]?.(message)));
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
              notBefore: instantPlus(now, minutesAfter(message.attempts) / 60),
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

/** Minutes between an attempt that failed and the next one. */
function minutesAfter(attempts: number): number {
  return Math.min(60, 2 ** (attempts - 1));
}

/**
 * Takes a batch for this process until a moment by which every carrier of the batch has had its time, so that no other
 * process takes one of its messages, and a crash only delays them.
 */
async function take(
  db: Kysely<Database>,
  channels: readonly Message['channel'][],
  now: Instant,
  until: Instant,
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
      await trx
        .updateTable('outboxMessage')
        .set({ attempts: row.attempts + 1, notBefore: until })
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
