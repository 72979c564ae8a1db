import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { figuresOfAreas } from './area-figures';
import { askFor } from './ask';
import { completenessOf, unitsOf } from './completeness';
import { figuresFile } from './figures-file';
import { ownReports, sendReport } from './own';

/** Figures of days and units, the reports units send, and who has not sent theirs. */
export function implementReports(services: Services): Implementations['reports'] {
  return {
    figures: (input, call) => figuresOfAreas(services, call, input),
    figuresFile: (input, call) => figuresFile(services, call, input),
    own: (input, call) => ownReports(services, call, input),
    send: (input, call) => sendReport(services, call, input),
    completeness: (input, call) => completenessOf(services, call, input),
    units: (input, call) => unitsOf(services, call, input),
    ask: (input, call) => askFor(services, call, input),
  };
}
