import type { LookStop } from '@binhan/contract';
import { isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { keyOf } from '../looks/watch';
import type { Services } from '../services';
import type { Answered, Received } from './endpoint';
import { grantWithin } from './members';

/** Accounts that were stopped, within the areas of the caller: those stopped now first, then the newest. */
export async function searchStops(
  services: Services,
  { cursor, limit = PAGE_SIZE }: Received<'stops'>,
  call: Call,
): Answered<'stops'> {
  const from = readCursor(cursor, ['boolean', 'string', 'string']);
  if (isRefusal(from)) return from;
  const live = sql<boolean>`(look_stop.lifted_at is null)`;
  let query = (await stopsWithin(services, call))
    .select(live.as('live'))
    .orderBy(live, 'desc')
    .orderBy('stoppedAt', 'desc')
    .orderBy('lookStop.id', 'desc')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [last, at, id] = from.values;
    query = query.where(
      sql<SqlBool>`(${live}, look_stop.stopped_at, look_stop.id) < (${last}, ${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  await call.audit({ subjects: rows.slice(0, limit).map(({ userId }) => userId), ofOwnWork: true });
  return pageOf(rows, limit, stopOf, (row) => [row.live, row.stoppedAt.toISOString(), row.id]);
}

/** Lets an account look people up again; its count begins anew. */
export async function liftStop(
  services: Services,
  { stop, note }: Received<'liftStop'>,
  call: Call,
): Answered<'liftStop'> {
  const row = await (
    await stopsWithin(services, call)
  )
    .where('lookStop.id', '=', stop)
    .forUpdate('lookStop')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if (row.liftedAt !== null) return refuse('wrong_state', { state: 'lifted' });
  const by = actorId(call.actor) ?? '';
  if (row.userId === by) return refuse('second_person_needed');
  await call.db
    .updateTable('lookStop')
    .set({ liftedAt: call.now, liftedBy: by, note })
    .where('id', '=', stop)
    .execute();
  await call.db.deleteFrom('rateLimit').where('key', '=', keyOf(row.userId)).execute();
  await call.audit({ subjects: [row.userId], note });
  return stopOf({ ...row, liftedAt: new Date(call.now), note });
}

/** Stops of accounts with a grant, present or past, within the areas of the caller. */
async function stopsWithin(services: Services, call: Call) {
  const within = await grantWithin(services, call);
  return call.db
    .selectFrom('lookStop')
    .innerJoin('loginUser', 'loginUser.id', 'lookStop.userId')
    .select(['lookStop.id', 'userId', 'loginUser.name', 'looks', 'stoppedAt', 'liftedAt', 'lookStop.note'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('accessGrant')
          .select('accessGrant.id')
          .whereRef('accessGrant.userId', '=', 'lookStop.userId')
          .where(within),
      ),
    );
}

function stopOf(row: {
  id: string;
  userId: string;
  name: string;
  looks: number;
  stoppedAt: Date;
  liftedAt: Date | null;
  note: string | null;
}): z.infer<typeof LookStop> {
  return {
    id: row.id,
    member: { id: row.userId, name: row.name },
    looks: row.looks,
    stoppedAt: row.stoppedAt.toISOString(),
    ...(row.liftedAt === null ? {} : { liftedAt: row.liftedAt.toISOString() }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}
