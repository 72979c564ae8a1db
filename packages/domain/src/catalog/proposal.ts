import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';
import { Entry } from './entry';

/** A proposed change waits for the second person, who may not be the first. */
export const ProposalState = z.enum(['proposed', 'approved', 'rejected']).meta({ id: 'ProposalState' });
export type ProposalState = z.infer<typeof ProposalState>;

/** Which state of a proposal may follow which. */
export const proposalTransitions: Record<
  ProposalState,
  Partial<Record<'approve' | 'reject', ProposalState>>
> = {
  proposed: { approve: 'approved', reject: 'rejected' },
  approved: {},
  rejected: {},
};

/** A change to the catalogue on its way. */
export const Proposal = z
  .strictObject({ id: Id, entry: Entry, state: ProposalState, proposedAt: Instant, own: z.boolean() })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;
