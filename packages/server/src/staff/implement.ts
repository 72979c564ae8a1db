import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { createMember, resetMember } from './accounts';
import { searchAudit } from './audit-search';
import { endGrant, giveGrant } from './grants';
import { addIntegrator, endIntegrator, searchIntegrators } from './integrators';
import { searchMembers, showMember } from './members';
import { addOrganisation, adoption } from './organisations';
import { liftStop, searchStops } from './stops';
import { workOfToday } from './work';

/** Staff, grants, integrators, organisations, the audit, and the work of today. */
export function implementStaff(services: Services): Implementations['staff'] {
  return {
    work: (_input, call) => workOfToday(services, call),
    search: (input, call) => searchMembers(services, input, call),
    show: (input, call) => showMember(services, input, call),
    create: { outside: (input, call) => createMember(services, input, call) },
    reset: { outside: (input, call) => resetMember(services, input, call) },
    give: (input, call) => giveGrant(services, input, call),
    end: (input, call) => endGrant(services, input, call),
    stops: (input, call) => searchStops(services, input, call),
    liftStop: (input, call) => liftStop(services, input, call),
    audit: (input, call) => searchAudit(services, input, call),
    adoption: (_input, call) => adoption(call),
    addOrganisation: (input, call) => addOrganisation(services, input, call),
    integrators: (input, call) => searchIntegrators(services, input, call),
    addIntegrator: { outside: (input, call) => addIntegrator(services, input, call) },
    endIntegrator: (input, call) => endIntegrator(services, input, call),
  };
}
