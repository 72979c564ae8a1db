import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownSite } from '../tubes/site';
import { lotsById, productsOf } from './shown';

type Stock = (typeof contract)['stock'];

/** Every change of a site's stock, newest first. */
export async function moves(
  call: Call,
  { place, lot, kind, cursor, limit = PAGE_SIZE }: ReceivedOf<Stock['moves']>,
): Promise<OutputOf<Stock['moves']> | Refusal> {
  const from = readCursor(cursor, ['string']);
  if (isRefusal(from)) return from;
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('stockMove')
    .leftJoin('place as other', 'other.id', 'stockMove.otherPlace')
    .selectAll('stockMove')
    .select('other.name as site')
    .where('stockMove.place', '=', place)
    .orderBy('stockMove.number', 'desc')
    .limit(limit + 1);
  if (lot !== undefined) query = query.where('stockMove.lot', '=', lot);
  if (kind !== undefined) query = query.where('stockMove.kind', '=', kind);
  if (from.values !== undefined)
    query = query.where(sql<boolean>`stock_move.number < ${from.values[0]}::bigint`);
  const rows = await query.execute();
  const lots = await lotsById(
    call,
    rows.map((row) => row.lot),
  );
  const products = await productsOf(call, [...lots.values()]);
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return pageOf(
    rows,
    limit,
    (row) => {
      const known = lots.get(row.lot);
      return {
        id: row.id,
        kind: row.kind,
        lot: row.lot,
        number: known?.number ?? '',
        name: products.name(known?.vaccine ?? ''),
        doses: row.doses,
        at: row.at.toISOString(),
        ...(row.session === null ? {} : { session: row.session }),
        ...(row.note === null ? {} : { note: row.note }),
        ...(row.site === null ? {} : { site: row.site }),
      };
    },
    (row) => [String(row.number)],
  );
}

/** The sites whose stock the caller keeps, by name. */
export async function sites(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Stock['sites']>,
): Promise<OutputOf<Stock['sites']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  if (call.scope.places.length === 0) return { items: [] };
  let query = call.db
    .selectFrom('place')
    .select(['id', 'name'])
    .where('id', 'in', call.scope.places)
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [name, id] = from.values;
    query = query.where(sql<boolean>`(place.name, place.id) > (${name}, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    limit,
    (row) => row,
    ({ name, id }) => [name, id],
  );
}

/** Somebody at the site read a notice. */
export async function seen(
  call: Call,
  { place, notice }: ReceivedOf<Stock['seen']>,
): Promise<{ done: true } | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('lotNotice')
    .select(['id', 'seenAt'])
    .where('id', '=', notice)
    .where('place', '=', place)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if (row.seenAt === null)
    await call.db
      .updateTable('lotNotice')
      .set({ seenAt: call.now, seenBy: actorId(call.actor) ?? null })
      .where('id', '=', notice)
      .execute();
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return { done: true };
}
