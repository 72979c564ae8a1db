import type { OnTheWay, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { everHeld, inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { heldWherePaused, pausedAt } from '../lots/pause';
import { ownSite } from '../tubes/site';
import { gtinsOf } from './gtins';
import { booksOf } from './books';
import { lotOf, lotsById, productsOf, shownStock } from './shown';

type Stock = (typeof contract)['stock'];

/** Notices stay on the page until they were seen, and for some days after. */
const NOTICES_SHOWN = 20;
const MOST_SITES = 500;

/** What a site has by lot, what is on its way, and what it was told. */
export async function balance(
  call: Call,
  { place }: ReceivedOf<Stock['balance']>,
): Promise<OutputOf<Stock['balance']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const books = await booksOf(call.db, place);
  const way = await onTheWay(call, place);
  const notices = await call.db
    .selectFrom('lotNotice')
    .selectAll()
    .where('place', '=', place)
    .orderBy((eb) => eb('seenAt', 'is not', null))
    .orderBy('at', 'desc')
    .limit(NOTICES_SHOWN)
    .execute();
  const known = await lotsById(call, [
    ...books.keys(),
    ...way.map(({ lot }) => lot),
    ...notices.map(({ lot }) => lot),
  ]);
  const here = heldWherePaused(await pausedAt(call.db, site, [...known.keys()], call.now));
  const lots = new Map([...known].map(([id, lot]) => [id, here(lot)]));
  const products = await productsOf(call, [...lots.values()]);
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return {
    site: { id: site.id, name: site.name },
    lots: [...books]
      .flatMap(([id, book]) => {
        const lot = lots.get(id);
        return lot === undefined ? [] : [shownStock(lot, book, products)];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.lot.expiresOn.localeCompare(b.lot.expiresOn)),
    onTheWay: way.flatMap(({ lot: id, ...sent }): OnTheWay[] => {
      const lot = lots.get(id);
      return lot === undefined ? [] : [{ ...sent, lot: lotOf(lot), name: products.name(lot.vaccine) }];
    }),
    notices: notices.flatMap(({ id, lot: lotId, event, note, at, seenAt }) => {
      const lot = lots.get(lotId);
      return lot === undefined
        ? []
        : [
            {
              id,
              lot: lotOf(lot),
              name: products.name(lot.vaccine),
              event,
              note,
              at: at.toISOString(),
              ...(seenAt === null ? {} : { seenAt: seenAt.toISOString() }),
            },
          ];
    }),
  };
}

/** What was sent from or to a site and did not arrive. */
async function onTheWay(call: Call, place: string) {
  const rows = await call.db
    .selectFrom('stockMove')
    .innerJoin('place as sender', 'sender.id', 'stockMove.place')
    .innerJoin('place as receiver', 'receiver.id', 'stockMove.otherPlace')
    .select(['stockMove.id', 'stockMove.lot', 'stockMove.doses', 'stockMove.at', 'stockMove.otherPlace'])
    .select(['sender.name as from', 'receiver.name as to'])
    .where('stockMove.kind', '=', 'send')
    .where((eb) => eb.or([eb('stockMove.place', '=', place), eb('stockMove.otherPlace', '=', place)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('stockMove as arrival')
            .select('arrival.id')
            .whereRef('arrival.answers', '=', 'stockMove.id'),
        ),
      ),
    )
    .orderBy('stockMove.at')
    .execute();
  return rows.map(({ id, lot, doses, at, otherPlace, from, to }) => ({
    sending: id,
    lot,
    doses: -doses,
    sentAt: at.toISOString(),
    site: otherPlace === place ? from : to,
    toHere: otherPlace === place,
  }));
}

/** The products in force, and the sites doses may be sent to. */
export async function choices(
  call: Call,
  { place }: ReceivedOf<Stock['choices']>,
): Promise<OutputOf<Stock['choices']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const vaccines = await inForce(call.db, 'vaccine', site, call.today);
  const programs = [...(await inForce(call.db, 'program', site, call.today)).keys()];
  const sites = await call.db
    .selectFrom('place')
    .select(['id', 'name'])
    .where('province', '=', site.province)
    .where('state', '=', 'confirmed')
    .where('id', '<>', place)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb.selectFrom('stockMove').select('stockMove.id').whereRef('stockMove.place', '=', 'place.id'),
        ),
        ...(programs.length === 0
          ? []
          : [
              eb.exists(
                eb
                  .selectFrom('session')
                  .select('session.id')
                  .whereRef('session.place', '=', 'place.id')
                  .where('session.offer', 'in', programs),
              ),
            ]),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_SITES)
    .execute();
  return {
    vaccines: [...vaccines].map(([id, { name, dosesPerVial, codes }]) => ({
      id,
      name,
      dosesPerVial,
      gtins: gtinsOf(codes),
    })),
    sites,
  };
}

/** The balance of a session by lot. */
export async function ofSession(
  call: Call,
  { place, session }: ReceivedOf<Stock['ofSession']>,
): Promise<OutputOf<Stock['ofSession']> | Refusal> {
  const site = await ownSite(call, place, session);
  if (site === undefined) return refuse('not_found');
  const { offer } = await call.db
    .selectFrom('session')
    .select('offer')
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  const rows = await call.db
    .selectFrom('stockMove')
    .select(['lot', 'kind'])
    .select((eb) => eb.fn.sum<string>('doses').as('doses'))
    .where('place', '=', place)
    .where('session', '=', session)
    .groupBy(['lot', 'kind'])
    .execute();
  const lots = await lotsById(
    call,
    rows.map(({ lot }) => lot),
  );
  const products = await productsOf(call, [...lots.values()]);
  const program = (await everHeld(call.db, 'program', [offer])).get(offer);
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return {
    program: program?.name ?? { vi: offer, en: offer },
    lots: [...lots.values()]
      .map((lot) => {
        const of = (kind: string) =>
          0 - Number(rows.find((row) => row.lot === lot.id && row.kind === kind)?.doses ?? 0);
        const [opened, given, wasted] = [of('open-vial'), of('give'), of('waste-open')];
        return {
          lot: lotOf(lot),
          name: products.name(lot.vaccine),
          opened,
          given,
          wasted,
          open: opened - given - wasted,
        };
      })
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.lot.number.localeCompare(b.lot.number)),
  };
}
