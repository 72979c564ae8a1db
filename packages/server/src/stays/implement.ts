import { type GateDecision, gateDecisionForAll } from '@binhan/domain/place';
import { isRefusal, refuse } from '@binhan/domain/refusals';
import { decideAt } from '../entry/decide';
import type { Implementations } from '../http/implement';
import { firstUse } from '../people/adoption';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { leaveOwn, ownStays } from './own';
import { markUsed } from './mark-used';
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
        place: shown(place),
        stays,
        decision: first === undefined ? leaving : gateDecisionForAll([first, ...rest]),
      };
    },

    scanPerson: {
      alone: (input, call) => scanAlone(services, input, call),
      together: (asked, db) => scanTogether(services, asked, db),
    },

    leave: ({ stay }, call) => leaveOwn(services, call, stay),
    mine: (input, call) => ownStays(services, call, input),
  };
}

/** Leaving never asks. */
const leaving: GateDecision = { verdict: 'go', open: true, reasons: [], source: '' };

/** A place as anybody may see it. */
function shown(place: PosterPlace): Pick<PosterPlace, 'id' | 'name' | 'kind' | 'area' | 'gate'> {
  return { id: place.id, name: place.name, kind: place.kind, area: place.area, gate: place.gate };
}
