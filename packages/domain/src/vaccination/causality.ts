import { z } from 'zod';
import { LocalizedText } from '../text/language';

/**
 * What a dose had to do with an event, as a class of a published classification. Classes are data: another classification
 * is other entries.
 */
export const CausalityClass = z
  .strictObject({
    /** As the classification writes it. */
    code: z.string().regex(/^[A-Z][0-9]?$/),
    name: LocalizedText,
    /** When this is the class. */
    meaning: LocalizedText,
  })
  .meta({ id: 'CausalityClass' });
export type CausalityClass = z.infer<typeof CausalityClass>;
