import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';

/** On what a contact rests: two stays that overlap, seats of one journey, or what somebody said. */
export const ExposureBasis = z.enum(['stay', 'journey', 'named']).meta({ id: 'ExposureBasis' });
export type ExposureBasis = z.infer<typeof ExposureBasis>;

/** Whether masks were worn, as far as is known. */
export const MaskUse = z.enum(['both', 'one', 'none', 'unknown']).meta({ id: 'MaskUse' });
export type MaskUse = z.infer<typeof MaskUse>;

/** Time two people spent together. */
export const Exposure = z
  .strictObject({
    basis: ExposureBasis,
    from: Instant,
    to: Instant,
    /** For stays. */
    place: z.exactOptional(Id),
    /** For journeys: the number of the vehicle as read. */
    vehicle: z.exactOptional(z.string().min(1).max(40)),
    /** For meetings: what they were, in a few words. */
    meeting: z.exactOptional(z.string().min(1).max(200)),
    metres: z.exactOptional(z.number().min(0).max(100)),
    mask: z.exactOptional(MaskUse),
  })
  .meta({ id: 'Exposure' });
export type Exposure = z.infer<typeof Exposure>;
