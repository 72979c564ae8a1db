import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownSite } from '../tubes/site';

type Shifts = (typeof contract)['shifts'];

/** Shifts of a site, the latest first. */
export async function shiftsAt(
  call: Call,
  { place, cursor, limit = PAGE_SIZE }: ReceivedOf<Shifts['list']>,
): Promise<OutputOf<Shifts['list']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  if ((await ownSite(call, place)) === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('shift')
    .select(['shift.id', 'shift.session', 'shift.startsAt', 'shift.endsAt', 'shift.endedAt'])
    .select((eb) => [
      eb
        .selectFrom('shiftAccount')
        .select((one) => one.fn.countAll().as('accounts'))
        .whereRef('shiftAccount.shift', '=', 'shift.id')
        .as('accounts'),
      eb
        .selectFrom('shiftAccount')
        .select((one) => one.fn.count('signedInAt').as('signedIn'))
        .whereRef('shiftAccount.shift', '=', 'shift.id')
        .as('signedIn'),
      eb
        .selectFrom('booking')
        .innerJoin('shiftAccount', 'shiftAccount.userId', 'booking.madeBy')
        .select((one) => one.fn.countAll().as('entries'))
        .whereRef('shiftAccount.shift', '=', 'shift.id')
        .where('booking.walkIn', '=', true)
        .where('booking.state', '<>', 'cancelled')
        .as('entries'),
    ])
    .where('place', '=', place)
    .orderBy('startsAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<SqlBool>`(shift.starts_at, shift.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return pageOf(
    await query.execute(),
    limit,
    ({ id, session, startsAt, endsAt, endedAt, accounts, signedIn, entries }) => ({
      id,
      session,
      from: startsAt.toISOString(),
      until: endsAt.toISOString(),
      ended: endedAt !== null || endsAt.toISOString() <= call.now,
      accounts: Number(accounts),
      signedIn: Number(signedIn),
      entries: Number(entries),
    }),
    ({ startsAt, id }) => [startsAt.toISOString(), id],
  );
}

/** Ends a shift: from this request on its accounts open nothing. */
export async function endShift(
  call: Call,
  { place, shift }: ReceivedOf<Shifts['end']>,
): Promise<OutputOf<Shifts['end']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const row = await call.db
    .updateTable('shift')
    .set((eb) => ({ endedAt: eb.fn.coalesce('endedAt', eb.val(new Date(call.now))) }))
    .where('id', '=', shift)
    .where('place', '=', place)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const accounts = call.db.selectFrom('shiftAccount').select('userId').where('shift', '=', shift);
  await call.db
    .updateTable('accessGrant')
    .set({ endsAt: call.now })
    .where('userId', 'in', accounts)
    .where('endsAt', '>', new Date(call.now))
    .execute();
  await call.db.deleteFrom('loginSession').where('userId', 'in', accounts).execute();
  await call.audit({ subjects: [], area: site.area, province: site.province });
  return { done: true };
}
