import { z } from 'zod';

/** What a gate answers: let in, stop and ask, or recorded only (leaving never asks). */
export const GateDecision = z
  .strictObject({
    verdict: z.enum(['go', 'stop']),
    /** Why not: codes with a sentence in the locales; empty on `go`. */
    reasons: z.array(z.enum(['no_declaration', 'declaration_ran_out', 'red_flag', 'place_not_open'])),
  })
  .meta({ id: 'GateDecision' });
export type GateDecision = z.infer<typeof GateDecision>;

/** What a gate knows of a visitor at the moment of the scan. */
export interface GateFacts {
  placeOpen: boolean;
  declaration: 'valid' | 'ran-out' | 'none';
  redFlag: boolean;
}

/** The decision of a gate; every reason is named, not only the first. */
export function gateDecision(facts: GateFacts): GateDecision {
  const reasons: GateDecision['reasons'] = [];
  if (!facts.placeOpen) reasons.push('place_not_open');
  if (facts.declaration === 'none') reasons.push('no_declaration');
  if (facts.declaration === 'ran-out') reasons.push('declaration_ran_out');
  if (facts.redFlag) reasons.push('red_flag');
  return { verdict: reasons.length === 0 ? 'go' : 'stop', reasons };
}
