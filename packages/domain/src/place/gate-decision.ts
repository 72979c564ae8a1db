import { z } from 'zod';
import { LocalizedText } from '../text/language';
import { EntryColour, EntryRemedy } from './entry-rules';

/** What a gate answers: let in, or stop and ask (leaving never asks). */
export const GateDecision = z
  .strictObject({
    verdict: z.enum(['go', 'stop']),
    /** A place that is not open lets nobody in, whatever the rules say. */
    open: z.boolean(),
    colour: z.exactOptional(EntryColour),
    /** What is said: by the rule that decided first (none where no rule held), then by others that stop, too. */
    reasons: z.array(
      z.strictObject({
        rule: z.exactOptional(z.string()),
        says: LocalizedText,
        remedy: z.exactOptional(EntryRemedy),
      }),
    ),
    /** The decision the rules come from. */
    source: z.string(),
  })
  .meta({ id: 'GateDecision' });
export type GateDecision = z.infer<typeof GateDecision>;
