import type { LotDetail, LotRow, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type Selectable, type SqlBool, sql } from 'kysely';
import { withinArea } from '../access/scope';
import type { LotTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { lotOf, productsOf } from '../stock/shown';

type Lots = (typeof contract)['lots'];

type Row = Selectable<LotTable> & { given: number; inStock: number; paused: boolean };

/** Lots that lie at sites of the caller's areas or were given to people there, with how much of each. */
export function lotRows(call: Pick<Call, 'db' | 'scope'>) {
  const doses = sql`from dose where dose.state = 'recorded' and ${withinArea(call.scope, 'dose')}
    and (dose.lot_id = lot.id or (dose.vaccine = lot.vaccine and dose.lot = lot.number))`;
  const moves = sql`from stock_move where stock_move.lot = lot.id and ${withinArea(call.scope, 'stock_move')}`;
  const pauses = sql`from lot_pause where lot_pause.lot = lot.id and ended_at is null and ${withinArea(call.scope, 'lot_pause')}`;
  return (
    call.db
      .selectFrom('lot')
      .selectAll('lot')
      .select(sql<number>`(select count(*)::integer ${doses})`.as('given'))
      .select(sql<boolean>`exists (select ${pauses})`.as('paused'))
      // Opening a vial moves doses within the site.
      .select(
        sql<number>`(select coalesce(sum(doses) filter (where kind <> 'open-vial'), 0)::integer ${moves})`.as(
          'inStock',
        ),
      )
      .where(sql<SqlBool>`(exists (select ${moves}) or exists (select ${doses}))`)
  );
}

/** Lots by number. */
export async function searchLots(
  call: Call,
  { number, state, paused, cursor, limit = PAGE_SIZE }: ReceivedOf<Lots['search']>,
): Promise<OutputOf<Lots['search']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = lotRows(call)
    .orderBy('lot.number')
    .orderBy('lot.id')
    .limit(limit + 1);
  if (number !== undefined)
    query = query.where(sql<SqlBool>`starts_with(lot.number, ${number.toUpperCase()})`);
  if (state !== undefined) query = query.where('lot.state', '=', state);
  if (paused === true)
    query = query.where(
      sql<SqlBool>`exists (select from lot_pause where lot_pause.lot = lot.id and ended_at is null and ${withinArea(call.scope, 'lot_pause')})`,
    );
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<SqlBool>`(lot.number, lot.id) > (${at}, ${id}::uuid)`);
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.number, row.id],
  );
  await call.audit({ subjects: [] });
  return { ...page, items: await shownLots(call, page.items) };
}

/** Stored lots as they are shown. */
export async function shownLots(call: Pick<Call, 'db'>, rows: readonly Row[]): Promise<LotRow[]> {
  const products = await productsOf(call, rows);
  return rows.map((row) => ({
    ...lotOf(row),
    name: products.name(row.vaccine),
    given: row.given,
    inStock: row.inStock,
    changedAt: row.changedAt.toISOString(),
    paused: row.paused,
  }));
}

/** One lot with what was decided, where it lies, and how far the calls are. */
export async function showLot(call: Call, { lot }: ReceivedOf<Lots['show']>): Promise<LotDetail | Refusal> {
  const row = await lotRows(call).where('lot.id', '=', lot).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  await call.audit({ subjects: [] });
  return lotDetail(call, row);
}

/** A lot with everything about it. */
export async function lotDetail(call: Call, row: Row): Promise<LotDetail | Refusal> {
  const [shown] = await shownLots(call, [row]);
  if (shown === undefined) return refuse('not_found');
  const steps = await call.db
    .selectFrom('lotStep')
    .select(['event', 'at', 'note', 'told'])
    .where('lot', '=', row.id)
    .orderBy('number')
    .execute();
  const { rows: sites } = await sql<{ id: string; name: string; doses: number; seen: boolean | null }>`
    select place.id, place.name,
      sum(stock_move.doses) filter (where stock_move.kind <> 'open-vial')::integer as doses,
      (select seen_at is not null from lot_notice
        where lot_notice.lot = ${row.id} and lot_notice.place = place.id order by at desc limit 1) as seen
    from stock_move join place on place.id = stock_move.place
    where stock_move.lot = ${row.id} and ${withinArea(call.scope, 'stock_move')}
    group by place.id, place.name
    order by place.name, place.id`.execute(call.db);
  const pauses = await call.db
    .selectFrom('lotPause')
    .leftJoin('place', 'place.id', 'lotPause.place')
    .select(['lotPause.id', 'lotPause.area', 'lotPause.at', 'lotPause.note', 'place.name as site'])
    .where('lotPause.lot', '=', row.id)
    .where('lotPause.endedAt', 'is', null)
    .where(withinArea(call.scope, 'lot_pause'))
    .orderBy('lotPause.at')
    .orderBy('lotPause.id')
    .execute();
  const { rows: tasks } = await sql<{ all: number; done: number; unwell: number }>`
    select count(*)::integer as all, count(*) filter (where lot_task.outcome in ('fine', 'unwell'))::integer as done,
      count(*) filter (where lot_task.outcome = 'unwell')::integer as unwell
    from lot_task join dose on dose.id = lot_task.dose
    where lot_task.lot = ${row.id} and ${withinArea(call.scope, 'dose')}`.execute(call.db);
  return {
    ...shown,
    steps: steps.map(({ event, at, note, told }) => ({ event, at: at.toISOString(), note, told })),
    sites: sites.map(({ id, name, doses, seen }) => ({
      id,
      name,
      doses: doses ?? 0,
      ...(seen === null ? {} : { seen }),
    })),
    pauses: pauses.map(({ site, at, ...one }) => ({
      ...one,
      at: at.toISOString(),
      ...(site === null ? {} : { site }),
    })),
    tasks: tasks[0] ?? { all: 0, done: 0, unwell: 0 },
  };
}
