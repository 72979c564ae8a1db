import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { pauseAtSite } from '../lots/pause';
import { balance, choices, ofSession } from './balance';
import { arrive, count, receive, send, waste } from './change';
import { moves, seen, sites } from './moves';

/** A site's books of its vaccines. */
export function implementStock(services: Services): Implementations['stock'] {
  return {
    balance: (input, call) => balance(call, input),
    sites: (input, call) => sites(call, input),
    choices: (input, call) => choices(call, input),
    receive: (input, call) => receive(services, call, input),
    send: (input, call) => send(services, call, input),
    arrive: (input, call) => arrive(services, call, input),
    waste: (input, call) => waste(services, call, input),
    count: (input, call) => count(services, call, input),
    moves: (input, call) => moves(call, input),
    ofSession: (input, call) => ofSession(call, input),
    seen: (input, call) => seen(call, input),
    pause: (input, call) => pauseAtSite(services, call, input),
  };
}
