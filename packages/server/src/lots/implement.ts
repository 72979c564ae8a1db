import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { decide } from './decide';
import { pauseInAreas } from './pause';
import { called, exportPeople, people } from './people';
import { searchLots, showLot } from './rows';

/** Lots, and what is decided about them. */
export function implementLots(services: Services): Implementations['lots'] {
  return {
    search: (input, call) => searchLots(call, input),
    show: (input, call) => showLot(call, input),
    decide: (input, call) => decide(services, call, input),
    pause: (input, call) => pauseInAreas(services, call, input),
    people: (input, call) => people(call, input),
    called: (input, call) => called(call, input),
    exportPeople: (input, call) => exportPeople(services, call, input),
  };
}
