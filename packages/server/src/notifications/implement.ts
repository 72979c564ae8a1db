import type { NotificationRow, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { notificationTransitions } from '@binhan/domain/reporting';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { addStep } from './cases';
import { notificationRows, shownRows } from './rows';
import { showNotification } from './show';

type Notifications = (typeof contract)['notifications'];

/** Cases of notifiable diseases, of which officials tell the authority. */
export function implementNotifications(services: Services): Implementations['notifications'] {
  return {
    search: (input, call) => search(services, call, input),
    show: (input, call) => showNotification(services, call, input),
    notify: ({ notification, reference }, call) =>
      decide(services, call, notification, 'notify', { reference }),
    drop: ({ notification, note }, call) => decide(services, call, notification, 'drop', { note }),
    takeBack: ({ notification, note }, call) => decide(services, call, notification, 'take-back', { note }),
  };
}

async function search(
  services: Services,
  call: Call,
  { state, late, cursor, limit = PAGE_SIZE }: ReceivedOf<Notifications['search']>,
): Promise<OutputOf<Notifications['search']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  let query = notificationRows(call)
    .orderBy('notification.dueAt')
    .orderBy('notification.id')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('notification.state', '=', state);
  if (late === true)
    query = query
      .where('notification.state', '=', 'due')
      .where('notification.dueAt', '<', new Date(call.now));
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(
      sql<SqlBool>`(notification.due_at, notification.id) > (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  const page = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row.dueAt.toISOString(), row.id],
  );
  await call.audit({ subjects: page.items.map(({ person }) => person), ofOwnWork: true });
  return { ...page, items: await shownRows(services, call, page.items) };
}

/** Carries an event out on one notification that is held for it. */
async function decide(
  services: Services,
  call: Call,
  id: string,
  event: 'notify' | 'drop' | 'take-back',
  { reference, note }: { reference?: string; note?: string },
): Promise<NotificationRow | Refusal> {
  const row = await notificationRows(call)
    .where('notification.id', '=', id)
    .forUpdate('notification')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = notificationTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  const changed = {
    state,
    ...(reference === undefined ? {} : { reference, notifiedAt: new Date(call.now) }),
  };
  await call.db.updateTable('notification').set(changed).where('id', '=', id).execute();
  const by = actorId(call.actor);
  await addStep(call, id, event, {
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
  });
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  const [shown] = await shownRows(services, call, [{ ...row, ...changed }]);
  return shown ?? refuse('not_found');
}
