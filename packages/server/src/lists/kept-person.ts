import { PersonDetails } from '@binhan/domain/person';
import { z } from 'zod';

/** Somebody of a list as they were kept with their row. */
export const KeptPerson = z.object({ details: PersonDetails, reason: z.exactOptional(z.string()) });
