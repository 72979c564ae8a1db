import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/person';
import { gateDecision } from '@binhan/domain/place';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import type { Call } from '../http/call';
import { firstUse } from '../people/adoption';
import type { Services } from '../services';
import { gateFacts, markUsed } from './facts';
import { scanMoment } from './moment';
import { type Passage, enter, leave } from './passage';
import { visitorOf } from './visitor';

type ScanPerson = (typeof contract)['stays']['scanPerson'];

/** The same code at two places within so many hours is worth a mark in the audit. */
export const REPLAY_HOURS = 10 / 60;

/** A guard scans whatever a visitor holds up, in or out. */
export async function scanAlone(
  services: Services,
  { place, gate, text, direction, scannedAt }: ReceivedOf<ScanPerson>,
  call: Call,
): Promise<OutputOf<ScanPerson> | Refusal> {
  const at = scanMoment(scannedAt, call.now);
  if (isRefusal(at)) return at;
  const here = await placeOfGuard(call, place, gate);
  if (here === undefined) return refuse('not_found');
  const visitor = await visitorOf(services, call, text, at);
  if (isRefusal(visitor)) return visitor;
  const { person, kind, signed, name } = visitor;
  const base = {
    direction,
    kind,
    signed,
    identified: person !== undefined,
    ...(name === undefined ? {} : { shownName: shortenedName(name) }),
  };
  const open = here.state === 'confirmed';
  if (person === undefined) {
    await call.audit({ subjects: [], area: here.area, province: here.province });
    return { ...base, decision: gateDecision({ placeOpen: open, declaration: 'none', redFlag: false }) };
  }
  await call.audit({ subjects: [person.id], area: here.area, province: here.province });
  const passage: Passage = { place: here, gate, person, method: 'guard', at };
  if (direction === 'out') {
    const left = await leave(call, passage);
    return {
      ...base,
      decision: { verdict: 'go', reasons: [] },
      ...(left === undefined ? {} : { stay: left.id }),
    };
  }
  const decision = gateDecision(await gateFacts(call, person.id, open, at));
  if (signed) await markReplay(call, passage);
  if (decision.verdict === 'stop') return { ...base, decision };
  const stay = await enter(services, call, passage);
  await markUsed(call.db, [person.id], call.now);
  await firstUse(call.db, [person.id], call.now);
  return { ...base, decision, stay: stay.id };
}

/** The place a guard or manager stands at: it must be in their scope, whatever its state. */
function placeOfGuard(call: Call, place: string, gate: string) {
  if (!call.scope.places.includes(place)) return undefined;
  return call.db
    .selectFrom('place')
    .innerJoin('gate', 'gate.place', 'place.id')
    .select(['place.id', 'place.key', 'state', 'area', 'province'])
    .where('place.id', '=', place)
    .where('gate.id', '=', gate)
    .executeTakeFirst();
}

/** Case 31: a photographed code shown at two places minutes apart leaves a mark for who reads the audit. */
async function markReplay(call: Call, { person, place, at }: Passage): Promise<void> {
  const elsewhere = await call.db
    .selectFrom('openStay')
    .select('id')
    .where('personKey', '=', person.key)
    .where('placeKey', '!=', place.key)
    .where('enteredAt', '>', new Date(instantPlus(at, -REPLAY_HOURS)))
    .limit(1)
    .executeTakeFirst();
  if (elsewhere !== undefined) await call.audit({ action: 'stays.replay', subjects: [person.id] });
}
