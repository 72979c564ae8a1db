import type { NextInvited, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import { type Scope, withinArea } from '../access/scope';
import { areaWithin } from '../access/within';
import { freeSlots } from '../bookings/seats';
import type { Call } from '../http/call';
import { namedGroups } from '../programs/named-groups';
import { programAt } from '../programs/program-at';
import type { Services } from '../services';
import { hasSeatFor } from './order';

type Asked = ReceivedOf<(typeof contract)['registrations']['invite']>;

/** An open session of a program that people may be invited to. */
export interface InvitingSession {
  id: string;
  offer: string;
  heldOn: string;
  area: string;
  province: string;
}

/** Somebody whose turn it is. */
interface Next {
  id: string;
  person: string;
  priorityGroup: string | null;
}

/** The session of a question, locked so that two who invite to it do so one after the other. */
export async function invitingSession(
  call: Call,
  { place, session }: Pick<Asked, 'place' | 'session'>,
): Promise<InvitingSession | Refusal> {
  const row = await call.db
    .selectFrom('session')
    .innerJoin('place', 'place.id', 'session.place')
    .select(['session.id', 'session.offer', 'session.heldOn', 'session.state', 'session.endsAt'])
    .select(['session.area', 'session.province'])
    .where('session.id', '=', session)
    .where('session.place', '=', place)
    .where(withinArea(call.scope, 'place'))
    .forUpdate('session')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if ((await programAt(call.db, row, row.offer, call.today)) === undefined) return refuse('not_found');
  const over = row.endsAt <= new Date(call.now);
  return row.state === 'open' && !over ? row : refuse('wrong_state', { state: over ? 'over' : row.state });
}

/** Seats of a session that nobody has and nobody is invited to. */
export async function roomOf(call: Call, { id }: InvitingSession): Promise<number> {
  const slots = await freeSlots(call.db, [id], call.now);
  const { invited } = await call.db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<string>().as('invited'))
    .where('session', '=', id)
    .where('state', '=', 'invited')
    .where('invitedUntil', '>', new Date(call.now))
    .where(sql<SqlBool>`not ${hasSeatFor}`)
    .executeTakeFirstOrThrow();
  return Math.max(0, slots.reduce((sum, { free }) => sum + free, 0) - Number(invited));
}

/** The scope in which people are looked for: the caller's, or a part of it. */
export async function scopeFor(
  services: Pick<Services, 'areas'>,
  call: Call,
  area: string | undefined,
): Promise<Scope | Refusal> {
  if (area === undefined) return call.scope;
  const found = await areaWithin(services, call.scope, area, call.today);
  if (found === undefined || found.province === null) return refuse('not_found');
  const { communes, provinces } =
    found.area === null
      ? { communes: [], provinces: [found.province] }
      : { communes: [found.area], provinces: [] };
  return { everywhere: false, places: [], communes, provinces };
}

/** The next who wait for a dose they may get on the session's day, in their order. */
export function nextWaiting(call: Call, scope: Scope, { offer, heldOn }: InvitingSession, count: number) {
  return call.db
    .selectFrom('registration')
    .select(['registration.id', 'registration.person', 'registration.priorityGroup'])
    .where(withinArea(scope, 'registration'))
    .where('program', '=', offer)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('dueOn', 'is', null), eb('dueOn', '<=', heldOn)]))
    .where((eb) => eb.or([eb('wishedFrom', 'is', null), eb('wishedFrom', '<=', heldOn)]))
    .where(sql<SqlBool>`not ${hasSeatFor}`)
    .orderBy('rank')
    .orderBy('registeredAt')
    .orderBy('id')
    .limit(count);
}

/** People by their group, in the order in which the groups come up. */
export async function byGroup(call: Call, people: readonly Next[]): Promise<NextInvited['groups']> {
  const groupOf = await namedGroups(
    call.db,
    people.map(({ priorityGroup }) => priorityGroup),
  );
  const counts = new Map<string | null, number>();
  for (const { priorityGroup } of people) counts.set(priorityGroup, (counts.get(priorityGroup) ?? 0) + 1);
  return [...counts].map(([id, count]) => {
    const group = groupOf(id);
    return { ...(group === undefined ? {} : { group }), count };
  });
}

/** Who would be invited next, by group. */
export async function preview(
  services: Pick<Services, 'areas'>,
  call: Call,
  { area, count, ...asked }: Asked,
): Promise<NextInvited | Refusal> {
  const session = await invitingSession(call, asked);
  if (isRefusal(session)) return session;
  const scope = await scopeFor(services, call, area);
  if (isRefusal(scope)) return scope;
  const room = await roomOf(call, session);
  const people = room === 0 ? [] : await nextWaiting(call, scope, session, Math.min(room, count)).execute();
  await call.audit({ subjects: [], area: session.area, province: session.province });
  return { room, count: people.length, groups: await byGroup(call, people) };
}
