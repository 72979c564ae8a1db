import { z } from 'zod';

/** Who typed it: the person, somebody of the household, or a helper or guard for someone without a phone. */
export const Declarant = z.enum(['self', 'household', 'helper', 'guard']).meta({ id: 'Declarant' });
export type Declarant = z.infer<typeof Declarant>;
