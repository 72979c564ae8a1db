import type { AdverseEventRow, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import type { CausalityClass } from '@binhan/domain/vaccination';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { withinArea } from '../access/scope';
import { everHeld } from '../catalog/by-kind';
import type { AdverseEventTable } from '../database/visit-tables';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';

type Reactions = (typeof contract)['reactions'];

/** A report with the name of the site. */
export type EventRow = Selectable<AdverseEventTable> & { site: string | null };

/** Reports of the areas of the caller. */
export function eventRows(call: Pick<Call, 'db' | 'scope'>) {
  return call.db
    .selectFrom('adverseEvent')
    .leftJoin('place', 'place.id', 'adverseEvent.place')
    .selectAll('adverseEvent')
    .select('place.name as site')
    .where(withinArea(call.scope, 'adverse_event'));
}

/** Stored reports as they are shown in a list. */
export async function shownEvents(call: Call, rows: readonly EventRow[]): Promise<AdverseEventRow[]> {
  const [vaccines, reactions] = [
    await everHeld(
      call.db,
      'vaccine',
      rows.map(({ vaccine }) => vaccine),
    ),
    await everHeld(
      call.db,
      'reaction',
      rows.flatMap((row) => row.reactions),
    ),
  ];
  const classes = await everHeld(
    call.db,
    'causality',
    rows.flatMap(({ causality }) => causality ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    dose: row.dose,
    state: row.state,
    serious: row.serious,
    startedOn: row.startedOn,
    reportedAt: row.reportedAt.toISOString(),
    ...(row.dueAt === null ? {} : { dueAt: row.dueAt.toISOString() }),
    ...(row.notifiedAt === null ? {} : { notifiedAt: row.notifiedAt.toISOString() }),
    outcome: row.outcome,
    vaccine: vaccines.get(row.vaccine)?.name ?? row.vaccine,
    ...(row.lot === null ? {} : { lot: row.lot }),
    ...(row.site === null ? {} : { site: row.site }),
    reactions: row.reactions.map((id) => reactions.get(id)?.name ?? { vi: id, en: id }),
    ...classOf(classes, row.causality),
    late: row.dueAt !== null && row.notifiedAt === null && row.dueAt.toISOString() < call.now,
    byPerson: row.reportedByPerson,
  }));
}

/** A class of causality as it is shown. */
export function classOf(classes: ReadonlyMap<string, CausalityClass>, id: string | null) {
  if (id === null) return {};
  const found = classes.get(id);
  return { causality: { id, code: found?.code ?? id, name: found?.name ?? { vi: id, en: id } } };
}

/** Reports: serious ones first, by when the authority must know. */
export async function searchEvents(
  call: Call,
  { state, serious, late, cursor, limit = PAGE_SIZE }: ReceivedOf<Reactions['search']>,
): Promise<OutputOf<Reactions['search']> | Refusal> {
  const from = readCursor(cursor, ['boolean', 'string', 'string']);
  if (isRefusal(from)) return from;
  let query = eventRows(call)
    .orderBy((eb) => eb('adverseEvent.dueAt', 'is', null))
    .orderBy((eb) => eb.fn.coalesce('adverseEvent.dueAt', 'adverseEvent.reportedAt'))
    .orderBy('adverseEvent.id')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('adverseEvent.state', '=', state);
  if (serious !== undefined) query = query.where('adverseEvent.serious', '=', serious);
  if (late === true)
    query = query
      .where('adverseEvent.notifiedAt', 'is', null)
      .where('adverseEvent.dueAt', '<', new Date(call.now));
  if (from.values !== undefined) {
    const [mild, at, id] = from.values;
    query = query.where(
      sql<SqlBool>`(adverse_event.due_at is null, coalesce(adverse_event.due_at, adverse_event.reported_at), adverse_event.id)
        > (${mild}::boolean, ${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.dueAt === null, (row.dueAt ?? row.reportedAt).toISOString(), row.id],
  );
  await call.audit({ subjects: page.items.map(({ person }) => person), ofOwnWork: true });
  return { ...page, items: await shownEvents(call, page.items) };
}
