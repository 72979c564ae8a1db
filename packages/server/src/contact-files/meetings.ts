import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { ReadContact } from './read-contact';

/** A meeting that is kept with a case. */
interface Meeting {
  fromAt: Date;
  meeting: string | null;
}

/** The meetings of some people that were named in a case, by person. */
export async function meetingsOf(
  trx: Transaction<Database>,
  tracedCase: string,
  people: readonly string[],
): Promise<Map<string, Meeting[]>> {
  const found = new Map<string, Meeting[]>();
  if (people.length === 0) return found;
  const rows = await trx
    .selectFrom('exposure')
    .innerJoin('contact', 'contact.id', 'exposure.contact')
    .select(['contact.toPerson', 'exposure.fromAt', 'exposure.meeting'])
    .where('contact.tracedCase', '=', tracedCase)
    .where('exposure.basis', '=', 'named')
    .where('contact.toPerson', '=', (eb) => eb.fn.any(eb.val([...new Set(people)])))
    .execute();
  for (const { toPerson, ...row } of rows) found.set(toPerson, [...(found.get(toPerson) ?? []), row]);
  return found;
}

/** Whether a meeting is among them: the same beginning, called the same. */
export function sameMeeting(meetings: readonly Meeting[], { from, meeting }: ReadContact['met']): boolean {
  return meetings.some((one) => one.fromAt.toISOString() === from && (one.meeting ?? '') === (meeting ?? ''));
}
