import { z } from 'zod';

/** The languages every sentence exists in, Vietnamese first. */
export const Language = z.enum(['vi', 'en']).meta({ id: 'Language' });
export type Language = z.infer<typeof Language>;

/** A sentence in every language. */
export const LocalizedText = z
  .strictObject({ vi: z.string().min(1).max(4000), en: z.string().min(1).max(4000) })
  .meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof LocalizedText>;
