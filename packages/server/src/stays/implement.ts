import { gateDecision } from '@binhan/domain/place';
import { isRefusal, refuse } from '@binhan/domain/refusals';
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
import { scanAlone } from './scan-alone';
import { scanTogether } from './scan-together';

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
          await markUsed(call.db, [person.id], call.now);
          await firstUse(call.db, [person.id], call.now);
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

    scanPerson: {
      alone: (input, call) => scanAlone(services, input, call),
      together: (asked, db) => scanTogether(services, asked, db),
    },

    leave: ({ stay }, call) => leaveOwn(call, stay),
    mine: (input, call) => ownStays(call, input),
  };
}

/** A place as anybody may see it. */
function shown(place: PosterPlace): Pick<PosterPlace, 'id' | 'name' | 'kind' | 'gate'> {
  return { id: place.id, name: place.name, kind: place.kind, gate: place.gate };
}
