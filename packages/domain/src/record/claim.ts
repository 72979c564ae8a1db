import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';

/** What somebody says is wrong with a vaccination record (`Báo sai`, or `phản ánh`). */
export const ClaimKind = z
  .enum(['missing-dose', 'wrong-dose', 'not-mine', 'twice', 'wrong-person-details'])
  .meta({ id: 'ClaimKind' });
export type ClaimKind = z.infer<typeof ClaimKind>;

/** A claim is received by the site that gave the dose, or by the commune; it is decided with a reply, or withdrawn. */
export const ClaimState = z
  .enum(['received', 'accepted', 'declined', 'withdrawn'])
  .meta({ id: 'ClaimState' });
export type ClaimState = z.infer<typeof ClaimState>;

/** What can happen to a claim; handed on to another site it stays received. */
export const ClaimEvent = z.enum(['route', 'accept', 'decline', 'withdraw']).meta({ id: 'ClaimEvent' });
export type ClaimEvent = z.infer<typeof ClaimEvent>;

/** Which state of a claim may follow which. */
export const claimTransitions: Record<ClaimState, Partial<Record<ClaimEvent, ClaimState>>> = {
  received: { route: 'received', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  withdrawn: {},
};

/** A claim about a record, with its clock. */
export const Claim = z
  .strictObject({
    id: Id,
    person: Id,
    kind: ClaimKind,
    state: ClaimState,
    /** The line it is about, if there is one. */
    dose: z.exactOptional(Id),
    text: z.exactOptional(z.string().min(1).max(2000)),
    reply: z.exactOptional(z.string().min(1).max(2000)),
    receivedAt: Instant,
    /** Until when it is decided. */
    dueAt: Instant,
    decidedAt: z.exactOptional(Instant),
    /** Whether a picture of the paper is attached; it is kept only until the claim is decided. */
    hasEvidence: z.boolean(),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;
