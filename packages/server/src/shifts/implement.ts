import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { enterPerson, myEntries, myShift, withdrawEntry } from './entries';
import { makeShift } from './make';
import { endShift, shiftsAt } from './manage';

/** Accounts for a shift, and what volunteers do with them. */
export function implementShifts(services: Services): Implementations['shifts'] {
  return {
    make: { outside: (input, call) => makeShift(services, call, input) },
    list: (input, call) => shiftsAt(call, input),
    end: (input, call) => endShift(call, input),
    mine: (_input, call) => myShift(call),
    enter: (input, call) => enterPerson(services, call, input),
    entries: (input, call) => myEntries(call, input),
    withdraw: (input, call) => withdrawEntry(call, input),
  };
}
