import { z } from 'zod';
import { LocalizedText } from '../text/language';

/** What holds in areas of some levels, as dated data. */
export const Measure = z
  .strictObject({
    name: LocalizedText,
    /** What people and places do and leave. */
    means: LocalizedText,
    /** Ranks of the levels at which it holds. */
    levels: z.array(z.int().min(0).max(9)).min(1).max(10),
    /** Whom it is about, so that a list can be read by subject. */
    about: z.enum(['gatherings', 'movement', 'business', 'education', 'transport', 'worship', 'work']),
  })
  .meta({ id: 'Measure' });
export type Measure = z.infer<typeof Measure>;
