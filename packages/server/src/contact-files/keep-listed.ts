import { RowChoice } from '@binhan/contract';
import { dateIn } from '@binhan/domain/time';
import type { Issue } from '@binhan/domain/refusals';
import type { Selectable } from 'kysely';
import { keepNamed } from '../contacts/keep-named';
import type { ChangeSetTable } from '../database/schema';
import type { CarriedOut, Carrier } from '../imports/carrier';
import { areaToday } from '../people/area-today';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { KeptContact } from './kept-contact';
import { type Known, knownContacts } from './known-contacts';
import { meetingsOf, sameMeeting } from './meetings';

/**
 * Keeps the next contacts of a file with their case. Whom a row may be is asked again: who was known to nobody at the review
 * and is known now is said so, and nobody is taken for somebody without a choice.
 */
export async function keepListedContacts(
  services: Services,
  { db, now, by }: Carrier,
  file: Selectable<ChangeSetTable>,
  findings: readonly unknown[],
  choices: readonly (string | null)[],
): Promise<CarriedOut> {
  const rows = findings.map((finding) => KeptContact.parse(finding));
  // One file at a time makes contacts of a case: two of them would make one person twice.
  const of = await db
    .selectFrom('tracedCase')
    .select(['id', 'person', 'disease', 'area', 'province', 'state'])
    .where('id', '=', file.owner)
    .forUpdate()
    .executeTakeFirst();
  if (of?.state !== 'open')
    return { outcomes: rows.map(() => ({ issues: [{ code: 'after_case_ended', path: [] }] })), subjects: [] };
  const details = rows.map((row) => row.details);
  const find = await knownContacts(services, db, of.id, details);
  const today = dateIn(now, services.settings.timeZone);
  const outcomes: { issues: Issue[]; contact?: string }[] = [];
  const subjects: string[] = [];
  const failed = (code: string, column: string) => void outcomes.push({ issues: [{ code, path: [column] }] });
  for (const [place, row] of rows.entries()) {
    const known = find(row.details);
    const decided = RowChoice.safeParse(choices[place]);
    const choice = decided.success ? decided.data : undefined;
    if (known === 'another') {
      failed('number_of_another', 'number');
      continue;
    }
    if (known !== undefined && choice === undefined) {
      failed(
        known.contact ? 'already_contact' : `person_of_${known.by === 'phone' ? 'phone' : 'number'}`,
        known.by,
      );
      continue;
    }
    const identifiers = row.details.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
    const told = { identifiers, details: { ...row.details, identifiers } };
    const person = isThem(known, choice)
      ? known.person
      : (await findOrCreateByIdentifier(services, db, told, now)).id;
    if (person === of.person) {
      failed('is_the_case', 'name');
      continue;
    }
    if (sameMeeting((await meetingsOf(db, of.id, [person])).get(person) ?? [], row.met)) {
      failed('contact_known', 'lastMet');
      continue;
    }
    const where = await areaToday(services, row.details.address.area, today);
    const contact = await keepNamed(services, { db, now, today, by }, of, {
      person,
      where,
      exposure: row.met,
      ...(row.note === undefined ? {} : { note: row.note }),
    });
    subjects.push(person);
    outcomes.push({ issues: [], contact });
  }
  return { outcomes, subjects: [...new Set(subjects)] };
}

/** Whether a row is of somebody known: by a number always, else where it was chosen. */
function isThem(known: Known | undefined, choice: RowChoice | undefined): known is Known {
  return known !== undefined && (known.by === 'number' || choice === 'same');
}
