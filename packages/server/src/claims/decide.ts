import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { claimTransitions } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { actorId } from '../access/actor';
import { certifyAgain } from '../certificates/dose-certificate';
import { revokeOfDose } from '../certificates/revoke';
import { refusedFacts } from '../doses/check-facts';
import { recordAtSite, replaceDose } from '../doses/correct';
import { endDose, heldDose } from '../doses/end-dose';
import { holderHash } from '../doses/holder';
import { areaOf } from '../doses/own-lines';
import { lockRecord } from '../doses/record-dose';
import type { Call } from '../http/call';
import { saveDetails } from '../people/store';
import type { Services } from '../services';
import { type ClaimOfPerson, claimRow, claimsWithin } from './rows';
import { tellDecided } from './tell';

type Claims = (typeof contract)['claims'];
type Decision = ReceivedOf<Claims['decide']>['decision'];

/**
 * Decides a claim. What it corrects is corrected in the same transaction: the line that was wrong stands until the one that
 * is right does, certificates of the former are revoked, and the new ones there are from then on.
 */
export async function decideClaim(
  services: Services,
  call: Call,
  { claim, reply, decision }: ReceivedOf<Claims['decide']>,
): Promise<OutputOf<Claims['decide']> | Refusal> {
  const row = await claimsWithin(call).where('claim.id', '=', claim).forUpdate('claim').executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const state = claimTransitions[row.state][decision.kind === 'decline' ? 'decline' : 'accept'];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  const outcome = await carriedOut(services, call, row, decision, reply);
  if (isRefusal(outcome)) return outcome;
  await call.db
    .updateTable('claim')
    .set({
      state,
      reply,
      decidedAt: call.now,
      decidedBy: actorId(call.actor) ?? '',
      evidence: null,
      evidenceType: null,
      outcome: outcome ?? null,
    })
    .where('id', '=', claim)
    .execute();
  await tellDecided(services, call, row);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  const decided = await claimsWithin(call).where('claim.id', '=', claim).executeTakeFirstOrThrow();
  return claimRow(decided, call.now);
}

/** Corrects the record; gives the line that was written, if one was. */
async function carriedOut(
  services: Services,
  call: Call,
  claim: ClaimOfPerson,
  decision: Decision,
  note: string,
): Promise<string | undefined | Refusal> {
  const by = actorId(call.actor) ?? '';
  switch (decision.kind) {
    case 'decline':
      return undefined;
    case 'record': {
      const refused = await refusedFacts(call.db, decision.facts, call.today, ['decision', 'facts']);
      if (refused !== undefined) return refused;
      const { person, place } = claim;
      return recordAtSite(
        services,
        call.db,
        {
          person,
          facts: decision.facts,
          ...(await areaOf(call, person)),
          recordedBy: by,
          ...(place === null ? {} : { place }),
        },
        // The site itself says that it gave the dose; the commune only reads a paper.
        place !== null && call.scope.places.includes(place),
        call.now,
      );
    }
    case 'details':
      return detailsRight(services, call, claim, decision.details);
    default: {
      const line = claim.dose === null ? undefined : await heldDose(call.db, claim.dose);
      if (line === undefined || line.state !== 'recorded')
        return refuse('wrong_state', { state: line?.state ?? 'none' });
      if (decision.kind === 'withdraw') {
        await endDose(call.db, line, 'withdraw', { note, by }, call.now);
        return undefined;
      }
      const refused = await refusedFacts(call.db, decision.facts, call.today, ['decision', 'facts']);
      if (refused !== undefined) return refused;
      const correction = { place: claim.place, note, by };
      return replaceDose(services, call.db, line, decision.facts, correction, call.now);
    }
  }
}

/** Sets right whose record it is: from now on certificates say so, and those that said otherwise hold no more. */
async function detailsRight(
  services: Services,
  call: Call,
  { person, details: stored }: ClaimOfPerson,
  given: Pick<PersonDetails, 'name' | 'bornOn'>,
): Promise<undefined | Refusal> {
  const known = PersonDetails.safeParse(stored);
  if (!known.success) return refuse('wrong_state', { state: 'unknown' });
  const details = { ...known.data, ...given };
  await lockRecord(call.db, person);
  await saveDetails(services, call.db, person, details, call.now);
  const lines = await call.db
    .updateTable('dose')
    .set({ holder: holderHash(services.secrets, details) })
    .where('person', '=', person)
    .where('state', '=', 'recorded')
    .returning('id')
    .execute();
  for (const { id } of lines)
    if ((await revokeOfDose(call.db, id, call.now)) > 0)
      await certifyAgain(services, call.db, id, call.now, call.today);
  return undefined;
}
