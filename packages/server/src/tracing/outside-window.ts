import { type InfectiousWindow, infectiousWindow } from '@binhan/domain/tracing';
import type { DateOnly, Instant } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import { datesOf } from '../cases/case-rows';
import type { Database } from '../database/schema';
import { daysAsMoments } from './days-as-moments';
import { policiesAt } from './policy-at';

/** When somebody was met. */
interface Meeting {
  from: Instant;
  to: Instant;
}

/**
 * The infectious window of a case that a meeting lies outside of, or nothing where it does not. Such a meeting is kept all the
 * same: the day of onset may be corrected later, and a rule is no witness. Whoever keeps it is told.
 */
export async function outsideWindow(
  db: Kysely<Database> | Transaction<Database>,
  tracedCase: string,
  { today, timeZone }: { today: DateOnly; timeZone: string },
): Promise<(meeting: Meeting) => InfectiousWindow | undefined> {
  const of = await db
    .selectFrom('tracedCase')
    .select(['disease', 'area', 'province', 'onsetOn', 'sampledOn', 'resultOn', 'reportedOn'])
    .where('id', '=', tracedCase)
    .executeTakeFirstOrThrow();
  const policy = (await policiesAt(db, of, today)).get(of.disease);
  if (policy === undefined) return () => undefined;
  const window = infectiousWindow(policy, datesOf(of));
  const moments = await daysAsMoments(db, window, timeZone);
  return ({ from, to }) => (from < moments.to && to > moments.from ? undefined : window);
}
