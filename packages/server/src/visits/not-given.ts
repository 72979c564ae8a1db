import type { ReceivedOf, Visitor, contract } from '@binhan/contract';
import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import { type DateOnly, dateIn, datePlus } from '@binhan/domain/time';
import { type NotGivenReason, registrationTransitions } from '@binhan/domain/vaccination';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { tellVisitors } from './message';
import { rulesInForce } from './screen';
import { type LockedVisit, endVisit, openVisit, serveBooking, wrong } from './visit';
import { oneVisitor } from './visitors';

type Input = ReceivedOf<(typeof contract)['visits']['notGiven']>;

/** No dose was given: the visit ends, and the next action of its reason is carried out. */
export async function notGiven(
  services: Services,
  call: Call,
  { place, booking, reason: id, note, at }: Input,
): Promise<Visitor | Refusal> {
  const visit = await openVisit(call, { place, booking });
  if (isRefusal(visit)) return visit;
  const moment = scanMoment(at, call.now, 'at');
  if (isRefusal(moment)) return moment;
  const on = dateIn(moment, services.settings.timeZone);
  const reason = (await inForce(call.db, 'not-given-reason', visit.site, on)).get(id);
  if (reason === undefined) return wrong({ code: 'not_an_option', path: ['reason'] });
  const againOn = await againFrom(call, visit, reason, on);
  await endVisit(call, visit, {
    notGiven: id,
    next: reason.next,
    againOn: againOn ?? null,
    note: note ?? null,
    endedAt: moment,
  });
  await serveBooking(call, booking);
  await carryOut(call, visit, reason, { id, againOn });
  await tellVisitors(
    services,
    call.db,
    'not-given',
    [{ person: visit.person, booking, site: visit.site.name, at: moment }],
    call.now,
  );
  await call.audit({ subjects: [visit.person], area: visit.site.area, province: visit.site.province });
  return oneVisitor(call, visit, call.today);
}

/** From when on they are called again: as the reason says, or as long as a rule of the screening puts it off, whichever is later. */
async function againFrom(
  call: Call,
  visit: LockedVisit,
  { next, afterDays }: NotGivenReason,
  on: DateOnly,
): Promise<DateOnly | undefined> {
  if (next !== 'invite-again') return undefined;
  const program = (await inForce(call.db, 'program', visit.site, on)).get(visit.offer);
  const rules =
    program === undefined ? undefined : await rulesInForce(call, visit.site, program.screening, on);
  const newest = await call.db
    .selectFrom('screening')
    .select('because')
    .where('booking', '=', visit.booking)
    .orderBy('screenedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const held = rules?.body.rules.filter((rule) => newest?.because.includes(rule.id) === true) ?? [];
  return datePlus(on, Math.max(afterDays ?? 0, ...held.map((rule) => rule.afterDays ?? 0)));
}

/** What becomes of the registration: it is closed, or waits again, with the reason beside it for whoever calls. */
async function carryOut(
  call: Call,
  { registration }: LockedVisit,
  { next }: NotGivenReason,
  { id, againOn }: { id: string; againOn: DateOnly | undefined },
): Promise<void> {
  if (registration === undefined) return;
  const closed = next === 'close' ? registrationTransitions.waiting.decline : undefined;
  await call.db
    .updateTable('registration')
    .set({
      state: closed ?? 'waiting',
      note: id,
      invitedAt: null,
      invitedUntil: null,
      session: null,
      changedAt: call.now,
      ...(againOn === undefined ? {} : { wishedFrom: againOn }),
    })
    .where('id', '=', registration.id)
    .execute();
}
