import type { ReceivedOf, RegistrationEntry, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { actorId } from '../access/actor';
import { holdsArea } from '../access/scope';
import type { Call } from '../http/call';
import { areaToday } from '../people/area-today';
import { heldByAnother } from '../people/held-by-another';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { namesOf } from './own';
import { putDown } from './register';

type Registrations = (typeof contract)['registrations'];

/** Registers somebody who is there, as a helper at the commune copies it from what they say. */
export async function enter(
  services: Services,
  call: Call,
  { details, ...input }: ReceivedOf<Registrations['enter']>,
): Promise<RegistrationEntry | Refusal> {
  const where = await areaToday(services, details.address.area, call.today);
  if (!holdsArea(call.scope, where)) return refuse('not_found');
  if ((await heldByAnother(services, call.db, [details])).size > 0)
    return refuse('invalid_input', {
      issues: [{ code: 'number_of_another', path: ['details', 'identifiers'] }],
    });
  // Whoever enters copies what they are told; only a scanned card would be more than that.
  const told = PersonDetails.parse(details);
  const identifiers = told.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const known = { identifiers, details: { ...told, identifiers } };
  const person = await findOrCreateByIdentifier(services, call.db, known, call.now);
  const id = await putDown(services, call, input, {
    person: person.id,
    bornOn: told.bornOn,
    where,
    by: actorId(call.actor) ?? null,
    alone: false,
    chosenBy: 'staff',
  });
  if (isRefusal(id)) return id;
  const { program } = (await namesOf(call, [{ program: input.program, priorityGroup: null }]))({
    program: input.program,
    priorityGroup: null,
  });
  return { id, name: told.name, bornOn: told.bornOn, program, registeredAt: call.now };
}
