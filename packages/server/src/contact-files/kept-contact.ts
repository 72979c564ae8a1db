import { z } from 'zod';
import { ReadContact } from './read-contact';

/** A contact as it is kept with its row until it is kept with its case; with whom it may be. */
export const KeptContact = ReadContact.extend({
  match: z.exactOptional(
    z.object({
      person: z.string(),
      by: z.enum(['number', 'phone', 'name']),
      contact: z.boolean(),
      agrees: z.boolean(),
    }),
  ),
});
export type KeptContact = z.infer<typeof KeptContact>;
