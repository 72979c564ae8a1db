import type { AdverseEventRow } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type AdverseEventEvent, adverseEventTransitions } from '@binhan/domain/vaccination';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { eventRows, shownEvents } from './rows';

/** Carries an event out on one report that is held for it. */
export async function decide(
  call: Call,
  id: string,
  event: AdverseEventEvent,
  { note, reference }: { note?: string | undefined; reference?: string },
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
  };
  await call.db.updateTable('adverseEvent').set(changed).where('id', '=', id).execute();
  await call.db
    .insertInto('adverseEventStep')
    .values({
      adverseEvent: id,
      event,
      at: call.now,
      by: actorId(call.actor) ?? null,
      note: note ?? reference ?? null,
    })
    .execute();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  const [shown] = await shownEvents(call, [{ ...row, ...changed }]);
  return shown ?? refuse('not_found');
}
