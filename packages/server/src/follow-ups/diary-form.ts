import type { Form } from '@binhan/domain/declaration';
import { formInForce } from '../catalog/in-force';
import type { Call } from '../http/call';
import { askedAt } from '../programs/program-at';
import { policiesAt } from '../tracing/policy-at';

/** The form by which somebody who is followed up because of a disease says how they are. */
export async function diaryForm(
  call: Pick<Call, 'db' | 'today'>,
  of: { disease: string; area: string | null; province: string },
): Promise<Form | undefined> {
  const where = askedAt(of);
  const policy = (await policiesAt(call.db, where, call.today)).get(of.disease);
  if (policy === undefined) return undefined;
  return formInForce(call.db, { form: policy.diary, areas: [where.area, where.province], on: call.today });
}
