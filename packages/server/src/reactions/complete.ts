import type { AdverseEventRow, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { adverseEventTransitions, isSerious } from '@binhan/domain/vaccination';
import { everHeld, vaccinationPolicy } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { alertSerious } from './alert';
import { keepStep } from './decide';
import { dayIssues } from './facts';
import { eventRows, shownEvents } from './rows';

type Input = ReceivedOf<(typeof contract)['reactions']['complete']>;

/**
 * Puts down more of an event, or what became of it. What it said before stays in the step. An event that turns out serious
 * has its clock from now on; one that was serious stays so.
 */
export async function complete(
  services: Services,
  call: Call,
  { reaction, seriousness, outcome, facts }: Input,
): Promise<AdverseEventRow | Refusal> {
  const row = await eventRows(call)
    .innerJoin('dose', 'dose.id', 'adverseEvent.dose')
    .select('dose.givenOn')
    .where('adverseEvent.id', '=', reaction)
    .forUpdate('adverseEvent')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = adverseEventTransitions[row.state].complete;
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  const issues = dayIssues({ startedOn: row.startedOn, outcome, facts }, row.givenOn, call.today, []);
  if (issues.length > 0) return refuse('invalid_input', { issues });
  const known = await everHeld(call.db, 'reaction', row.reactions);
  const serious = row.serious || isSerious({ reactions: row.reactions, seriousness, outcome }, known);
  const isNews = serious && !row.serious;
  const where = { area: row.area ?? row.province, province: row.province };
  const policy = isNews ? await vaccinationPolicy(call.db, where, call.today) : undefined;
  const dueAt = policy === undefined ? row.dueAt : new Date(instantPlus(call.now, policy.seriousWithinHours));
  await call.db
    .updateTable('adverseEvent')
    .set({
      seriousness: JSON.stringify(seriousness),
      outcome,
      facts: JSON.stringify(facts),
      serious,
      dueAt,
      state,
    })
    .where('id', '=', reaction)
    .execute();
  const before = { seriousness: row.seriousness, outcome: row.outcome, facts: row.facts ?? {} };
  await keepStep(call, reaction, 'complete', { before });
  if (isNews) await alertSerious(services, call, { area: row.area, province: row.province });
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  const [shown] = await shownEvents(call, [{ ...row, seriousness, outcome, facts, serious, dueAt, state }]);
  return shown ?? refuse('not_found');
}
