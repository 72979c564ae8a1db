import { z } from 'zod';
import { AreaRef } from '../area/shapes';
import { PartialDate } from '../time/date';
import { Identifier } from './identifier';
import { Email, PersonName, Phone, Sex } from './shapes';

/** Where a person lives: the commune as entered, with the edition of areas it was chosen from, and the line below it. */
export const Address = z
  .strictObject({ area: AreaRef, line: z.exactOptional(z.string().max(200)) })
  .meta({ id: 'Address' });
export type Address = z.infer<typeof Address>;

/** What a declaration, a registration or a gate knows of a person. Only the name and what was known of the birth are required. */
export const PersonDetails = z
  .strictObject({
    name: PersonName,
    bornOn: PartialDate,
    sex: Sex,
    nationality: z.exactOptional(z.string().regex(/^[A-Z]{2}$/)),
    identifiers: z.array(Identifier).max(6),
    phone: z.exactOptional(Phone),
    email: z.exactOptional(Email),
    address: Address,
  })
  .meta({ id: 'PersonDetails' });
export type PersonDetails = z.infer<typeof PersonDetails>;
