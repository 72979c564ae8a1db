import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { decideAt } from '../entry/decide';
import type { Call } from '../http/call';
import { firstUse } from '../people/adoption';
import type { Services } from '../services';
import { type Copies, staysByPerson } from './copies';
import { markUsed } from './mark-used';
import { scanMoment } from './moment';
import { type Passage, enter, leave } from './passage';
import { REPLAY_HOURS } from './plain';
import { visitorOf } from './visitor';

type ScanPerson = (typeof contract)['stays']['scanPerson'];

/** A guard scans whatever a visitor holds up, in or out. */
export async function scanPerson(
  services: Services,
  { place, gate, text, direction, scannedAt, shown = [], entered }: ReceivedOf<ScanPerson>,
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
  await call.audit({
    subjects: person === undefined ? [] : [person.id],
    area: here.area,
    province: here.province,
  });
  const decide = await decideAt(call, { ...here, open: here.state === 'confirmed' }, at);
  if (person === undefined) return { ...base, decision: await decide(undefined, shown) };
  const passage: Passage = { place: here, gate, person, method: 'guard', at };
  if (direction === 'out') {
    const left = await leave(services, call, passage);
    return {
      ...base,
      decision: { verdict: 'go', open: true, reasons: [], source: '' },
      ...(left === undefined ? {} : { stay: left.id }),
    };
  }
  const decision = await decide(person.id, shown);
  const replayed = await isReplay(services, call, passage);
  if (replayed && signed) await call.audit({ action: 'stays.replay', subjects: [person.id] });
  const answer = { ...base, decision, ...(replayed ? { replayed } : {}) };
  // Who went in is where the contagion may be, whether they should have or not.
  if (decision.verdict === 'stop' && entered !== true) return answer;
  const stay = await enter(services, call, passage);
  await markUsed([person.id], call.now).execute(call.db);
  await firstUse([person.id], call.now).execute(call.db);
  return { ...answer, stay: stay.id };
}

/** The place a guard or manager stands at: it must be in their scope, whatever its state. */
function placeOfGuard(call: Call, place: string, gate: string) {
  if (!call.scope.places.includes(place)) return undefined;
  return call.db
    .selectFrom('place')
    .innerJoin('gate', 'gate.place', 'place.id')
    .select(['place.id', 'place.key', 'kind', 'state', 'area', 'province'])
    .where('place.id', '=', place)
    .where('gate.id', '=', gate)
    .executeTakeFirst();
}

/** Case 31: a photographed code is shown at two places minutes apart, whichever of the two scans arrives first. */
async function isReplay(copies: Copies, call: Call, { person, place, at }: Passage): Promise<boolean> {
  const near = (hours: number): Date => new Date(instantPlus(at, hours));
  const elsewhere = await call.db
    .selectFrom(staysByPerson(copies).open.as('openStay'))
    .select('id')
    .where('personKey', '=', person.key)
    .where('placeKey', '!=', place.key)
    .where('enteredAt', '>', near(-REPLAY_HOURS))
    .where('enteredAt', '<', near(REPLAY_HOURS))
    .limit(1)
    .executeTakeFirst();
  return elsewhere !== undefined;
}
