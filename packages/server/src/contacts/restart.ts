import type { Call } from '../http/call';
import { addContactSteps } from './steps';

/** A case that was withdrawn is one after all: whoever was followed up because of it is spoken with again. */
export async function restartContacts(call: Call, tracedCase: string): Promise<void> {
  const rows = await call.db
    .updateTable('contact')
    .set({
      state: 'new',
      endedAt: null,
      rule: null,
      followUntil: null,
      diaryUntil: null,
      changedAt: call.now,
    })
    .where('tracedCase', '=', tracedCase)
    .where('state', '=', 'cancelled')
    .returning('id')
    .execute();
  await addContactSteps(
    call,
    rows.map(({ id }) => id),
    'restart',
  );
}
