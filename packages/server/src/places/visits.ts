import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import { withinArea } from '../access/scope';
import { type Looked, writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { alertExport } from '../looks/alert';
import { nameOf } from '../people/shown-name';
import type { Services } from '../services';
import { staysKeptSince } from '../stays/kept';

type Visits = (typeof contract)['places']['visits'];
type Export = (typeof contract)['places']['exportVisits'];

/** An export ends here and says so: whoever needs more narrows the period. */
const MOST_ROWS = 100_000;
const EXPORT_PAGE = 1000;

/** Visits of a place within the caller's areas, newest first. */
export async function visits(
  call: Call,
  { place, from, until, cursor, limit = PAGE_SIZE }: ReceivedOf<Visits>,
): Promise<OutputOf<Visits> | Refusal> {
  const here = await placeInScope(call, place);
  if (here === undefined) return refuse('not_found');
  const after = readCursor(cursor, ['string', 'string']);
  if (isRefusal(after)) return after;
  const period = keptPeriod(call.now, from, until);
  const rows = await visitRows(call.db, here.key, period, after.values, limit + 1);
  await call.audit({
    subjects: rows.slice(0, limit).map((row) => row.person),
    area: here.area,
    province: here.province,
  });
  return pageOf(rows, limit, visitOf, (row) => [row.enteredAt.toISOString(), row.id]);
}

/**
 * The same as rows for a spreadsheet. Who takes it and why is written down before the first row is read, and each person
 * is told of it with the page they stand on; the first line names the taker, the last the count, so that a copy says
 * where it came from and a cut one is noticed.
 */
export async function exportVisits(
  services: Services,
  call: Call,
  { place, from, until, reason }: ReceivedOf<Export>,
): Promise<OutputOf<Export> | Refusal> {
  const here = await placeInScope(call, place);
  if (here === undefined) return refuse('not_found');
  const period = keptPeriod(call.now, from, until);
  await call.audit({ subjects: [], area: here.area, province: here.province, note: reason });
  call.afterCommit(() => alertExport(services, call));
  const taker = call.actor.kind === 'staff' ? call.actor.name : call.actor.kind;
  const pageAfter = (after: After | undefined, limit: number) =>
    services.database.db.transaction().execute(async (trx) => {
      const rows = await visitRows(trx, here.key, period, after, limit);
      if (rows.length > 0) {
        // At the moment of the page: a long export must not write into minutes whose audit is sealed.
        await writeAudit(
          trx,
          { actor: call.actor, now: services.clock(), requestId: call.requestId },
          {
            ...lookedBy(call),
            subjects: rows.map((row) => row.person),
            area: here.area,
            province: here.province,
          },
        );
      }
      return rows;
    });
  return exportRows(pageAfter, ['taken by', taker, call.now, here.name, reason]);
}

/** The audit of one page of the export, as the endpoint's own row has it. */
function lookedBy(call: Call): Pick<Looked, 'action' | 'effect' | 'role' | 'scope'> {
  const grant = call.grants[0];
  const by =
    grant === undefined
      ? {}
      : { role: grant.role, scope: grant.scope.kind === 'area' ? grant.scope.area : grant.scope.place };
  return { action: 'places.exportVisits', effect: 'read', ...by };
}

async function* exportRows(
  pageAfter: (after: After | undefined, limit: number) => ReturnType<typeof visitRows>,
  taken: readonly string[],
): AsyncGenerator<readonly (string | number | undefined)[]> {
  yield taken;
  yield ['name', 'born on', 'gate', 'entered at', 'left at', 'method'];
  let count = 0;
  let after: After | undefined;
  for (;;) {
    const rows = await pageAfter(after, Math.min(EXPORT_PAGE, MOST_ROWS - count));
    for (const row of rows) {
      const visit = visitOf(row);
      yield [visit.name, visit.bornOn, visit.gate, visit.enteredAt, visit.leftAt, visit.method];
    }
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < EXPORT_PAGE || count >= MOST_ROWS) break;
    after = [last.enteredAt.toISOString(), last.id];
  }
  yield ['rows', count, count >= MOST_ROWS ? 'cut at the limit' : 'complete'];
}

/** Moment and id of the last row that was read. */
type After = readonly [string, string];

interface Period {
  from: Instant;
  until?: Instant;
}

/** What was asked for, as far as stays are kept. */
function keptPeriod(now: Instant, from: Instant | undefined, until: Instant | undefined): Period {
  const since = staysKeptSince(now);
  return {
    from: from !== undefined && from > since ? from : since,
    ...(until === undefined ? {} : { until }),
  };
}

function placeInScope(call: Call, place: string) {
  return call.db
    .selectFrom('place')
    .select(['key', 'name', 'area', 'province'])
    .where('id', '=', place)
    .where(withinArea(call.scope, 'place'))
    .executeTakeFirst();
}

function visitRows(
  db: Kysely<Database>,
  place: number,
  period: Period,
  after: After | undefined,
  limit: number,
) {
  const columns = ['id', 'placeKey', 'personKey', 'gate', 'enteredAt', 'method'] as const;
  const open = db
    .selectFrom('openStay')
    .select([...columns, sql<Date | null>`null::timestamptz`.as('leftAt')])
    .where('placeKey', '=', place);
  const closed = db
    .selectFrom('stay')
    .select([...columns, sql<Date | null>`left_at`.as('leftAt')])
    .where('placeKey', '=', place);
  // Kept as a step: over a cluster it is asked of the place's node, and people and gates are found beside it.
  let query = db
    .with(
      (name) => name('visit').materialized(),
      () => open.unionAll(closed),
    )
    .selectFrom('visit')
    .innerJoin('person', 'person.key', 'visit.personKey')
    .leftJoin('gate', 'gate.id', 'visit.gate')
    .select(['visit.id', 'visit.enteredAt', 'visit.leftAt', 'visit.method', 'gate.name as gateName'])
    .select(['person.id as person', 'person.details', 'person.scanned'])
    .where('visit.enteredAt', '>=', new Date(period.from))
    .orderBy('visit.enteredAt', 'desc')
    .orderBy('visit.id', 'desc')
    .limit(limit);
  if (period.until !== undefined) query = query.where('visit.enteredAt', '<', new Date(period.until));
  if (after !== undefined) {
    const [at, id] = after;
    query = query.where(sql<boolean>`(visit.entered_at, visit.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

function visitOf(row: Awaited<ReturnType<typeof visitRows>>[number]) {
  const bornOn = bornOnOf(row.details) ?? bornOnOf(row.scanned);
  return {
    id: row.id,
    name: nameOf(row) ?? '',
    ...(bornOn === undefined ? {} : { bornOn }),
    gate: row.gateName ?? '',
    enteredAt: row.enteredAt.toISOString(),
    ...(row.leftAt === null ? {} : { leftAt: row.leftAt.toISOString() }),
    method: row.method,
  };
}

function bornOnOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('bornOn' in source)) return undefined;
  return typeof source.bornOn === 'string' ? source.bornOn : undefined;
}
