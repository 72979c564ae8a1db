import { actorId } from '../access/actor';
import type { CaseStepTable } from '../database/tracing-tables';
import type { Call } from '../http/call';

/** Puts a step of a case's way down. */
export async function addCaseStep(
  call: Call,
  tracedCase: string,
  event: CaseStepTable['event'],
  note?: string,
): Promise<void> {
  await call.db
    .insertInto('caseStep')
    .values({ tracedCase, event, at: call.now, by: actorId(call.actor) ?? null, note: note ?? null })
    .execute();
}
