import type { LotEvent } from '@binhan/domain/vaccination';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** A notice for every site that has doses of a lot, or only for those at some places: a site, or every site of a commune. */
export async function noticeSites(
  { newId }: Pick<Services, 'newId'>,
  call: Pick<Call, 'db' | 'now'>,
  { lot, event, note }: { lot: string; event: LotEvent; note: string },
  spots?: readonly { place: string | null; area: string }[],
): Promise<void> {
  const { rows } = await sql<{ place: string; area: string }>`
    select place, min(area) as area from stock_move where lot = ${lot}
    group by place having sum(doses) filter (where kind <> 'open-vial') > 0`.execute(call.db);
  const told = rows.filter(
    (row) =>
      spots === undefined ||
      spots.some(({ place, area }) => (place === null ? area === row.area : place === row.place)),
  );
  if (told.length === 0) return;
  await call.db
    .insertInto('lotNotice')
    .values(told.map(({ place }) => ({ id: newId(), lot, place, event, note, at: call.now, seenBy: null })))
    .execute();
}
