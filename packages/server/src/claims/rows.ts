import type { ClaimRow, OwnClaim } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import type { Instant } from '@binhan/domain/time';
import { DoseFacts } from '@binhan/domain/vaccination';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';

/** A claim with whose record it is about and the site that decides. */
export type ClaimOfPerson = Awaited<ReturnType<ReturnType<typeof claimRows>['execute']>>[number];

/** Claims, without the bytes of what is attached. */
export function claimRows(call: Call) {
  return call.db
    .selectFrom('claim')
    .innerJoin('person', 'person.id', 'claim.person')
    .leftJoin('place', 'place.id', 'claim.place')
    .select(['claim.id', 'claim.person', 'claim.kind', 'claim.state', 'claim.dose', 'claim.facts'])
    .select(['claim.text', 'claim.reply', 'claim.receivedAt', 'claim.dueAt', 'claim.decidedAt'])
    .select(['claim.madeBy', 'claim.evidenceType', 'claim.place', 'claim.outcome'])
    .select(['claim.area', 'claim.province', 'person.details', 'person.scanned', 'place.name as siteName']);
}

/** Claims that the caller decides: those handed to a site of theirs, and those of people of their areas. */
export function claimsWithin(call: Call) {
  return claimRows(call).where((eb) =>
    eb.or([
      withinArea(call.scope, 'claim'),
      ...(call.scope.places.length === 0 ? [] : [eb('claim.place', 'in', call.scope.places)]),
    ]),
  );
}

/** A claim as whoever made it sees it. */
export function ownClaim(row: ClaimOfPerson): OwnClaim {
  return {
    id: row.id,
    person: row.person,
    kind: row.kind,
    state: row.state,
    ...(row.dose === null ? {} : { dose: row.dose }),
    ...(row.facts === null ? {} : { facts: DoseFacts.parse(row.facts) }),
    ...(row.text === null ? {} : { text: row.text }),
    ...(row.reply === null ? {} : { reply: row.reply }),
    receivedAt: row.receivedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
    hasEvidence: row.evidenceType !== null,
    ...(row.siteName === null ? {} : { siteName: row.siteName }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
  };
}

/** A claim as whoever decides sees it. */
export function claimRow(row: ClaimOfPerson, now: Instant): ClaimRow {
  const name = nameOf(row);
  const details = PersonDetails.safeParse(row.details);
  return {
    ...ownClaim(row),
    ...(name === undefined ? {} : { name }),
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    late: row.state === 'received' && row.dueAt <= new Date(now),
  };
}
