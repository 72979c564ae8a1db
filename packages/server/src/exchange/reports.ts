import type { FileBody, OutputOf, ReceivedOf, Reconciliation, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type Selectable, sql } from 'kysely';
import type { ReconciliationTable } from '../database/exchange-tables';
import type { Call, CallFacts, OutsideCall } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { audit } from '../staff/accounts';
import { PlatformError } from './platform';
import { reconcile } from './reconcile';

type Exchange = (typeof contract)['exchange'];

/** A comparison is about the whole installation: only whoever holds its province, or the country, sees it. */
function holdsAll({ settings }: Services, { scope }: CallFacts): boolean {
  return scope.everywhere || scope.provinces.includes(settings.province.area);
}

/** Reports, newest first. */
export async function listReports(
  services: Services,
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Exchange['reconciliations']>,
): Promise<OutputOf<Exchange['reconciliations']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  await call.audit({ subjects: [] });
  if (!holdsAll(services, call)) return { items: [] };
  let query = call.db
    .selectFrom('reconciliation')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return pageOf(await query.execute(), limit, reportOf, (row) => [row.at.toISOString(), row.id]);
}

/** Compares a day now. */
export async function reconcileNow(
  services: Services,
  { day }: ReceivedOf<Exchange['reconcile']>,
  call: OutsideCall,
): Promise<Reconciliation | Refusal> {
  if (!holdsAll(services, call)) return refuse('not_found');
  try {
    const done = await reconcile(services, day, call.now);
    if (done === undefined) return refuse('not_found');
    const row = await call.db
      .selectFrom('reconciliation')
      .selectAll()
      .where('id', '=', done.id)
      .executeTakeFirstOrThrow();
    await call.db
      .transaction()
      .execute((trx) => audit(trx, call, { action: 'exchange.reconcile', effect: 'write', subjects: [] }));
    return reportOf(row);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    services.log({ level: 'warn', event: 'exchange_not_compared', error });
    return refuse('unavailable', { retryAfter: 60 });
  }
}

/** A report as a file: whoever holds both public keys can check it without us. */
export async function reportFile(services: Services, call: Call, id: string): Promise<FileBody | Refusal> {
  const row = holdsAll(services, call)
    ? await call.db.selectFrom('reconciliation').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (row === undefined) return refuse('not_found');
  await call.audit({ subjects: [] });
  const { exchange } = services;
  const content = {
    ...reportOf(row),
    keys: { ours: exchange.key.publicJwk, theirs: exchange.national?.keys ?? [] },
  };
  return {
    data: new TextEncoder().encode(JSON.stringify(content, null, 2)),
    mediaType: 'application/json',
    name: `doi-soat-${row.day}.json`,
  };
}

function reportOf(row: Selectable<ReconciliationTable>): Reconciliation {
  return {
    id: row.id,
    day: row.day,
    at: row.at.toISOString(),
    equal: row.equal,
    ours: row.ours,
    theirs: row.theirs,
    differences: row.differences,
  };
}
