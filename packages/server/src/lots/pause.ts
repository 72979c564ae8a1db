import type { LotDetail, LotStock, ReceivedOf, contract } from '@binhan/contract';
import { COUNTRY } from '@binhan/domain/area';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { type Kysely, type Selectable, type Transaction, sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import type { Database } from '../database/schema';
import type { LotTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import { tellOfficials } from '../reactions/alert';
import type { Services } from '../services';
import { bookOf } from '../stock/books';
import { siteAndLot } from '../stock/change';
import { lotStock } from '../stock/shown';
import { noticeSites } from './notice';
import { lotDetail, lotRows } from './rows';

type Db = Kysely<Database> | Transaction<Database>;

/** A site with the commune it lies in. */
interface Site {
  id: string;
  area: string;
}

/** Where a lot is paused: at one site, or at every site of a commune. */
interface Spot {
  place: string | null;
  area: string;
  province: string;
}

/** Which of some lots are paused at a site at a moment. */
export async function pausedAt(
  db: Db,
  site: Site,
  lots: readonly string[],
  at: Instant,
): Promise<Set<string>> {
  if (lots.length === 0) return new Set();
  const rows = await db
    .selectFrom('lotPause')
    .select('lot')
    .distinct()
    .where('lot', 'in', [...lots])
    .where((eb) =>
      eb.or([eb('place', '=', site.id), eb.and([eb('place', 'is', null), eb('area', '=', site.area)])]),
    )
    .where('at', '<=', new Date(at))
    .where((eb) => eb.or([eb('endedAt', 'is', null), eb('endedAt', '>', new Date(at))]))
    .execute();
  return new Set(rows.map(({ lot }) => lot));
}

/** The state of a lot as a site has to take it: what is paused there is held. */
export function heldWherePaused(
  paused: ReadonlySet<string>,
): (lot: Selectable<LotTable>) => Selectable<LotTable> {
  return (lot) => (lot.state === 'usable' && paused.has(lot.id) ? { ...lot, state: 'held' } : lot);
}

/** An official pauses a lot at the sites of their areas that had it, until somebody decides for the province. */
export async function pauseInAreas(
  services: Services,
  call: Call,
  { lot, note }: ReceivedOf<(typeof contract)['lots']['pause']>,
): Promise<LotDetail | Refusal> {
  const seen = await lotRows(call).where('lot.id', '=', lot).executeTakeFirst();
  if (seen === undefined) return refuse('not_found');
  const { rows } = await sql<{ area: string; province: string }>`
    select area, province from stock_move where lot = ${lot}::uuid and ${withinArea(call.scope, 'stock_move')}
    union
    select area, province from dose
    where state = 'recorded' and area is not null and ${withinArea(call.scope, 'dose')}
      and (lot_id = ${lot}::uuid or (vaccine = ${seen.vaccine} and lot = ${seen.number}))
    order by area`.execute(call.db);
  const paused = await pause(
    services,
    call,
    lot,
    rows.map((row) => ({ ...row, place: null })),
    note,
  );
  if (isRefusal(paused)) return paused;
  await call.audit({ subjects: [], note });
  const row = await lotRows(call).where('lot.id', '=', lot).executeTakeFirstOrThrow();
  return lotDetail(call, row);
}

/** A site pauses a lot it has, for itself. */
export async function pauseAtSite(
  services: Services,
  call: Call,
  { place, lot, note }: ReceivedOf<(typeof contract)['stock']['pause']>,
): Promise<LotStock | Refusal> {
  const found = await siteAndLot(call, place, lot);
  if (isRefusal(found)) return found;
  const { site } = found;
  const paused = await pause(
    services,
    call,
    lot,
    [{ place, area: site.area, province: site.province }],
    note,
  );
  if (isRefusal(paused)) return paused;
  await call.audit({ subjects: [], area: site.area, province: site.province, note });
  return lotStock(call, { ...found.lot, state: 'held' }, await bookOf(call.db, place, lot));
}

/** From its commit on no site there may use the lot; those with stock have a notice, and whoever decides is told. */
async function pause(
  services: Services,
  call: Call,
  lot: string,
  spots: readonly Spot[],
  note: string,
): Promise<Refusal | undefined> {
  const { state } = await call.db
    .selectFrom('lot')
    .select('state')
    .where('id', '=', lot)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (state !== 'usable') return refuse('wrong_state', { state });
  if (spots.length === 0) return refuse('not_found');
  const made = await call.db
    .insertInto('lotPause')
    .values(
      spots.map((spot) => ({
        ...spot,
        id: services.newId(),
        lot,
        note,
        at: call.now,
        by: actorId(call.actor) ?? '',
        endedBy: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['place', 'area', 'province'])
    .execute();
  if (made.length === 0) return refuse('wrong_state', { state: 'held' });
  await noticeSites(services, call, { lot, event: 'hold', note }, made);
  const provinces = [...new Set(made.map(({ province }) => province))];
  await tellOfficials(services, call, [COUNTRY, ...provinces], {
    subject: 'Một lô vắc xin bị tạm dừng / A lot was paused',
    vi: 'một lô vắc xin vừa bị tạm dừng tại địa bàn. Xem và quyết định',
    en: 'a lot was paused in your area. See it and decide',
    path: `/admin/lots/${lot}`,
  });
  return undefined;
}

/** Whether a lot is paused at any site. */
export async function isPausedAnywhere(db: Db, lot: string): Promise<boolean> {
  const row = await db
    .selectFrom('lotPause')
    .select('id')
    .where('lot', '=', lot)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every pause of a lot: whoever decides for the province said what becomes of it. */
export async function endPauses(call: Pick<Call, 'db' | 'now' | 'actor'>, lot: string): Promise<void> {
  await call.db
    .updateTable('lotPause')
    .set({ endedAt: call.now, endedBy: actorId(call.actor) ?? null })
    .where('lot', '=', lot)
    .where('endedAt', 'is', null)
    .execute();
}
