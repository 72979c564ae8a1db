import type { DeskBooking, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Program } from '@binhan/domain/vaccination';
import type { Selectable } from 'kysely';
import { actorId } from '../access/actor';
import type { SessionTable } from '../database/schema';
import type { Call } from '../http/call';
import { findOrCreateByIdentifier } from '../people/store';
import { admission, programOf } from '../registrations/admission';
import { registerAtDesk } from '../registrations/at-desk';
import type { Services } from '../services';
import { deskBooking, deskRows, nextNumber, sessionAtDesk } from './desk-rows';
import { newCode } from './insert-hold';
import { isReason, notAReason } from './reasons';
import { tell } from './tell';

type Bookings = (typeof contract)['bookings'];

/** Somebody came without a booking. */
export async function walkIn(
  services: Services,
  call: Call,
  { place, session, details, reason: given, group }: ReceivedOf<Bookings['walkIn']>,
): Promise<DeskBooking | Refusal> {
  const row = await sessionAtDesk(call, place, session);
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'open' && row.state !== 'closed') return refuse('wrong_state', { state: row.state });
  if (call.today < row.heldOn) return refuse('too_early');
  const program = await programOf(call.db, row, call.today);
  if (program === undefined && !(await isReason(call.db, row, given ?? '', call.today, 'anyone')))
    return notAReason(given === undefined ? 'required' : 'not_an_option');
  if (program !== undefined && given !== undefined) return notAReason('not_asked');
  // A desk copies what it is told; only a scanned card would be more than that.
  const told = PersonDetails.parse(details);
  const identifiers = told.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const known = { identifiers, details: { ...told, identifiers } };
  const person = await findOrCreateByIdentifier(services, call.db, known, call.now);
  const admitted =
    program === undefined
      ? undefined
      : await admittedAtDesk(services, call, { person: person.id, row, program, details: told, group });
  if (isRefusal(admitted)) return admitted;
  const made = await call.db
    .insertInto('booking')
    .values({
      id: services.newId(),
      session,
      slot: null,
      person: person.id,
      offer: row.offer,
      state: 'arrived',
      walkIn: true,
      code: newCode(),
      reason: admitted?.reason ?? given ?? null,
      heldUntil: null,
      queueNumber: await nextNumber(call, row),
      madeBy: actorId(call.actor) ?? '',
      madeAt: call.now,
      changedAt: call.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['person', 'offer']).where('state', 'in', ['held', 'booked', 'arrived']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return refuse('booked_already');
  await tell(services, call.db, 'number', [made.id], call.now);
  await call.audit({ subjects: [person.id], area: row.area, province: row.province });
  const shown = await deskRows(call, row).where('booking.id', '=', made.id).executeTakeFirstOrThrow();
  return deskBooking(shown);
}

/** Whoever registered comes in with that; at an open program the desk registers who did not. */
async function admittedAtDesk(
  services: Services,
  call: Call,
  {
    person,
    row,
    program,
    details,
    group,
  }: {
    person: string;
    row: Selectable<SessionTable>;
    program: Program;
    details: PersonDetails;
    group: string | undefined;
  },
): Promise<{ reason: string } | Refusal> {
  const admitted = await admission(call.db, row, person, call);
  if (admitted !== undefined && !isRefusal(admitted)) return admitted;
  if (program.admission === 'invited') return refuse('not_invited');
  return registerAtDesk(services, call, { person, details, offer: row.offer, group, program });
}
