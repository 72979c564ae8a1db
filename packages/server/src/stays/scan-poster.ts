import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type GateDecision, gateDecisionForAll } from '@binhan/domain/place';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { decideAt } from '../entry/decide';
import type { Call } from '../http/call';
import { firstUse } from '../people/adoption';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { markUsed } from './mark-used';
import { scanMoment } from './moment';
import { type Passage, enter, leave } from './passage';
import { placeOfPoster, shownPlace } from './poster';

type ScanPoster = (typeof contract)['stays']['scanPoster'];

/** A visitor scans the poster of a gate, alone or with the household. */
export async function scanPoster(
  services: Services,
  { text, direction, people, scannedAt }: ReceivedOf<ScanPoster>,
  call: Call,
): Promise<OutputOf<ScanPoster> | Refusal> {
  const caller = citizen(call.actor);
  const at = scanMoment(scannedAt, call.now);
  if (isRefusal(at)) return at;
  const place = await placeOfPoster(services, call, text);
  if (isRefusal(place)) return place;
  const mine = await actsFor(call.db, caller.person, call.today);
  if (people.some((person) => !mine.includes(person))) return refuse('not_found');
  const persons = await call.db
    .selectFrom('person')
    .select(['id', 'key'])
    .where('id', 'in', people)
    .execute();
  const decide = await decideAt(call, { ...place, open: true }, at);
  const decisions: GateDecision[] = [];
  const stays = [];
  for (const person of persons) {
    const passage: Passage = { place, gate: place.gate.id, person, method: 'poster', at };
    if (direction === 'in') {
      decisions.push(await decide(person.id));
      stays.push(await enter(services, call, passage));
      await markUsed([person.id], call.now).execute(call.db);
      await firstUse([person.id], call.now).execute(call.db);
    } else {
      const left = await leave(services, call, passage);
      if (left !== undefined) stays.push(left);
    }
  }
  await call.audit({ subjects: people, area: place.area, province: place.province });
  const [first, ...rest] = decisions;
  return {
    place: shownPlace(place),
    stays,
    decision: first === undefined ? leaving : gateDecisionForAll([first, ...rest]),
  };
}

/** Leaving never asks. */
const leaving: GateDecision = { verdict: 'go', open: true, reasons: [], source: '' };
