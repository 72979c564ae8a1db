import type { ReceivedOf, RegistrationRow, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { liveRegistrationStates, registrationTransitions } from '@binhan/domain/vaccination';
import { lockRecord } from '../doses/record-dose';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { giveUpSeats } from './give-up';
import { rowsInScope, staffRows } from './staff-rows';
import { tellRegistered } from './tell';

type Registrations = (typeof contract)['registrations'];

/** Turns somebody down, or takes them in again at their old place. */
export async function change(
  services: Services,
  call: Call,
  { registration, event, note }: ReceivedOf<Registrations['change']>,
): Promise<RegistrationRow | Refusal> {
  const row = await rowsInScope(call)
    .where('registration.id', '=', registration)
    .forUpdate('registration')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = registrationTransitions[row.state][event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  if (state === 'waiting' && (await hasAnother(call, row))) return refuse('registered_already');
  await call.db
    .updateTable('registration')
    .set({ state, note, invitedAt: null, invitedUntil: null, session: null, changedAt: call.now })
    .where('id', '=', registration)
    .execute();
  if (state === 'declined') await giveUpSeats(services, call.db, row, call.now);
  const about = state === 'declined' ? 'declined' : 'readmitted';
  await tellRegistered(services, call.db, about, [registration], call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, note });
  const changed = await rowsInScope(call)
    .where('registration.id', '=', registration)
    .executeTakeFirstOrThrow();
  const [shown] = await staffRows(services, call, [changed]);
  return shown ?? refuse('not_found');
}

/** Whether the person registered again since they were turned down; the lock keeps it so until this is decided. */
async function hasAnother(call: Call, { person, program }: { person: string; program: string }) {
  await lockRecord(call.db, person);
  const row = await call.db
    .selectFrom('registration')
    .select('id')
    .where('person', '=', person)
    .where('program', '=', program)
    .where('state', 'in', [...liveRegistrationStates])
    .executeTakeFirst();
  return row !== undefined;
}
