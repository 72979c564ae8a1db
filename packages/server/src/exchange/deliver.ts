import type { Instant } from '@binhan/domain/time';
import { instantPlus } from '@binhan/domain/time';
import type { Services } from '../services';
import { bodiesOf } from './body';
import { NATIONAL } from './enqueue';
import { canonical, sha256 } from './envelope';
import { type Transmission, putBack, take, wake } from './ledger';
import { type NationalPlatform, PlatformError, isAway } from './platform';

/** Records of an envelope. */
const BATCH = 50;
/** Envelopes of one run: the next minute goes on. */
const MOST_BATCHES = 60;
/** Hours after which what waits is said aloud. */
const LATE_AFTER = 0.25;

/** Sends what waits for the national platform; gives how many records went out. Safe in several processes. */
export async function deliverNational(services: Services): Promise<number> {
  const { database, exchange, clock } = services;
  const { national, random } = exchange;
  if (national === undefined) return 0;
  let sent = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const rows = await take(database.db, NATIONAL, clock(), { most: BATCH, random });
    if (rows.length === 0) break;
    const first = sent === 0;
    const code = await sendRows(services, national, rows);
    if (code === undefined) sent += rows.length;
    else if (isAway(code) || rows.length === 1) {
      await putBack(database.db, rows, clock(), { code, random });
      if (isAway(code)) break;
    } else {
      // It may be one record alone that is not taken: the others do not wait for it.
      const { taken, away } = await sendOneByOne(services, national, rows);
      sent += taken;
      if (away) break;
    }
    if (first && sent > 0) await wake(database.db, NATIONAL, clock());
  }
  return sent;
}

async function sendOneByOne(
  services: Services,
  national: NationalPlatform,
  rows: readonly Transmission[],
): Promise<{ taken: number; away: boolean }> {
  const { database, exchange, clock } = services;
  const { random } = exchange;
  let taken = 0;
  for (const [place, row] of rows.entries()) {
    const code = await sendRows(services, national, [row]);
    if (code === undefined) taken += 1;
    else if (isAway(code)) {
      await putBack(database.db, rows.slice(place), clock(), { code, random });
      return { taken, away: true };
    } else await putBack(database.db, [row], clock(), { code, random });
  }
  return { taken, away: false };
}

/** Sends records as one envelope; gives why it was not taken, as a code. */
async function sendRows(
  services: Services,
  national: NationalPlatform,
  rows: readonly Transmission[],
): Promise<string | undefined> {
  const { exchange, newId, settings, clock } = services;
  try {
    const records = await recordsOf(services, rows);
    if (records.length > 0)
      await national.send(
        await exchange.key.sign(
          JSON.stringify({ id: newId(), from: settings.province.area, at: clock(), records }),
        ),
      );
    return undefined;
  } catch (error) {
    services.log({ level: 'warn', event: 'exchange_not_taken', error });
    return error instanceof PlatformError ? error.code : 'internal';
  }
}

/** Rows as they are sent; those whose record was erased meanwhile are left out for good. */
async function recordsOf({ database: { db }, settings }: Services, rows: readonly Transmission[]) {
  const bodies = await bodiesOf(db, rows, settings.origin);
  const records = rows.flatMap(({ id, kind, orderKey, number, attempts, day }) => {
    const bundle = bodies.get(id);
    if (bundle === undefined) return [];
    const digest = sha256(canonical(bundle));
    return [
      { id, kind, subject: orderKey, sequence: Number(number), attempt: attempts, day, digest, bundle },
    ];
  });
  const gone = rows.filter(({ id }) => !bodies.has(id)).map(({ id }) => id);
  if (gone.length > 0)
    await db
      .updateTable('transmission')
      .set({ state: 'left-out', lastError: 'erased' })
      .where('id', 'in', gone)
      .execute();
  // Kept before it is sent: the acknowledgement may be quicker than this process.
  for (const { id, digest } of records)
    await db.updateTable('transmission').set({ digest }).where('id', '=', id).execute();
  return records;
}

/** Says aloud what waits for too long and what nobody tries any more: whoever watches the log is told, personal values not. */
export async function alarm(
  { database: { db }, log }: Services,
  now: Instant,
): Promise<{ late: number; dead: number }> {
  const { late, dead } = await db
    .selectFrom('transmission')
    .select((eb) => [
      eb.fn
        .countAll<string>()
        .filterWhere('state', 'in', ['waiting', 'sent'])
        .filterWhere('createdAt', '<', new Date(instantPlus(now, -LATE_AFTER)))
        .as('late'),
      eb.fn.countAll<string>().filterWhere('state', '=', 'dead').as('dead'),
    ])
    .where('state', 'in', ['waiting', 'sent', 'dead'])
    .executeTakeFirstOrThrow();
  if (Number(late) > 0) log({ level: 'warn', event: 'exchange_late' });
  if (Number(dead) > 0) log({ level: 'error', event: 'exchange_dead' });
  return { late: Number(late), dead: Number(dead) };
}
