import { actorId } from '../access/actor';
import type { ContactStepTable } from '../database/tracing-tables';
import type { Call } from '../http/call';

/** Puts one step of the way of some contacts down. */
export async function addContactSteps(
  call: Call,
  contacts: readonly string[],
  event: ContactStepTable['event'],
  note?: string,
): Promise<void> {
  await insertContactSteps({ ...call, by: actorId(call.actor) ?? null }, contacts, event, note);
}

/** The same for work that no request waits for. */
export async function insertContactSteps(
  { db, now, by }: Pick<Call, 'db' | 'now'> & { by: string | null },
  contacts: readonly string[],
  event: ContactStepTable['event'],
  note?: string,
): Promise<void> {
  if (contacts.length === 0) return;
  await db
    .insertInto('contactStep')
    .values(contacts.map((contact) => ({ contact, event, at: now, by, note: note ?? null })))
    .execute();
}
