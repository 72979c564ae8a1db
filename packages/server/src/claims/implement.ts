import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { decideClaim } from './decide';
import { attachToClaim, makeClaim, ownClaims, withdrawClaim } from './own';
import { claimEvidence, routeClaim, searchClaims, showClaim } from './staff';

/** Reports that a record is wrong, and who decides them. */
export function implementClaims(services: Services): Implementations['claims'] {
  return {
    make: (input, call) => makeClaim(services, call, input),
    attach: (input, call) => attachToClaim(call, input),
    mine: (input, call) => ownClaims(call, input),
    withdraw: (input, call) => withdrawClaim(call, input),
    search: (input, call) => searchClaims(call, input),
    show: (input, call) => showClaim(services, call, input),
    evidence: (input, call) => claimEvidence(call, input),
    route: (input, call) => routeClaim(call, input),
    decide: (input, call) => decideClaim(services, call, input),
  };
}
