import type { Permission } from '@binhan/domain/access';
import type { BookingState } from '@binhan/domain/booking';
import { type SqlBool, sql } from 'kysely';
import { actorId, allowed } from '../access/actor';
import { scopeOf, withinArea } from '../access/scope';
import { codesWithin } from '../access/within';
import { readable } from '../declarations/rows';
import type { Call } from '../http/call';
import type { Services } from '../services';
import type { Answered } from './endpoint';

/** What waits for the caller, counted only for what one of their grants lets them do. */
export async function workOfToday(services: Services, call: Call): Answered<'work'> {
  const scopeFor = (permission: Permission) => {
    const grants = allowed(call.actor, permission, call.today);
    return grants.length === 0 ? undefined : scopeOf(grants);
  };
  const dayBegan = sql<Date>`(${call.today}::date)::timestamp at time zone ${services.settings.timeZone}`;
  const work: Record<string, number> = {};

  const declarations = scopeFor('declaration.read');
  if (declarations !== undefined) {
    const counted = await call.db
      .selectFrom('declaration')
      .select((eb) => [
        eb.fn.countAll().filterWhere('flagged', '=', true).filterWhere('state', '=', 'current').as('flagged'),
        eb.fn.countAll().filterWhere('declaredAt', '>=', dayBegan).as('today'),
      ])
      .where(withinArea(declarations, 'declaration'))
      .where((eb) =>
        eb.or([
          eb.and([eb('flagged', '=', true), eb('state', '=', 'current')]),
          eb('declaredAt', '>=', dayBegan),
        ]),
      )
      .where(readable(call.today))
      .executeTakeFirstOrThrow();
    work['flaggedDeclarations'] = Number(counted.flagged);
    work['declarationsToday'] = Number(counted.today);
  }

  const places = scopeFor('place.decide');
  if (places !== undefined) {
    const { count } = await call.db
      .selectFrom('place')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('state', '=', 'registered')
      .where(withinArea(places, 'place'))
      .executeTakeFirstOrThrow();
    work['placesWaiting'] = Number(count);
  }

  const requests = scopeFor('request.decide');
  if (requests !== undefined) {
    const counted = await call.db
      .selectFrom('dataRequest')
      .innerJoin('person', 'person.id', 'dataRequest.person')
      .select((eb) => [
        eb.fn.countAll().as('waiting'),
        eb.fn.countAll().filterWhere('doneBy', '<', new Date(call.now)).as('late'),
      ])
      .where('state', 'in', ['received', 'acknowledged'])
      .where(withinArea(requests, 'person'))
      .executeTakeFirstOrThrow();
    work['requestsWaiting'] = Number(counted.waiting);
    work['requestsLate'] = Number(counted.late);
  }

  const notifications = scopeFor('notification.work');
  if (notifications !== undefined) {
    const counted = await call.db
      .selectFrom('notification')
      .select((eb) => [
        eb.fn.countAll().as('due'),
        eb.fn.countAll().filterWhere('dueAt', '<', new Date(call.now)).as('late'),
      ])
      .where('state', 'in', ['due', 'to-take-back'])
      .where(withinArea(notifications, 'notification'))
      .executeTakeFirstOrThrow();
    work['notificationsDue'] = Number(counted.due);
    work['notificationsLate'] = Number(counted.late);
  }

  const proposals = scopeFor('catalog.approve');
  if (proposals !== undefined) {
    const codes = await codesWithin(services, proposals, call.today);
    const { count } = await call.db
      .selectFrom('catalogProposal')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('state', '=', 'proposed')
      // One's own wait for somebody else.
      .where('proposedBy', '!=', actorId(call.actor) ?? '')
      .where(codes === undefined ? sql<SqlBool>`true` : sql<SqlBool>`area = any(${codes})`)
      .executeTakeFirstOrThrow();
    work['proposalsWaiting'] = Number(count);
  }

  if (scopeFor('declaration.make-for-others') !== undefined) {
    const { count } = await call.db
      .selectFrom('declaration')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('enteredBy', '=', actorId(call.actor) ?? null)
      .where('declarant', 'in', ['helper', 'guard'])
      .where('receivedAt', '>=', dayBegan)
      .executeTakeFirstOrThrow();
    work['entriesToday'] = Number(count);
  }

  const desk = scopeFor('booking.desk');
  if (desk !== undefined) {
    const count = (state: BookingState) =>
      sql<number>`count(booking.id) filter (where booking.state = ${state})::integer`;
    const counted = await call.db
      .selectFrom('session')
      .leftJoin('booking', 'booking.session', 'session.id')
      .select(sql<number>`count(distinct session.id)::integer`.as('sessions'))
      .select([count('booked').as('booked'), count('arrived').as('arrived')])
      .where(sql<SqlBool>`session.place = any(${desk.places})`)
      .where('session.heldOn', '=', call.today)
      .where('session.state', 'in', ['open', 'closed'])
      .executeTakeFirstOrThrow();
    work['sessionsToday'] = counted.sessions;
    work['bookedToday'] = counted.booked;
    work['arrivedToday'] = counted.arrived;
  }
  const sampling = scopeFor('sample.take');
  if (sampling !== undefined) {
    const { count } = await call.db
      .selectFrom('tube')
      .select((eb) => eb.fn.countAll().as('count'))
      .where(sql<SqlBool>`place = any(${sampling.places})`)
      .where('state', '=', 'collected')
      .executeTakeFirstOrThrow();
    work['tubesToHandOver'] = Number(count);
  }

  const laboratory = scopeFor('laboratory.work');
  if (laboratory !== undefined) {
    const counted = await call.db
      .selectFrom('tube')
      .select((eb) => ['waits', eb.fn.countAll().as('count')])
      .where(sql<SqlBool>`laboratory = any(${laboratory.places})`)
      .where('waits', 'is not', null)
      .groupBy('waits')
      .execute();
    const waiting = (what: string) => Number(counted.find(({ waits }) => waits === what)?.count ?? 0);
    work['tubesToTest'] = waiting('test');
    work['resultsToVerify'] = waiting('verification');
    work['resultsToRelease'] = waiting('release');
  }
  return work;
}
