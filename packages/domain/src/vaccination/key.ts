import { z } from 'zod';

/** The id of an entry of the catalogue. */
export const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** Codes of a thing in the terminologies that name it. */
export const Codes = z.array(z.strictObject({ system: z.url(), value: z.string().min(1) }));

/** Ages in completed months, from the first (inclusive) until the last (exclusive). */
export const AgeInMonths = z.strictObject({
  from: z.int().min(0).max(1800),
  until: z.exactOptional(z.int().min(1).max(1800)),
});
export type AgeInMonths = z.infer<typeof AgeInMonths>;
