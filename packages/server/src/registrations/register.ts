import type { OwnRegistration, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Program, RegistrationInput } from '@binhan/domain/vaccination';
import { inForce } from '../catalog/by-kind';
import { lockRecord } from '../doses/record-dose';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { mayActFor } from '../people/store';
import { type Lies, askedAt, programAt } from '../programs/program-at';
import type { Services } from '../services';
import { dosesOfProgram } from './due';
import { insertRegistration, keepProgramConsents } from './insert';
import { type Facts, judgeRegistration } from './judge';
import { ownRegistration } from './own';

type Registrations = (typeof contract)['registrations'];

/** Registers the caller, or somebody they act for. */
export async function register(
  services: Services,
  call: Call,
  { person, ...input }: ReceivedOf<Registrations['register']>,
): Promise<OwnRegistration | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const { details, area, province } = await call.db
    .selectFrom('person')
    .select(['details', 'area', 'province'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const known = PersonDetails.safeParse(details);
  if (!known.success) return refuse('invalid_input', { issues: [{ code: 'required', path: ['person'] }] });
  const id = await putDown(services, call, input, {
    person,
    bornOn: known.data.bornOn,
    where: { area, province },
    by: caller.userId,
    alone: person === caller.person,
    chosenBy: 'people',
  });
  return isRefusal(id) ? id : ownRegistration(call, id);
}

/** Whom a registration is for, and who says so. */
interface Registered extends Pick<Facts, 'bornOn' | 'alone'> {
  person: string;
  where: Lies;
  by: string | null;
  chosenBy: 'people' | 'staff';
}

/** Judges a registration and puts it down with the evidence of consent; gives its id. */
export async function putDown(
  services: Services,
  call: Call,
  input: RegistrationInput,
  { person, bornOn, where, by, alone, chosenBy }: Registered,
): Promise<string | Refusal> {
  const program = await programAt(call.db, where, input.program, call.today);
  if (program === undefined) return refuse('not_found');
  const screening = await inForce(call.db, 'screening', askedAt(where), call.today);
  const rules = screening.get(program.screening);
  if (rules === undefined) return refuse('not_found');
  // A dose that is recorded at this moment is one of those that count.
  await lockRecord(call.db, person);
  const standing = judgeRegistration(input, {
    program,
    rules,
    bornOn,
    doses: await dosesOfProgram(call.db, person, input.program),
    groups: await groupsFor(call, program, where, chosenBy),
    alone,
    on: call.today,
  });
  if (isRefusal(standing)) return standing;
  const { now, language } = call;
  const id = await insertRegistration(services, call.db, { person, input, standing, where, by, now });
  if (id === undefined) return refuse('registered_already');
  const { program: form, consents } = input;
  await keepProgramConsents(services, call.db, { person, program: form, consents, language, at: now });
  await call.audit({ subjects: [person], ...where });
  return id;
}

/** The groups of a program somebody may be put into. */
export async function groupsFor(
  { db, today }: Pick<Call, 'db' | 'today'>,
  program: Program,
  where: Lies,
  chosenBy: 'people' | 'staff',
): Promise<string[]> {
  const groups = (program.groups ?? []).map(({ group }) => group);
  if (groups.length === 0) return [];
  const known = await inForce(db, 'priority-group', askedAt(where), today);
  return groups.filter((group) => chosenBy === 'staff' || known.get(group)?.chosenByPeople === true);
}
