import type { ContactRow, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { contactTransitions } from '@binhan/domain/tracing';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { orderQuarantines } from '../quarantines/order';
import type { Services } from '../services';
import { type Row, contactRows, shownContacts } from './contact-rows';
import { planOf } from './plan';
import { addContactSteps } from './steps';

type Decide = (typeof contract)['contacts']['decide'];

/** A contact of the caller's areas, held for a change. */
export function heldContact(call: Call, id: string): Promise<Row | undefined> {
  return contactRows(call).where('contact.id', '=', id).forUpdate('contact').executeTakeFirst();
}

/** One contact of the caller's areas as it is shown now. */
export async function shownContact(
  services: Services,
  call: Call,
  id: string,
): Promise<ContactRow | Refusal> {
  const row = await contactRows(call).where('contact.id', '=', id).executeTakeFirst();
  const [shown] = row === undefined ? [] : await shownContacts(services, call, [row]);
  return shown ?? refuse('not_found');
}

/** Carries an event out on a contact. Following up applies the rule: quarantine, tests and diary come with it. */
export async function decideContact(
  services: Services,
  call: Call,
  { contact: id, event, note }: ReceivedOf<Decide>,
): Promise<ContactRow | Refusal> {
  const row = await heldContact(call, id);
  if (row === undefined) return refuse('not_found');
  const state = contactTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  if ((event === 'dismiss' || event === 'lose') && note === undefined)
    return refuse('invalid_input', { issues: [{ code: 'required', path: ['note'] }] });
  const asks = event === 'follow' ? await applyPlan(services, call, row) : {};
  const ends = state === 'completed' || state === 'not-needed';
  await call.db
    .updateTable('contact')
    .set({
      state,
      ...asks,
      assignee: row.assignee ?? actorId(call.actor) ?? null,
      endedAt: ends ? call.now : null,
      changedAt: call.now,
    })
    .where('id', '=', id)
    .execute();
  await addContactSteps(call, [id], event, note);
  await call.audit({ subjects: [row.toPerson], area: row.area, province: row.province, ofOwnWork: true });
  return shownContact(services, call, id);
}

async function applyPlan(services: Services, call: Call, row: Row) {
  const found = await planOf(call, row);
  const plan = found?.plan;
  // No rule asks anything of them: they are in follow-up, and ended on the same day.
  if (found === undefined || plan === undefined)
    return { rule: null, followUntil: call.today, diaryUntil: null };
  await orderQuarantines(services, call, row, plan, found.policy);
  if (plan.tests.length > 0)
    await call.db
      .insertInto('contactTest')
      .values(plan.tests.map(({ on, test }) => ({ contact: row.id, dueOn: on, test })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return { rule: plan.rule.id, followUntil: plan.until, diaryUntil: plan.diaryUntil ?? null };
}
