import type { AdverseEventRow } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type AdverseEventEvent, adverseEventTransitions } from '@binhan/domain/vaccination';
import { actorId } from '../access/actor';
import type { EventBefore } from '../database/visit-tables';
import type { Call } from '../http/call';
import { eventRows, shownEvents } from './rows';

/** What a step of a report is about. */
interface About {
  note?: string | undefined;
  reference?: string;
  causality?: string;
}

/** Carries an event out on one report that is held for it. */
export async function decide(
  call: Call,
  id: string,
  event: AdverseEventEvent,
  { note, reference, causality }: About,
): Promise<AdverseEventRow | Refusal> {
  const row = await eventRows(call)
    .where('adverseEvent.id', '=', id)
    .forUpdate('adverseEvent')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = adverseEventTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  const changed = {
    state,
    ...(reference === undefined ? {} : { reference, notifiedAt: new Date(call.now) }),
    ...(causality === undefined ? {} : { causality }),
  };
  await call.db.updateTable('adverseEvent').set(changed).where('id', '=', id).execute();
  await keepStep(call, id, event, { note: note ?? reference, causality });
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  const [shown] = await shownEvents(call, [{ ...row, ...changed }]);
  return shown ?? refuse('not_found');
}

/** Writes down a step of a report. */
export async function keepStep(
  call: Pick<Call, 'db' | 'now' | 'actor'>,
  adverseEvent: string,
  event: AdverseEventEvent | 'report',
  {
    note,
    causality,
    before,
  }: { note?: string | undefined; causality?: string | undefined; before?: EventBefore },
): Promise<void> {
  await call.db
    .insertInto('adverseEventStep')
    .values({
      adverseEvent,
      event,
      at: call.now,
      by: actorId(call.actor) ?? null,
      note: note ?? null,
      causality: causality ?? null,
      before: before === undefined ? null : JSON.stringify(before),
    })
    .execute();
}
