import { isRefusal } from '@binhan/domain/refusals';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { leaveOwn, ownStays } from './own';
import { placeOfPoster, shownPlace } from './poster';
import { scanPerson } from './scan-person';
import { scanPersonTogether } from './scan-person-together';
import { scanPoster } from './scan-poster';
import { scanPosterTogether } from './scan-poster-together';

/** Check-in and check-out, both ways round. */
export function implementStays(services: Services): Implementations['stays'] {
  return {
    async readPoster({ text }, call) {
      const place = await placeOfPoster(services, call, text);
      return isRefusal(place) ? place : shownPlace(place);
    },

    scanPoster: {
      alone: (input, call) => scanPoster(services, input, call),
      together: (asked, db) => scanPosterTogether(services, asked, db),
    },

    scanPerson: {
      alone: (input, call) => scanPerson(services, input, call),
      together: (asked, db) => scanPersonTogether(services, asked, db),
    },

    leave: ({ stay }, call) => leaveOwn(services, call, stay),
    mine: (input, call) => ownStays(services, call, input),
  };
}
