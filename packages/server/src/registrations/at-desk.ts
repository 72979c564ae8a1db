import type { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Program } from '@binhan/domain/vaccination';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { areaToday } from '../people/area-today';
import { actorId } from '../access/actor';
import { REGISTERED } from './admission';
import { dosesOfProgram } from './due';
import { insertRegistration } from './insert';
import { standingIn } from './judge';
import { groupsFor } from './register';

/** Registers somebody who came to a session of an open program without having registered; gives the reason of their seat. */
export async function registerAtDesk(
  services: Services,
  call: Call,
  {
    person,
    details,
    offer,
    group,
    program,
  }: {
    person: string;
    details: PersonDetails;
    offer: string;
    group: string | undefined;
    program: Program;
  },
): Promise<{ reason: string } | Refusal> {
  const where = await areaToday(services, details.address.area, call.today);
  if (group !== undefined && !(await groupsFor(call, program, where, 'staff')).includes(group))
    return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['group'] }] });
  const doses = await dosesOfProgram(call.db, person, offer);
  const standing = standingIn({ program, bornOn: details.bornOn, doses, on: call.today }, group);
  if (isRefusal(standing)) return standing;
  const input = { program: offer, history: {}, ...(group === undefined ? {} : { group }) };
  const by = actorId(call.actor) ?? null;
  // Whoever registered meanwhile, or at home, is registered: nothing is asked twice.
  await insertRegistration(services, call.db, { person, input, standing, where, by, now: call.now });
  return { reason: group ?? REGISTERED };
}
