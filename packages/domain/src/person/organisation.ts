import { z } from 'zod';
import { AreaCode } from '../area/shapes';
import { Id } from './shapes';

/** The kinds of organisation that report and that people belong to. */
export const OrganisationKind = z
  .enum(['agency', 'enterprise', 'school', 'commune', 'health-facility'])
  .meta({ id: 'OrganisationKind' });
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** An organisation a person may state as theirs; adoption is counted per organisation. */
export const Organisation = z
  .strictObject({ id: Id, name: z.string().min(1).max(200), kind: OrganisationKind, area: AreaCode })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;
