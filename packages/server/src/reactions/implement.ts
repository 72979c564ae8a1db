import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { assess } from './assess';
import { complete } from './complete';
import { decide } from './decide';
import { figures } from './figures';
import { answer, followed, report } from './followed';
import { reportEvent } from './report-event';
import { searchEvents } from './rows';
import { showEvent } from './show-event';

/** What is seen after a dose: asked, reported, looked into, counted. */
export function implementReactions(services: Services): Implementations['reactions'] {
  return {
    followed: (_input, call) => followed(services, call),
    answer: (input, call) => answer(call, input),
    report: (input, call) => report(services, call, input),
    reportAtSite: (input, call) => reportAtSite(services, call, input),
    search: (input, call) => searchEvents(call, input),
    show: (input, call) => showEvent(call, input),
    complete: (input, call) => complete(services, call, input),
    investigate: ({ reaction, note }, call) => decide(call, reaction, 'investigate', { note }),
    notify: ({ reaction, reference }, call) => decide(call, reaction, 'notify', { reference }),
    assess: (input, call) => assess(call, input),
    close: ({ reaction, note }, call) => decide(call, reaction, 'close', { note }),
    reopen: ({ reaction, note }, call) => decide(call, reaction, 'reopen', { note }),
    figures: (input, call) => figures(call, input),
  };
}

type AtSite = (typeof contract)['reactions']['reportAtSite'];

/** The site that gave a dose reports what was seen after it. */
async function reportAtSite(
  services: Services,
  call: Call,
  { place, dose, event }: ReceivedOf<AtSite>,
): Promise<OutputOf<AtSite> | Refusal> {
  if (!call.scope.places.includes(place)) return refuse('not_found');
  const row = await call.db
    .selectFrom('dose')
    .selectAll()
    .where('id', '=', dose)
    .where('place', '=', place)
    .where('givenAt', 'is not', null)
    .where('state', '=', 'recorded')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const reported = await reportEvent(services, call, row, event, { byPerson: false });
  if (isRefusal(reported)) return reported;
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return { id: reported.id, serious: reported.serious };
}
