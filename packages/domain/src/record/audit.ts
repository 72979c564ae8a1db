import { z } from 'zod';
import { Instant } from '../time/instant';

/** Whether somebody looked or changed. */
export const AuditEffect = z.enum(['read', 'write']).meta({ id: 'AuditEffect' });
export type AuditEffect = z.infer<typeof AuditEffect>;

/** One look or change as its subject may see it: when, which role at which office, what was done. No name of staff. */
export const AuditEntry = z
  .strictObject({
    at: Instant,
    effect: AuditEffect,
    action: z.string(),
    actor: z.enum(['self', 'household', 'staff', 'integrator', 'system', 'anonymous']),
    role: z.exactOptional(z.string()),
    scope: z.exactOptional(z.string()),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
