import { refuse } from '@binhan/domain/refusals';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { choicesAt } from './choices';
import { collect } from './collect';
import { handOver } from './hand-over';
import { labelsPdf } from './labels';
import { atSite, expected, whoIs } from './lists';
import { ownSite } from './site';
import { undo } from './undo';

/** Tubes at a site. */
export function implementTubes(services: Services): Implementations['tubes'] {
  return {
    collect: (input, call) => collect(services, call, input),
    undo: (input, call) => undo(services, call, input),
    atSite: (input, call) => atSite(services, call, input),
    expected: (input, call) => expected(call, input),
    who: (input, call) => whoIs(services, call, input),
    handOver: (input, call) => handOver(call, input),
    choices: ({ place }, call) => choicesAt(call, place),

    async labels({ place, count, paper }, call) {
      if ((await ownSite(call, place)) === undefined) return refuse('not_found');
      const data = await labelsPdf(count, paper);
      return { data, mediaType: 'application/pdf', name: `nhan-ong-${call.today}.pdf` };
    },
  };
}
