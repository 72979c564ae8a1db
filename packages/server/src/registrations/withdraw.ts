import { type Refusal, refuse } from '@binhan/domain/refusals';
import { registrationTransitions } from '@binhan/domain/vaccination';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { giveUpSeats } from './give-up';

/** Takes back a registration of the caller or the household. */
export async function withdraw(
  services: Services,
  call: Call,
  registration: string,
): Promise<{ done: true } | Refusal> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const row = await call.db
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', registration)
    .where('person', 'in', people)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = registrationTransitions[row.state].withdraw;
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  await call.db
    .updateTable('registration')
    .set({ state, invitedUntil: null, changedAt: call.now })
    .where('id', '=', registration)
    .execute();
  await giveUpSeats(services, call.db, row, call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return { done: true };
}
