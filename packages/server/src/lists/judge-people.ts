import { type AreaRef, editionOn } from '@binhan/domain/area';
import { isRefusal } from '@binhan/domain/refusals';
import { foldText } from '@binhan/domain/text';
import { type DateOnly, type Instant, dateIn } from '@binhan/domain/time';
import { type Program, liveRegistrationStates } from '@binhan/domain/vaccination';
import type { SheetRow } from '@binhan/validation/rows';
import { type Transaction, sql } from 'kysely';
import { reasonsIn } from '../bookings/reasons';
import type { Database } from '../database/schema';
import type { File, Judged } from '../imports/judged';
import { heldByAnother } from '../people/held-by-another';
import { identifierHash } from '../people/store';
import { namedGroups } from '../programs/named-groups';
import { standingIn } from '../registrations/judge';
import type { Services } from '../services';
import { doseOf } from './dose-of';
import { type ListedDetails, readPerson } from './read-person';

/** Rows of a list of people, each judged by itself, against the rows before it and against who has a seat already. */
export async function judgePeople(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<Judged<ListedDetails>[]> {
  const now = services.clock();
  const { timeZone } = services.settings;
  const today = dateIn(now, timeZone);
  const dose = await doseOf(trx, file.session, today);
  const known = {
    now,
    timeZone,
    home: { code: file.area, edition: editionOn(today) },
    communeOf: await communesOf(services, file.province, today),
    // For a dose the column of the group is read, for a test that of the reason: it is the same one.
    reasons:
      dose === undefined
        ? await reasonsIn(trx, [file.area, file.province], today, 'anyone')
        : await groupsOf(trx, dose.program),
  };
  const judged = rows.map(({ number, cells }): Judged<ListedDetails> => {
    const reading = readPerson(cells, known);
    if ('issues' in reading) return { number, cells, state: 'invalid', issues: reading.issues };
    const key = keyOf(services, reading.finding);
    const first = seen.get(key);
    seen.set(key, first ?? number);
    if (first === undefined) return { number, cells, state: 'new', finding: reading.finding, issues: [] };
    const path = [reading.finding.details.identifiers.length > 0 ? 'number' : 'name'];
    return {
      number,
      cells,
      state: 'invalid',
      issues: [{ code: 'listed_twice', path, data: { row: first } }],
    };
  });
  const findings = judged.flatMap(({ finding }) => finding ?? []);
  const seated =
    dose === undefined
      ? await seatedKeys(services, trx, file, findings, now)
      : await registeredKeys(services, trx, file, dose.id, findings);
  const others = await heldByAnother(
    services,
    trx,
    findings.map(({ details }) => details),
  );
  const wrong = new Set(findings.filter((_finding, place) => others.has(place)));
  return judged.map(({ finding, ...row }) => {
    if (finding === undefined) return row;
    if (wrong.has(finding))
      return { ...row, state: 'invalid', issues: [{ code: 'number_of_another', path: ['number'] }] };
    if (dose !== undefined && !isFor(dose.program, finding, today))
      return { ...row, state: 'invalid', issues: [{ code: 'not_for_program', path: ['bornOn'] }] };
    if (!seated.has(keyOf(services, finding))) return { ...row, finding };
    const code = dose === undefined ? 'has_appointment' : 'registered_before';
    return { ...row, state: 'duplicate', issues: [{ code, path: ['name'] }] };
  });
}

/** What two rows of the same person have in common: a number, and without one the name and the birth. */
function keyOf(services: Services, { details }: ListedDetails): string {
  const [number] = details.identifiers;
  return number === undefined
    ? `${foldText(details.name)} ${details.bornOn}`
    : identifierHash(services, number);
}

/** Keys of those who have a seat for what the session offers: by number whoever gave it to them, by name within the organisation. */
async function seatedKeys(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  findings: readonly ListedDetails[],
  now: Instant,
): Promise<Set<string>> {
  const seats = trx
    .selectFrom('booking')
    .where('booking.offer', '=', (eb) =>
      eb.selectFrom('session').select('session.offer').where('session.id', '=', file.session),
    )
    .where((eb) =>
      eb.or([
        eb('booking.state', 'in', ['booked', 'arrived']),
        eb.and([eb('booking.state', '=', 'held'), eb('booking.heldUntil', '>', new Date(now))]),
      ]),
    );
  const hashes = findings.flatMap(({ details }) =>
    details.identifiers.map((one) => identifierHash(services, one)),
  );
  const byNumber = await seats
    .innerJoin('personIdentifier', 'personIdentifier.person', 'booking.person')
    .select('personIdentifier.valueHash as key')
    .where('personIdentifier.valueHash', '=', (eb) => eb.fn.any(eb.val(hashes)))
    .execute();
  const byName = await seats
    .innerJoin('changeRow', 'changeRow.booking', 'booking.id')
    .innerJoin('changeSet', 'changeSet.id', 'changeRow.changeSet')
    .innerJoin('person', 'person.id', 'booking.person')
    .select([
      sql<string | null>`person.details ->> 'name'`.as('name'),
      sql<string | null>`person.details ->> 'bornOn'`.as('bornOn'),
    ])
    .where('changeSet.place', '=', file.owner)
    .execute();
  return new Set([
    ...byNumber.map(({ key }) => key),
    ...byName.map(({ name, bornOn }) => `${foldText(name ?? '')} ${bornOn ?? ''}`),
  ]);
}

/** Whether a program is for somebody of a list at all; what they got before is looked at when it is committed. */
function isFor(program: Program, { details, reason }: ListedDetails, on: DateOnly): boolean {
  return !isRefusal(standingIn({ program, bornOn: details.bornOn, doses: [], on }, reason));
}

/** The priority groups of a program by name: whoever sends a list may name any of them. */
async function groupsOf(trx: Transaction<Database>, program: Program) {
  const ids = (program.groups ?? []).map(({ group }) => group);
  const groupOf = await namedGroups(trx, ids);
  return ids.flatMap((id) => groupOf(id) ?? []);
}

/** Keys of those who are registered for a program: by number whoever did it, by name within the organisation. */
async function registeredKeys(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  program: string,
  findings: readonly ListedDetails[],
): Promise<Set<string>> {
  const live = trx
    .selectFrom('registration')
    .where('registration.program', '=', program)
    .where('registration.state', 'in', [...liveRegistrationStates]);
  const hashes = findings.flatMap(({ details }) =>
    details.identifiers.map((one) => identifierHash(services, one)),
  );
  const byNumber = await live
    .innerJoin('personIdentifier', 'personIdentifier.person', 'registration.person')
    .select('personIdentifier.valueHash as key')
    .where('personIdentifier.valueHash', '=', (eb) => eb.fn.any(eb.val(hashes)))
    .execute();
  const byName = await live
    .innerJoin('changeRow', 'changeRow.registration', 'registration.id')
    .innerJoin('changeSet', 'changeSet.id', 'changeRow.changeSet')
    .innerJoin('person', 'person.id', 'registration.person')
    .select([
      sql<string | null>`person.details ->> 'name'`.as('name'),
      sql<string | null>`person.details ->> 'bornOn'`.as('bornOn'),
    ])
    .where('changeSet.place', '=', file.owner)
    .execute();
  return new Set([
    ...byNumber.map(({ key }) => key),
    ...byName.map(({ name, bornOn }) => `${foldText(name ?? '')} ${bornOn ?? ''}`),
  ]);
}

/** A commune of a province by its code, or by its name if only one has it. */
export async function communesOf(
  { areas }: Pick<Services, 'areas'>,
  province: string,
  today: DateOnly,
): Promise<(text: string) => AreaRef | undefined> {
  const bare = (name: string) => foldText(name).replace(/^(xa|phuong|dac khu|thi tran) /, '');
  const found = new Map<string, AreaRef | undefined>();
  for (const { code, name } of await areas.below(province, today)) {
    const commune = { code, edition: editionOn(today) };
    found.set(code, commune);
    found.set(foldText(name), commune);
    // Of two with the same name neither is meant for sure.
    if (bare(name) !== foldText(name)) found.set(bare(name), found.has(bare(name)) ? undefined : commune);
  }
  return (text) => found.get(text.trim()) ?? found.get(foldText(text)) ?? found.get(bare(text));
}
