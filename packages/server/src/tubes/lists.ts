import type { Expected, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { readQr } from '@binhan/qr';
import { sql } from 'kysely';
import { testingPolicy } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { nameOf } from '../people/shown-name';
import type { Services } from '../services';
import { visitorOf } from '../stays/visitor';
import { bookingIn, bookingsAt } from './sampled-person';
import { ownSite } from './site';
import { membersOf, siteTubes } from './site-tube';

type Tubes = (typeof contract)['tubes'];

/** Tubes collected at a site on a day. */
export async function atSite(
  services: Services,
  call: Call,
  { place, on = call.today, state, cursor, limit = PAGE_SIZE }: ReceivedOf<Tubes['atSite']>,
): Promise<OutputOf<Tubes['atSite']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const began = sql<Date>`(${on}::date)::timestamp at time zone ${services.settings.timeZone}`;
  let query = call.db
    .selectFrom('tube')
    .selectAll()
    .where('place', '=', place)
    .where('collectedAt', '>=', began)
    .where('collectedAt', '<', sql<Date>`${began} + interval '1 day'`)
    .orderBy('collectedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(collected_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.collectedAt.toISOString(), row.id],
  );
  const policy = await testingPolicy(call.db, site, call.today);
  const members = await membersOf(call, page.items);
  await call.audit({
    subjects: members.map(({ person }) => person),
    area: site.area,
    province: site.province,
    ofOwnWork: true,
  });
  return { ...page, items: siteTubes(call, page.items, { members, undoSeconds: policy?.undoSeconds ?? 0 }) };
}

/** Who arrived at a session and gave no specimen yet. */
export async function expected(
  call: Call,
  { place, session, cursor, limit = PAGE_SIZE }: ReceivedOf<Tubes['expected']>,
): Promise<OutputOf<Tubes['expected']> | Refusal> {
  const from = readCursor(cursor, ['number', 'string']);
  if (isRefusal(from)) return from;
  const site = await ownSite(call, place, session);
  if (site === undefined) return refuse('not_found');
  let query = bookingsAt(call, place)
    .where('booking.session', '=', session)
    .where('booking.state', '=', 'arrived')
    .orderBy('booking.queueNumber')
    .orderBy('booking.id')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [number, id] = from.values;
    query = query.where(sql<boolean>`(booking.queue_number, booking.id) > (${number}::integer, ${id}::uuid)`);
  }
  const rows = await query.execute();
  await call.audit({
    subjects: rows.slice(0, limit).map(({ person }) => person),
    area: site.area,
    province: site.province,
    ofOwnWork: true,
  });
  return pageOf(rows, limit, expectedOf, (row) => [row.queueNumber ?? 0, row.id]);
}

/** Whom one of our codes names, so that a sampler can compare. A document is read on the device, not here. */
export async function whoIs(
  services: Services,
  call: Call,
  { place, text }: ReceivedOf<Tubes['who']>,
): Promise<Expected | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  // Whose code is read stands in front of the sampler.
  const looked = { area: site.area, province: site.province, ofOwnWork: true };
  const booking = await bookingIn(services, call, { place, text, at: call.now });
  if (booking !== undefined) {
    await call.audit({ subjects: [booking.person], ...looked });
    return expectedOf(booking);
  }
  if (readQr(text).kind !== 'own-person') return refuse('not_found');
  const visitor = await visitorOf(services, call, text, call.now);
  if (isRefusal(visitor) || visitor.person === undefined) return refuse('not_found');
  const waiting = await bookingsAt(call, place)
    .where('booking.person', '=', visitor.person.id)
    .where('booking.state', '=', 'arrived')
    .executeTakeFirst();
  await call.audit({ subjects: [visitor.person.id], ...looked });
  if (waiting !== undefined) return expectedOf(waiting);
  return visitor.name === undefined ? {} : { name: visitor.name };
}

function expectedOf(row: Awaited<ReturnType<ReturnType<typeof bookingsAt>['execute']>>[number]): Expected {
  const name = nameOf(row);
  const details = PersonDetails.safeParse(row.details);
  return {
    booking: row.id,
    code: row.code,
    ...(name === undefined ? {} : { name }),
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
  };
}
