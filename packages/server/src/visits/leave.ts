import type { ReceivedOf, Visitor, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import { reportEvent } from '../reactions/report-event';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { doseOf, endVisit, lockVisit, wrong } from './visit';
import { oneVisitor } from './visitors';

type Input = ReceivedOf<(typeof contract)['visits']['leave']>;

/** Observation is over: well, or with a report of what was seen. */
export async function leave(
  services: Services,
  call: Call,
  { place, booking, event, note, at }: Input,
): Promise<Visitor | Refusal> {
  const visit = await lockVisit(call, { place, booking });
  if (visit === undefined) return refuse('not_found');
  const dose = await doseOf(call, booking);
  const observed = await call.db
    .selectFrom('visit')
    .select(['observeUntil', 'leftAt'])
    .where('booking', '=', booking)
    .executeTakeFirst();
  if (dose === undefined || observed === undefined) return refuse('wrong_state', { state: 'not-given' });
  if (observed.leftAt !== null) return refuse('wrong_state', { state: 'left' });
  const moment = scanMoment(at, call.now, 'at');
  if (isRefusal(moment)) return moment;
  const early = moment < (observed.observeUntil?.toISOString() ?? '');
  if (early && note === undefined && event === undefined) return wrong({ code: 'required', path: ['note'] });
  if (event !== undefined) {
    const reported = await reportEvent(services, call, dose, event, { byPerson: false });
    if (isRefusal(reported)) return reported;
  }
  await endVisit(call, visit, { leftAt: moment, leftNote: note ?? null, endedAt: moment });
  await call.audit({ subjects: [visit.person], area: visit.site.area, province: visit.site.province });
  return oneVisitor(call, visit, call.today);
}
