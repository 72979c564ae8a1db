import { isRefusal } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import type { ChangeSetTable } from '../database/schema';
import { lockRecord } from '../doses/record-dose';
import type { CarriedOut, Carrier } from '../imports/carrier';
import { areaToday } from '../people/area-today';
import { findOrCreateByIdentifier } from '../people/store';
import { dosesOfProgram } from '../registrations/due';
import { insertRegistration } from '../registrations/insert';
import { standingIn } from '../registrations/judge';
import { tellRegistered } from '../registrations/tell';
import type { Services } from '../services';
import { KeptPerson } from './kept-person';
import type { doseOf } from './dose-of';

/** Registers the next people of a list for a program. Health and consent are asked of each of them, not of the sender. */
export async function registerPeople(
  services: Services,
  { db, now, by }: Carrier,
  file: Selectable<ChangeSetTable>,
  { id: offer, program }: NonNullable<Awaited<ReturnType<typeof doseOf>>>,
  findings: readonly unknown[],
): Promise<CarriedOut> {
  const today = dateIn(now, services.settings.timeZone);
  const outcomes: { issues: { code: string; path: string[] }[]; registration?: string }[] = [];
  const subjects: string[] = [];
  for (const finding of findings) {
    const { details, reason } = KeptPerson.parse(finding);
    const group = reason ?? file.reason ?? undefined;
    const known = { identifiers: details.identifiers, details };
    const person = await findOrCreateByIdentifier(services, db, known, now);
    subjects.push(person.id);
    await lockRecord(db, person.id);
    const doses = await dosesOfProgram(db, person.id, offer);
    const standing = standingIn({ program, bornOn: details.bornOn, doses, on: today }, group);
    if (isRefusal(standing)) {
      outcomes.push({ issues: [{ code: 'not_for_program', path: ['bornOn'] }] });
      continue;
    }
    const where = await areaToday(services, details.address.area, today);
    const input = { program: offer, history: {}, ...(group === undefined ? {} : { group }) };
    const made = { person: person.id, input, standing, where, by, now };
    const registration = await insertRegistration(services, db, made);
    outcomes.push(
      registration === undefined
        ? { issues: [{ code: 'registered_before', path: ['name'] }] }
        : { issues: [], registration },
    );
  }
  return { outcomes, subjects };
}

/** Tells those of a list who have a phone that they were registered. */
export function tellRegisteredByList(
  services: Services,
  { db, now }: Pick<Carrier, 'db' | 'now'>,
  { outcomes }: CarriedOut,
): Promise<void> {
  const registered = outcomes.flatMap(({ registration }) => registration ?? []);
  return tellRegistered(services, db, 'listed', registered, now);
}
