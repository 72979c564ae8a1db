import type { LotTask, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { alertExport } from '../looks/alert';
import { nameOf } from '../people/shown-name';
import type { Services } from '../services';
import { lotRows } from './rows';

type Lots = (typeof contract)['lots'];

/** An export ends here and says so. */
const MOST_ROWS = 100_000;
const EXPORT_PAGE = 1000;

/** Whom to call about a lot: those nobody reached first. */
export async function people(
  call: Call,
  { lot, open, cursor, limit = PAGE_SIZE }: ReceivedOf<Lots['people']>,
): Promise<OutputOf<Lots['people']> | Refusal> {
  const from = readCursor(cursor, ['boolean', 'string', 'string']);
  if (isRefusal(from)) return from;
  if ((await lotRows(call).where('lot.id', '=', lot).executeTakeFirst()) === undefined)
    return refuse('not_found');
  const rows = await taskRows(call.db, call, lot, { open, after: from.values, limit: limit + 1 });
  await call.audit({ subjects: rows.slice(0, limit).map(({ person }) => person), ofOwnWork: true });
  return pageOf(rows, limit, taskOf, (row) => [row.reached, row.givenOn, row.dose]);
}

/** Somebody was called. */
export async function called(
  call: Call,
  { lot, dose, outcome, note }: ReceivedOf<Lots['called']>,
): Promise<{ done: true } | Refusal> {
  const row = await call.db
    .selectFrom('lotTask')
    .innerJoin('dose', 'dose.id', 'lotTask.dose')
    .select(['dose.person', 'dose.area', 'dose.province'])
    .where('lotTask.lot', '=', lot)
    .where('lotTask.dose', '=', dose)
    .where(withinArea(call.scope, 'dose'))
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.db
    .updateTable('lotTask')
    .set({ outcome, note: note ?? null, changedAt: call.now, changedBy: actorId(call.actor) ?? null })
    .where('lot', '=', lot)
    .where('dose', '=', dose)
    .execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return { done: true };
}

/**
 * The same people as rows for a spreadsheet. Who takes it and why is written down before the first row is read; the first
 * line names the taker, the last the count, so that a copy says where it came from and a cut one is noticed.
 */
export async function exportPeople(
  services: Services,
  call: Call,
  { lot, reason }: ReceivedOf<Lots['exportPeople']>,
): Promise<OutputOf<Lots['exportPeople']> | Refusal> {
  const row = await lotRows(call).where('lot.id', '=', lot).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({ subjects: [], note: reason });
  call.afterCommit(() => alertExport(services, call));
  const taker = call.actor.kind === 'staff' ? call.actor.name : call.actor.kind;
  return exportRows(services, call, lot, ['taken by', taker, call.now, row.number, reason]);
}

async function* exportRows(
  services: Services,
  call: Call,
  lot: string,
  taken: readonly string[],
): AsyncGenerator<readonly (string | number | undefined)[]> {
  yield taken;
  yield ['name', 'born on', 'phone', 'given on', 'site', 'call', 'note'];
  let count = 0;
  let after: After | undefined;
  for (;;) {
    const limit = Math.min(EXPORT_PAGE, MOST_ROWS - count);
    const rows = await services.database.db.transaction().execute(async (trx) => {
      const page = await taskRows(trx, call, lot, { after, limit });
      if (page.length > 0)
        // At the moment of the page: a long export must not write into minutes whose audit is sealed.
        await writeAudit(
          trx,
          { actor: call.actor, now: services.clock(), requestId: call.requestId },
          { action: 'lots.exportPeople', effect: 'read', subjects: page.map(({ person }) => person) },
        );
      return page;
    });
    for (const row of rows) {
      const task = taskOf(row);
      yield [task.name, task.bornOn, task.phone, task.givenOn, task.site, task.outcome, task.note];
    }
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < EXPORT_PAGE || count >= MOST_ROWS) break;
    after = [last.reached, last.givenOn, last.dose];
  }
  yield ['rows', count, count >= MOST_ROWS ? 'cut at the limit' : 'complete'];
}

/** Whether the last person was reached, their day and dose. */
type After = readonly [boolean, string, string];

function taskRows(
  db: Kysely<Database>,
  { scope }: Pick<Call, 'scope'>,
  lot: string,
  { open, after, limit }: { open?: boolean | undefined; after?: After | undefined; limit: number },
) {
  const reached = sql<boolean>`(coalesce(lot_task.outcome, '') in ('fine', 'unwell'))`;
  let query = db
    .selectFrom('lotTask')
    .innerJoin('dose', 'dose.id', 'lotTask.dose')
    .innerJoin('person', 'person.id', 'dose.person')
    .leftJoin('place', 'place.id', 'dose.place')
    .select(['lotTask.dose', 'lotTask.outcome', 'lotTask.note', 'lotTask.changedAt', 'dose.givenOn'])
    .select(['person.id as person', 'person.details', 'person.scanned', 'place.name as site'])
    .select(reached.as('reached'))
    .where('lotTask.lot', '=', lot)
    .where(withinArea(scope, 'dose'))
    .orderBy(reached)
    .orderBy('dose.givenOn')
    .orderBy('lotTask.dose')
    .limit(limit);
  if (open === true) query = query.where(sql<SqlBool>`not ${reached}`);
  if (after !== undefined) {
    const [was, on, dose] = after;
    query = query.where(
      sql<SqlBool>`(${reached}, dose.given_on, lot_task.dose) > (${was}::boolean, ${on}::date, ${dose}::uuid)`,
    );
  }
  return query.execute();
}

function taskOf(row: Awaited<ReturnType<typeof taskRows>>[number]): LotTask {
  const name = nameOf(row);
  const details = PersonDetails.safeParse(row.details);
  const phone = details.success ? details.data.phone : undefined;
  return {
    dose: row.dose,
    ...(name === undefined ? {} : { name }),
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    ...(phone === undefined ? {} : { phone }),
    givenOn: row.givenOn,
    ...(row.site === null ? {} : { site: row.site }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.changedAt === null ? {} : { changedAt: row.changedAt.toISOString() }),
  };
}
