import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { vaccinationPolicy } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { byGroup, invitingSession, nextWaiting, roomOf, scopeFor } from './next-invited';
import { tellRegistered } from './tell';

type Registrations = (typeof contract)['registrations'];

/**
 * Invites the next who wait to a session. Whoever is being invited elsewhere at this moment is passed over and nobody waits
 * for anybody: two who invite at once never invite one person twice.
 */
export async function invite(
  services: Services,
  call: Call,
  { area, count, ...asked }: ReceivedOf<Registrations['invite']>,
): Promise<OutputOf<Registrations['invite']> | Refusal> {
  const session = await invitingSession(call, asked);
  if (isRefusal(session)) return session;
  const scope = await scopeFor(services, call, area);
  if (isRefusal(scope)) return scope;
  const policy = await vaccinationPolicy(call.db, session, call.today);
  if (policy === undefined) return refuse('not_found');
  const room = await roomOf(call, session);
  const people =
    room === 0
      ? []
      : await nextWaiting(call, scope, session, Math.min(room, count))
          .forUpdate('registration')
          .skipLocked()
          .execute();
  const until = instantPlus(call.now, policy.invitationHours);
  const ids = people.map(({ id }) => id);
  await call.db
    .updateTable('registration')
    .set({
      state: 'invited',
      invitedAt: call.now,
      invitedUntil: until,
      session: session.id,
      changedAt: call.now,
    })
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  await tellRegistered(services, call.db, 'invited', ids, call.now);
  await call.audit({
    subjects: people.map(({ person }) => person),
    area: session.area,
    province: session.province,
  });
  return { room: room - people.length, count: people.length, groups: await byGroup(call, people), until };
}
