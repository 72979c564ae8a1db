import { shortenedName } from '@binhan/domain/person';
import { gateDecision } from '@binhan/domain/place';
import { isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import { firstUse } from '../people/adoption';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { gateFacts, markUsed } from './facts';
import { leaveOwn, ownStays } from './own';
import { scanMoment } from './moment';
import { type Passage, enter, leave } from './passage';
import { type PosterPlace, placeOfPoster } from './poster';
import { visitorOf } from './visitor';

/** The same code at two places within so many hours is worth a mark in the audit. */
const REPLAY_HOURS = 10 / 60;

/** Check-in and check-out, both ways round. */
export function implementStays(services: Services): Implementations['stays'] {
  return {
    async readPoster({ text }, call) {
      const place = await placeOfPoster(services, call, text);
      return isRefusal(place) ? place : shown(place);
    },

    async scanPoster({ text, direction, people, scannedAt }, call) {
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
      const reasons = new Set<ReturnType<typeof gateDecision>['reasons'][number]>();
      const stays = [];
      for (const person of persons) {
        const passage: Passage = { place, gate: place.gate.id, person, method: 'poster', at };
        if (direction === 'in') {
          for (const reason of gateDecision(await gateFacts(call, person.id, true, at)).reasons)
            reasons.add(reason);
          stays.push(await enter(services, call, passage));
          await markUsed(call, person.id);
          await firstUse(call.db, person.id, call.now);
        } else {
          const left = await leave(call, passage);
          if (left !== undefined) stays.push(left);
        }
      }
      await call.audit({ subjects: people, area: place.area, province: place.province });
      return {
        place: shown(place),
        stays,
        decision: {
          verdict: reasons.size === 0 ? ('go' as const) : ('stop' as const),
          reasons: [...reasons],
        },
      };
    },

    async scanPerson({ place, gate, text, direction, scannedAt }, call) {
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
      await markUsed(call, person.id);
      await firstUse(call.db, person.id, call.now);
      return { ...base, decision, stay: stay.id };
    },

    leave: ({ stay }, call) => leaveOwn(call, stay),
    mine: (input, call) => ownStays(call, input),
  };
}

/** A place as anybody may see it. */
function shown(place: PosterPlace): Pick<PosterPlace, 'id' | 'name' | 'kind' | 'gate'> {
  return { id: place.id, name: place.name, kind: place.kind, gate: place.gate };
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
