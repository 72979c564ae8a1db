import type { OutputOf, ReceivedOf, UsableLot, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { datePlus } from '@binhan/domain/time';
import type { Vaccine } from '@binhan/domain/vaccination';
import { sql } from 'kysely';
import { everHeld, inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { pausedAt } from '../lots/pause';
import { booksOf, openUntil } from '../stock/books';
import { gtinsOf } from '../stock/gtins';
import { ownSite } from '../tubes/site';
import { rulesInForce } from './screen';
import { visitRows, visitors } from './visitors';

type Visits = (typeof contract)['visits'];

/** Days around today whose sessions a device may still have to send for. */
const AROUND = 2;

/** What a session needs, also without a network. */
export async function choicesOf(
  call: Call,
  { place, session }: ReceivedOf<Visits['choices']>,
): Promise<OutputOf<Visits['choices']> | Refusal> {
  const found = await sessionOf(call, place, session);
  if (isRefusal(found)) return found;
  const { site, row } = found;
  const program = (await inForce(call.db, 'program', site, row.heldOn)).get(row.offer);
  const rules =
    program === undefined ? undefined : await rulesInForce(call, site, program.screening, row.heldOn);
  if (program === undefined || rules === undefined) return refuse('not_found');
  const vaccines = await inForce(call.db, 'vaccine', site, row.heldOn);
  const lots = await lotsAt(call, site, vaccines);
  const reasons = await inForce(call.db, 'not-given-reason', site, row.heldOn);
  const reactions = await inForce(call.db, 'reaction', site, row.heldOn);
  return {
    site: { id: site.id, name: site.name },
    session: {
      id: row.id,
      on: row.heldOn,
      from: row.startsAt.toISOString(),
      until: row.endsAt.toISOString(),
    },
    program: {
      id: row.offer,
      name: program.name,
      observationMinutes: program.observationMinutes,
      afterwards: program.afterwards,
    },
    vaccines: program.vaccines.flatMap((id) => {
      const vaccine = vaccines.get(id);
      if (vaccine === undefined) return [];
      const { name, route, volume, dosesPerVial, advice, codes } = vaccine;
      return [
        {
          id,
          name,
          route,
          volume,
          dosesPerVial,
          ...(advice === undefined ? {} : { advice }),
          gtins: gtinsOf(codes),
          lots: lots.get(id) ?? [],
        },
      ];
    }),
    screening: { id: rules.id, source: rules.source, from: rules.period.from, ...rules.body },
    reasons: [...reasons].map(([id, reason]) => ({ id, ...reason })),
    reactions: [...reactions].map(([id, { name, severe, advice }]) => ({ id, name, severe, advice })),
  };
}

/** Sessions of programs at a site around today. */
export async function sessionsAt(
  call: Call,
  { place }: ReceivedOf<Visits['sessions']>,
): Promise<OutputOf<Visits['sessions']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const rows = await call.db
    .selectFrom('session')
    .select(['id', 'offer', 'heldOn', 'startsAt', 'endsAt'])
    .where('place', '=', place)
    .where('state', 'in', ['open', 'closed'])
    .where('heldOn', '>=', datePlus(call.today, -AROUND))
    .where('heldOn', '<=', datePlus(call.today, AROUND))
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .execute();
  const programs = await everHeld(
    call.db,
    'program',
    rows.map(({ offer }) => offer),
  );
  return {
    site: { id: site.id, name: site.name },
    sessions: rows.flatMap(({ id, offer, heldOn, startsAt, endsAt }) => {
      const program = programs.get(offer);
      return program === undefined
        ? []
        : [
            {
              id,
              program: offer,
              name: program.name,
              on: heldOn,
              from: startsAt.toISOString(),
              until: endsAt.toISOString(),
            },
          ];
    }),
  };
}

/** Who arrived at a session, by queue number. */
export async function people(
  call: Call,
  { place, session, cursor, limit = PAGE_SIZE }: ReceivedOf<Visits['people']>,
): Promise<OutputOf<Visits['people']> | Refusal> {
  const from = readCursor(cursor, ['number', 'string']);
  if (isRefusal(from)) return from;
  const found = await sessionOf(call, place, session);
  if (isRefusal(found)) return found;
  const { site, row } = found;
  let query = visitRows(call, place)
    .where('booking.session', '=', session)
    .orderBy((eb) => eb.fn.coalesce('booking.queueNumber', sql<number>`0`))
    .orderBy('booking.id')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [number, id] = from.values;
    query = query.where(
      sql<boolean>`(coalesce(booking.queue_number, 0), booking.id) > (${number}::integer, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  const program = (await inForce(call.db, 'program', site, row.heldOn)).get(row.offer);
  await call.audit({
    subjects: rows.slice(0, limit).map(({ person }) => person),
    area: site.area,
    province: site.province,
    ofOwnWork: true,
  });
  const page = pageOf(
    rows,
    limit,
    (one) => one,
    (one) => [one.queueNumber ?? 0, one.id],
  );
  return { ...page, items: await visitors(call, page.items, { id: row.offer, program }, call.today) };
}

/** A session of a program at a site of the caller's. */
async function sessionOf(call: Call, place: string, session: string) {
  const site = await ownSite(call, place, session);
  if (site === undefined) return refuse('not_found');
  const row = await call.db
    .selectFrom('session')
    .select(['id', 'offer', 'heldOn', 'startsAt', 'endsAt'])
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  return { site, row };
}

/** Lots a site may use today, by product, those that expire first before others. */
async function lotsAt(
  call: Call,
  site: { id: string; area: string },
  vaccines: ReadonlyMap<string, Vaccine>,
): Promise<Map<string, UsableLot[]>> {
  const books = await booksOf(call.db, site.id);
  if (books.size === 0) return new Map();
  const rows = await call.db
    .selectFrom('lot')
    .selectAll()
    .where('id', 'in', [...books.keys()])
    .where('state', '=', 'usable')
    .where('expiresOn', '>=', call.today)
    .orderBy('expiresOn')
    .orderBy('number')
    .execute();
  const paused = await pausedAt(call.db, site, [...books.keys()], call.now);
  const lots = new Map<string, UsableLot[]>();
  for (const { id, vaccine, number, expiresOn } of rows) {
    const book = books.get(id);
    if (book === undefined || paused.has(id) || book.closed + book.open < 1) continue;
    const shown = {
      id,
      number,
      expiresOn,
      closed: book.closed,
      open: book.open,
      ...openUntil(book, vaccines.get(vaccine)?.openVialHours ?? 0),
    };
    lots.set(vaccine, [...(lots.get(vaccine) ?? []), shown]);
  }
  return lots;
}
