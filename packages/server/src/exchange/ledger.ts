import { type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { TransmissionTable } from '../database/exchange-tables';
import type { Database } from '../database/schema';
import { AWAY, isAway } from './platform';

/** One line of the ledger. */
export type Transmission = Selectable<TransmissionTable>;

/** After so many attempts over more than half a day a person must look. */
export const MOST_ATTEMPTS = 24;
/** Attempts that count while a receiver as a whole is away: that is not the record's fault, and never ends it. */
const MOST_WHILE_AWAY = 12;
/** Seconds before the second attempt, doubled for each one after, up to an hour. */
const FIRST_WAIT = 15;
const LONGEST_WAIT = 3600;
/** Seconds an acknowledgement may take before the same is sent again. */
const ACKNOWLEDGED_WITHIN = 300;

/** When another attempt is made, spread so that a crowd does not come back at once. */
export function nextAttempt(now: Instant, attempts: number, random: () => number): Instant {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, attempts - 1));
  return instantPlus(now, (wait * (0.5 + random())) / 3600);
}

/**
 * Takes what may go to a receiver now, for this process alone: nothing of a person or tube of which something earlier is
 * not yet acknowledged or left out. Counts the attempt and sets a moment from which it would be sent again, so that a
 * process that ends here delays it and loses nothing.
 */
export async function take(
  db: Kysely<Database>,
  receiver: string,
  now: Instant,
  { most, random }: { most: number; random: () => number },
): Promise<Transmission[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('transmission')
      .selectAll()
      .where('receiver', '=', receiver)
      .where('state', 'in', ['waiting', 'sent'])
      .where('notBefore', '<=', new Date(now))
      .where(
        sql<boolean>`not exists (
          select from transmission earlier
          where earlier.receiver = transmission.receiver and earlier.order_key = transmission.order_key
            and earlier.number < transmission.number and earlier.state in ('waiting', 'sent', 'dead'))`,
      )
      .orderBy('number')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute();
    const tired = rows.filter(({ attempts }) => attempts >= MOST_ATTEMPTS).map(({ id }) => id);
    if (tired.length > 0)
      await trx
        .updateTable('transmission')
        .set({ state: 'dead', lastError: sql<string>`coalesce(last_error, 'not_acknowledged')` })
        .where('id', 'in', tired)
        .execute();
    const going = rows.filter(({ id }) => !tired.includes(id));
    const attempts = new Set(going.map((row) => row.attempts + 1));
    for (const attempt of attempts) {
      const again = instantPlus(now, ACKNOWLEDGED_WITHIN / 3600);
      const later = nextAttempt(now, attempt, random);
      await trx
        .updateTable('transmission')
        .set({
          state: 'sent',
          attempts: attempt,
          sentAt: now,
          notBefore: later > again ? later : again,
          // Still sent means that nothing came back of the attempt before.
          lastError: sql<string | null>`case when state = 'sent' then 'not_acknowledged' else last_error end`,
        })
        .where(
          'id',
          'in',
          going.filter((row) => row.attempts + 1 === attempt).map(({ id }) => id),
        )
        .execute();
    }
    return going.map((row) => ({ ...row, attempts: row.attempts + 1 }));
  });
}

/**
 * What was not taken waits for another attempt; what was acknowledged meanwhile stays so. Without a code nothing was tried,
 * and the attempt does not count.
 */
export async function putBack(
  db: Kysely<Database>,
  rows: readonly Transmission[],
  now: Instant,
  { code, random }: { code: string | undefined; random: () => number },
): Promise<void> {
  for (const { id, attempts: made, lastError } of rows) {
    const most = code !== undefined && isAway(code) ? MOST_WHILE_AWAY : MOST_ATTEMPTS;
    const attempts = code === undefined ? made - 1 : Math.min(made, most);
    await db
      .updateTable('transmission')
      .set({
        state: attempts >= MOST_ATTEMPTS ? 'dead' : 'waiting',
        attempts,
        notBefore: nextAttempt(now, made, random),
        lastError: code ?? lastError,
      })
      .where('id', '=', id)
      .where('state', '=', 'sent')
      .execute();
  }
}

/** A receiver answers again: what waited only because it was away goes at once. */
export async function wake(db: Kysely<Database>, receiver: string, now: Instant): Promise<void> {
  await db
    .updateTable('transmission')
    .set({ notBefore: now })
    .where('receiver', '=', receiver)
    .where('state', '=', 'waiting')
    .where('notBefore', '>', new Date(now))
    .where(sql<boolean>`last_error ~ ${AWAY.source}`)
    .execute();
}
