import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { DateOnly, Instant } from '@binhan/domain/time';
import { type Program, liveRegistrationStates } from '@binhan/domain/vaccination';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { programAt } from '../programs/program-at';

/** What a session offers, and where. */
interface Offering {
  offer: string;
  area: string;
  province: string;
}

/** The reason of a seat for a dose, where its person named no group. */
export const REGISTERED = 'registered';

/** The program of a session, where it gives doses. */
export function programOf(
  trx: Transaction<Database>,
  session: Offering,
  on: DateOnly,
): Promise<Program | undefined> {
  return programAt(trx, session, session.offer, on);
}

/**
 * Why somebody may have a seat of a session that gives doses: the priority group of their registration. Refused without a
 * registration, and where its program invites people, without an invitation. Of a session that gives none, nothing.
 * Whoever holds a seat already keeps the right to it when the invitation runs out.
 */
export async function admission(
  trx: Transaction<Database>,
  session: Offering,
  person: string,
  { today, now }: { today: DateOnly; now: Instant },
  { holdsSeat = false } = {},
): Promise<{ reason: string } | Refusal | undefined> {
  const program = await programOf(trx, session, today);
  if (program === undefined) return undefined;
  const row = await trx
    .selectFrom('registration')
    .select(['state', 'priorityGroup', 'invitedUntil'])
    .where('person', '=', person)
    .where('program', '=', session.offer)
    .where('state', 'in', [...liveRegistrationStates])
    .executeTakeFirst();
  if (row === undefined) return refuse('not_invited');
  const holds =
    row.state === 'invited' && (holdsSeat || (row.invitedUntil !== null && row.invitedUntil > new Date(now)));
  if (program.admission === 'invited' && !holds) return refuse('not_invited');
  return { reason: row.priorityGroup ?? REGISTERED };
}
