import { answersOf } from '@binhan/domain/record';
import { type FollowUpPlan, planFollowUp } from '@binhan/domain/tracing';
import type { Call } from '../http/call';
import { personFacts } from '../facts/person-facts';
import { questionsOf } from '@binhan/domain/declaration';
import { type SourcedPolicy, policiesAt } from '../tracing/policy-at';
import { askedAt } from '../programs/program-at';
import type { Row } from './contact-rows';

/** What the rule in force asks of a contact today, by what the records say of the person. */
export async function planOf(
  call: Call,
  row: Pick<Row, 'toPerson' | 'disease' | 'degree' | 'lastOn' | 'area' | 'province'>,
): Promise<{ policy: SourcedPolicy; plan: FollowUpPlan | undefined } | undefined> {
  const policy = (await policiesAt(call.db, askedAt(row), call.today)).get(row.disease);
  if (policy === undefined) return undefined;
  const asked = new Set(policy.followUp.flatMap(({ when }) => (when === undefined ? [] : questionsOf(when))));
  const at = { person: row.toPerson, now: call.now, today: call.today };
  const facts = await personFacts(call.db, at, asked);
  // Somebody's own word shortens no quarantine.
  const answers = answersOf(facts, at, ['record', 'certificate']);
  return { policy, plan: planFollowUp(policy, row, answers) };
}
