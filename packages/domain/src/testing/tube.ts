import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/**
 * What is printed on a tube: capitals, digits and hyphens. Labels of ours are spoken codes; those of other suppliers are
 * taken as they are.
 */
export const TubeCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{3,39}$/)
  .meta({ id: 'TubeCode' });
export type TubeCode = z.infer<typeof TubeCode>;

/**
 * A tube is closed when it is collected: who is in it no longer changes. It travels, arrives at a laboratory and is
 * tested there. One that was rejected or discarded is never tested.
 */
export const TubeState = z
  .enum(['collected', 'sent', 'received', 'tested', 'rejected', 'discarded'])
  .meta({ id: 'TubeState' });
export type TubeState = z.infer<typeof TubeState>;

/** What can happen to a tube. A result that is sent back or withdrawn makes its tube one that waits for a test again. */
export const TubeEvent = z
  .enum(['discard', 'send', 'receive', 'reject', 'test', 'test-again'])
  .meta({ id: 'TubeEvent' });
export type TubeEvent = z.infer<typeof TubeEvent>;

/** Which state of a tube may follow which. Tubes may be forwarded, and one that was thought lost stays rejected: everybody in it was called in. */
export const tubeTransitions: Record<TubeState, Partial<Record<TubeEvent, TubeState>>> = {
  collected: { discard: 'discarded', send: 'sent', receive: 'received', reject: 'rejected' },
  sent: { receive: 'received', reject: 'rejected' },
  received: { send: 'sent', test: 'tested', reject: 'rejected' },
  tested: { 'test-again': 'received' },
  rejected: {},
  discarded: {},
};

/** A tube with the specimens of one person, or of several who share it for a reason. */
export const Tube = z
  .strictObject({
    id: Id,
    code: TubeCode,
    /** The id of a test of the catalogue. */
    kind: Key,
    /** The id of one of its specimen kinds. */
    specimen: Key,
    /** Why several people share it. */
    pool: z.exactOptional(Key),
    /** How many people's specimens are in it. */
    people: z.int().min(1).max(20),
    state: TubeState,
    /** When it was closed, by the clock of whoever did. */
    collectedAt: Instant,
  })
  .meta({ id: 'Tube' });
export type Tube = z.infer<typeof Tube>;
