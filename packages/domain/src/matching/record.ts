import { z } from 'zod';
import { AreaCode } from '../area/shapes';
import { Identifier } from '../person/identifier';
import { PersonName, Phone, Sex } from '../person/shapes';
import { PartialDate } from '../time/date';

/**
 * What is compared of a person: a row of a file, a registration or somebody the database knows. Only what was written
 * down is given; what is left out speaks neither for nor against anybody.
 */
export const MatchRecord = z
  .strictObject({
    /** Says which record this is, and nothing about whom. Not compared. */
    id: z.string().min(1).max(100),
    name: PersonName,
    bornOn: PartialDate,
    sex: Sex,
    identifiers: z.array(Identifier).max(12),
    phone: z.exactOptional(Phone),
    /** The commune, for both lists in the same edition: codes are re-used between editions. */
    area: z.exactOptional(AreaCode),
    /** Says who lives together; the same for all of one household in both lists. */
    household: z.exactOptional(z.string().min(1).max(100)),
  })
  .meta({ id: 'MatchRecord' });
export type MatchRecord = z.infer<typeof MatchRecord>;
