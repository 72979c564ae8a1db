import { z } from 'zod';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/**
 * Who vouches for a fact, strongest first: a line of the record that a site or laboratory wrote; a certificate whose
 * signature was verified; paper a guard looked at; the person.
 */
export const FactEvidence = z
  .enum(['record', 'certificate', 'paper', 'declared'])
  .meta({ id: 'FactEvidence' });
export type FactEvidence = z.infer<typeof FactEvidence>;

/** What a rule about a person may look at. */
export const Fact = z
  .discriminatedUnion('kind', [
    /** The newest declaration, at the moment. */
    z.strictObject({ kind: z.literal('declaration'), state: z.enum(['valid', 'ran-out', 'none']) }),
    z.strictObject({ kind: z.literal('red-flag') }),
    /** Has to stay apart on this day. */
    z.strictObject({ kind: z.literal('quarantine') }),
    z.strictObject({
      kind: z.literal('doses'),
      disease: Key,
      count: z.int().min(0).max(50),
      firstOn: DateOnly,
      lastOn: DateOnly,
      /** When the basic series was complete; absent until it is. */
      completeOn: z.exactOptional(DateOnly),
      evidence: FactEvidence,
    }),
    z.strictObject({ kind: z.literal('recovery'), disease: Key, on: DateOnly, evidence: FactEvidence }),
    /** Something was looked for and not found. */
    z.strictObject({
      kind: z.literal('negative-test'),
      test: Key,
      sampledAt: Instant,
      evidence: FactEvidence,
    }),
  ])
  .meta({ id: 'Fact' });
export type Fact = z.infer<typeof Fact>;
