import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { change } from './change';
import { enter } from './enter';
import { entries } from './entries';
import { figures } from './figures';
import { invite } from './invite';
import { preview } from './next-invited';
import { mine } from './own';
import { register } from './register';
import { search } from './search';
import { show } from './show';
import { withdraw } from './withdraw';

/** Registrations for doses, their order, and invitations. */
export function implementRegistrations(services: Services): Implementations['registrations'] {
  return {
    register: (input, call) => register(services, call, input),
    mine: (_input, call) => mine(call),
    withdraw: ({ registration }, call) => withdraw(services, call, registration),
    enter: (input, call) => enter(services, call, input),
    entries: (input, call) => entries(services, call, input),
    search: (input, call) => search(services, call, input),
    show: ({ registration }, call) => show(services, call, registration),
    figures: (input, call) => figures(call, input),
    change: (input, call) => change(services, call, input),
    preview: (input, call) => preview(services, call, input),
    invite: (input, call) => invite(services, call, input),
  };
}
