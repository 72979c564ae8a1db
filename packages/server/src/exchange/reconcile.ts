import { type DateOnly, type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import type { Difference, Statement } from '../database/exchange-tables';
import type { Services } from '../services';
import { NATIONAL } from './enqueue';
import { canonical, sha256, verified } from './envelope';
import { type LedgerPage, type NationalPlatform, PlatformError } from './platform';

/** What came of comparing a day. */
export interface Reconciled {
  id: string;
  equal: boolean;
  differences: Difference[];
}

/** The sum of a page: of every line `id digest`, in the order of the ids. */
export function sumOf(day: DateOnly, records: readonly { id: string; digest: string }[]) {
  const lines = records.map(({ id, digest }) => `${id} ${digest}\n`).toSorted();
  return { count: records.length, day, digest: sha256(lines.join('')) };
}

/**
 * Compares a day with the ledger of the national platform, line by line. What is missing there or differs is put back to be
 * sent; the rest is listed. A report is kept with both sums, each signed by its side over the same content.
 */
export async function reconcile(
  services: Services,
  day: DateOnly,
  now: Instant,
): Promise<Reconciled | undefined> {
  const { national, key } = services.exchange;
  if (national === undefined) return undefined;
  const page = await national.ledger(day);
  const theirs = await theirStatement(national, day, page);
  const { db } = services.database;
  const id = services.newId();
  return db.transaction().execute(async (trx) => {
    const lines = await trx
      .selectFrom('transmission')
      .select(['id', 'digest', 'state'])
      .where('receiver', '=', NATIONAL)
      .where('day', '=', day)
      .orderBy('id')
      .forUpdate()
      .execute();
    const there = new Map(page.records.map((record) => [record.id, record.digest]));
    // What somebody left out counts only where it is there all the same.
    const rows = lines.filter(({ id, state }) => state !== 'left-out' || there.has(id));
    const differences: Difference[] = [];
    const again: string[] = [];
    for (const row of rows) {
      const held = there.get(row.id);
      if (held !== undefined && held === row.digest && row.state === 'acknowledged') continue;
      const settled = row.state === 'acknowledged';
      if (held !== undefined && held === row.digest) {
        // It is there, whatever became of it here: only its acknowledgement was lost.
        await trx
          .updateTable('transmission')
          .set({ state: 'acknowledged', acknowledgedAt: now, lastError: null })
          .where('id', '=', row.id)
          .execute();
        continue;
      }
      if (settled) again.push(row.id);
      const what = held === undefined ? (settled ? 'missing-there' : 'not-acknowledged') : 'differs';
      differences.push({ id: row.id, what, repaired: settled });
    }
    const known = new Set(rows.map((row) => row.id));
    for (const record of page.records)
      if (!known.has(record.id)) differences.push({ id: record.id, what: 'unknown-here', repaired: false });
    if (again.length > 0)
      await trx
        .updateTable('transmission')
        .set({ state: 'waiting', attempts: 0, notBefore: now, lastError: 'reconciled' })
        .where('id', 'in', again)
        .execute();
    const sum = sumOf(
      day,
      rows.map((row) => ({ id: row.id, digest: row.digest ?? '' })),
    );
    const ours: Statement = { count: sum.count, digest: sum.digest, signed: await key.sign(canonical(sum)) };
    const equal = ours.digest === theirs.digest && differences.length === 0;
    await trx
      .insertInto('reconciliation')
      .values({
        id,
        day,
        at: now,
        ours: JSON.stringify(ours),
        theirs: JSON.stringify(theirs),
        equal,
        differences: JSON.stringify(differences.slice(0, MOST_LISTED)),
      })
      .execute();
    return { id, equal, differences };
  });
}

/** Differences a report names; the sums speak for the rest. */
const MOST_LISTED = 1000;

/** Their statement must be signed by a pinned key and be the sum of the lines they gave. */
async function theirStatement(
  { keys }: NationalPlatform,
  day: DateOnly,
  { records, statement }: LedgerPage,
): Promise<Statement> {
  const sum = sumOf(day, records);
  if ((await verified(statement, keys)) !== canonical(sum)) throw new PlatformError('statement_not_accepted');
  return { count: sum.count, digest: sum.digest, signed: statement };
}

/**
 * Compares the day before, and the days of the week before it that were not found equal: because they differed, or because
 * nobody could compare them. Where the platform does not answer, the next run goes on.
 */
export async function reconcileDue(
  services: Services,
  now: Instant,
): Promise<{ equal: number; unequal: number; failed: number }> {
  const done = { equal: 0, unequal: 0, failed: 0 };
  if (services.exchange.national === undefined) return done;
  const days = [1, 2, 3, 4, 5, 6, 7].map((ago) =>
    dateIn(instantPlus(now, -24 * ago), services.settings.timeZone),
  );
  for (const [place, day] of days.entries()) {
    const last = await lastOf(services, day);
    if (last === true || (last === undefined && place > 0 && !(await anyOf(services, day)))) continue;
    try {
      const result = await reconcile(services, day, now);
      if (result === undefined) continue;
      done[result.equal ? 'equal' : 'unequal'] += 1;
      if (!result.equal) services.log({ level: 'error', event: 'exchange_not_equal' });
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      done.failed += 1;
      services.log({ level: 'error', event: 'exchange_not_compared', error });
    }
  }
  return done;
}

/** Whether both sides were equal when a day was last compared; nothing where nobody did. */
async function lastOf({ database }: Services, day: DateOnly): Promise<boolean | undefined> {
  const row = await database.db
    .selectFrom('reconciliation')
    .select('equal')
    .where('day', '=', day)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.equal;
}

async function anyOf({ database }: Services, day: DateOnly): Promise<boolean> {
  const row = await database.db
    .selectFrom('transmission')
    .select('id')
    .where('receiver', '=', NATIONAL)
    .where('day', '=', day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
