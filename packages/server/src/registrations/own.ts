import type { OutputOf, OwnRegistration, contract } from '@binhan/contract';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import { namedGroups } from '../programs/named-groups';
import { dueDoses } from './due';
import { earlierGroups, hasSeatFor, sameRank } from './order';

type Registrations = (typeof contract)['registrations'];

/** Registrations of a household that ended and are shown still. */
const MOST_SHOWN = 100;

/** Registrations with all that is shown of them. */
export function registrationRows(call: Pick<Call, 'db'>) {
  return call.db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person')
    .leftJoin('session', 'session.id', 'registration.session')
    .leftJoin('place', 'place.id', 'session.place')
    .selectAll('registration')
    .select(['person.details', 'person.scanned', 'session.heldOn'])
    .select(['place.id as site', 'place.name as siteName', 'place.address as siteAddress'])
    .select('place.area as siteArea')
    .select([earlierGroups.as('earlierGroups'), sameRank.as('sameRank'), hasSeatFor.as('booked')]);
}

export type FullRow = Awaited<ReturnType<ReturnType<typeof registrationRows>['execute']>>[number];

/** Registrations of the caller and the household, and what is due next. */
export async function mine(call: Call): Promise<OutputOf<Registrations['mine']>> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const rows = await registrationRows(call)
    .where('registration.person', 'in', people)
    .orderBy('registration.registeredAt', 'desc')
    .orderBy('registration.id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return { registrations: await ownRegistrations(call, rows), due: await dueDoses(call, people) };
}

/** One registration as the person sees it. */
export async function ownRegistration(call: Call, id: string): Promise<OwnRegistration> {
  const row = await registrationRows(call).where('registration.id', '=', id).executeTakeFirstOrThrow();
  const [shown] = await ownRegistrations(call, [row]);
  if (shown === undefined) throw new TypeError('ownRegistration: a row in, a registration out');
  return shown;
}

async function ownRegistrations(call: Call, rows: readonly FullRow[]): Promise<OwnRegistration[]> {
  const named = await namesOf(call, rows);
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    ...named(row),
    state: row.state,
    registeredAt: row.registeredAt.toISOString(),
    ...(row.invitedAt === null ? {} : { invitedAt: row.invitedAt.toISOString() }),
    ...(row.invitedUntil === null ? {} : { invitedUntil: row.invitedUntil.toISOString() }),
    ...standingOf(row),
    ...(row.note === null || row.state !== 'declined' ? {} : { note: row.note }),
  }));
}

/** The program and the group of registrations, by name. */
export async function namesOf(
  call: Pick<Call, 'db'>,
  rows: readonly Pick<FullRow, 'program' | 'priorityGroup'>[],
) {
  const programs = await everHeld(
    call.db,
    'program',
    rows.map(({ program }) => program),
  );
  const groupOf = await namedGroups(
    call.db,
    rows.map(({ priorityGroup }) => priorityGroup),
  );
  return ({ program, priorityGroup }: Pick<FullRow, 'program' | 'priorityGroup'>) => {
    const group = groupOf(priorityGroup);
    return {
      program: { id: program, name: programs.get(program)?.name ?? { vi: program, en: program } },
      ...(group === undefined ? {} : { group }),
    };
  };
}

/** Who is before somebody while they wait, where they are invited to, and whether they have a seat. */
export function standingOf(row: FullRow): Pick<OwnRegistration, 'before' | 'invitation' | 'booked'> {
  const { state, earlierGroups: earlier, sameRank: same } = row;
  return {
    ...(state === 'waiting' ? { before: { earlierGroups: earlier, sameRank: same } } : {}),
    ...(state === 'invited' ? invitationOf(row) : {}),
    booked: Boolean(row.booked),
  };
}

function invitationOf(row: FullRow): Pick<OwnRegistration, 'invitation'> {
  const { session, heldOn, site, siteName, siteAddress, siteArea } = row;
  if (session === null || heldOn === null || site === null) return {};
  const shown = { id: site, name: siteName ?? '', area: siteArea ?? '', address: siteAddress ?? '' };
  return { invitation: { id: session, on: heldOn, site: shown } };
}
