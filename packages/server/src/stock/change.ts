import type { LotStock, ReceivedOf, contract } from '@binhan/contract';
import { type Issue, type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Selectable } from 'kysely';
import { inForce } from '../catalog/by-kind';
import type { LotTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { ownSite } from '../tubes/site';
import { doerOf } from '../tubes/steps';
import { type NewMove, type StockSite, addMoves, bookOf, lockStock } from './books';
import { lotStock } from './shown';

type Stock = (typeof contract)['stock'];

/** Doses of a lot came from outside. */
export async function receive(
  services: Services,
  call: Call,
  { place, vaccine, number, expiresOn, doses, note, at }: ReceivedOf<Stock['receive']>,
): Promise<LotStock | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  if (!(await inForce(call.db, 'vaccine', site, call.today)).has(vaccine))
    return wrong({ code: 'not_an_option', path: ['vaccine'] });
  await call.db
    .insertInto('lot')
    .values({
      id: services.newId(),
      vaccine,
      number,
      expiresOn,
      state: 'usable',
      note: null,
      changedAt: call.now,
    })
    .onConflict((conflict) => conflict.columns(['vaccine', 'number']).doNothing())
    .execute();
  const lot = await call.db
    .selectFrom('lot')
    .selectAll()
    .where('vaccine', '=', vaccine)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  if (lot.expiresOn !== expiresOn)
    return wrong({ code: 'other_expiry', path: ['expiresOn'], data: { day: lot.expiresOn } });
  return change(services, call, site, lot, at, (moment) => [
    { lot: lot.id, kind: 'receipt', doses, at: moment, note },
  ]);
}

/** Doses leave for another site. */
export async function send(
  services: Services,
  call: Call,
  { place, lot, doses, to, note, at }: ReceivedOf<Stock['send']>,
): Promise<LotStock | Refusal> {
  const found = await siteAndLot(call, place, lot);
  if (isRefusal(found)) return found;
  const other = await call.db
    .selectFrom('place')
    .select('id')
    .where('id', '=', to)
    .where('id', '<>', place)
    .where('province', '=', found.site.province)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  if (other === undefined) return wrong({ code: 'not_an_option', path: ['to'] });
  return change(services, call, found.site, found.lot, at, (moment) => [
    { lot, kind: 'send', doses: -doses, at: moment, otherPlace: to, note },
  ]);
}

/** What another site sent is here. */
export async function arrive(
  services: Services,
  call: Call,
  { place, sending, doses, note, at }: ReceivedOf<Stock['arrive']>,
): Promise<LotStock | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const sent = await call.db
    .selectFrom('stockMove')
    .selectAll()
    .where('id', '=', sending)
    .where('kind', '=', 'send')
    .where('otherPlace', '=', place)
    .executeTakeFirst();
  if (sent === undefined) return refuse('not_found');
  await lockStock(call.db, place, sent.lot);
  const answered = await call.db
    .selectFrom('stockMove')
    .select('id')
    .where('answers', '=', sending)
    .executeTakeFirst();
  if (answered !== undefined) return refuse('wrong_state', { state: 'arrived' });
  if (doses > -sent.doses)
    return wrong({ code: 'out_of_range', path: ['doses'], data: { min: 0, max: -sent.doses } });
  if (doses < -sent.doses && note === undefined) return wrong({ code: 'required', path: ['note'] });
  const lot = await call.db
    .selectFrom('lot')
    .selectAll()
    .where('id', '=', sent.lot)
    .executeTakeFirstOrThrow();
  return change(services, call, site, lot, at, (moment) => [
    { lot: lot.id, kind: 'arrive', doses, at: moment, otherPlace: sent.place, answers: sending, note },
  ]);
}

/** Doses that nobody gets. */
export async function waste(
  services: Services,
  call: Call,
  { place, lot, vial, doses, note, session, at }: ReceivedOf<Stock['waste']>,
): Promise<LotStock | Refusal> {
  const found = await siteAndLot(call, place, lot, session);
  if (isRefusal(found)) return found;
  return change(services, call, found.site, found.lot, at, (moment) => [
    { lot, kind: vial === 'open' ? 'waste-open' : 'waste-closed', doses: -doses, at: moment, session, note },
  ]);
}

/** Somebody counted: the difference becomes a move. */
export async function count(
  services: Services,
  call: Call,
  { place, lot, closed, note, at }: ReceivedOf<Stock['count']>,
): Promise<LotStock | Refusal> {
  const found = await siteAndLot(call, place, lot);
  if (isRefusal(found)) return found;
  await lockStock(call.db, place, lot);
  const book = await bookOf(call.db, place, lot);
  return change(services, call, found.site, found.lot, at, (moment) => [
    { lot, kind: 'count', doses: closed - book.closed, at: moment, note },
  ]);
}

/** A site of the caller’s, and a lot it has or had. */
export async function siteAndLot(call: Call, place: string, lot: string, session?: string) {
  const site = await ownSite(call, place, session);
  if (site === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('lot')
    .selectAll()
    .where('id', '=', lot)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('stockMove')
          .select('stockMove.id')
          .whereRef('stockMove.lot', '=', 'lot.id')
          .where('stockMove.place', '=', place),
      ),
    )
    .executeTakeFirst();
  return row === undefined ? refuse('not_found') : { site, lot: row };
}

async function change(
  services: Services,
  call: Call,
  site: StockSite,
  lot: Selectable<LotTable>,
  at: string | undefined,
  moves: (at: string) => [NewMove],
): Promise<LotStock | Refusal> {
  const moment = scanMoment(at, call.now, 'at');
  if (isRefusal(moment)) return moment;
  const book = await addMoves(services, doerOf(call), site, moves(moment));
  if (isRefusal(book)) return book;
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return lotStock(call, lot, book);
}

function wrong(issue: Issue): Refusal {
  return refuse('invalid_input', { issues: [issue] });
}
