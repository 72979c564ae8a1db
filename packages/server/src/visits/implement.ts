import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { choicesOf, people, sessionsAt } from './choices';
import { give } from './give';
import { leave } from './leave';
import { notGiven } from './not-given';
import { clear, screen } from './screen';

/** A vaccination session: who came, screening, the dose, observation. */
export function implementVisits(services: Services): Implementations['visits'] {
  return {
    choices: (input, call) => choicesOf(call, input),
    sessions: (input, call) => sessionsAt(call, input),
    people: (input, call) => people(call, input),
    screen: (input, call) => screen(services, call, input),
    clear: (input, call) => clear(call, input),
    give: (input, call) => give(services, call, input),
    notGiven: (input, call) => notGiven(services, call, input),
    leave: (input, call) => leave(services, call, input),
  };
}
