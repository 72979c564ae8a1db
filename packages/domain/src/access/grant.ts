import { z } from 'zod';
import { AreaCode } from '../area/shapes';
import { Id } from '../person/shapes';
import { type DateOnly, PeriodOfDates, isInForce } from '../time/date';
import { type Permission, Role, provincial, roles } from './roles';

/** Codes of provinces, and the country's, are this long; those of communes are longer. */
const PROVINCE_CODE_LENGTH = 2;

/** Where a grant holds: in an area and everything below it, or at one place. */
export const GrantScope = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('area'), area: AreaCode }),
    z.strictObject({ kind: z.literal('place'), place: Id }),
  ])
  .meta({ id: 'GrantScope' });
export type GrantScope = z.infer<typeof GrantScope>;

/** A role of one user in one scope for one period. */
export const Grant = z
  .strictObject({ id: Id, user: Id, role: Role, scope: GrantScope, period: PeriodOfDates })
  .meta({ id: 'Grant' });
export type Grant = z.infer<typeof Grant>;

/** Whether a grant holds on a day. */
export function isLive(grant: Pick<Grant, 'period'>, on: DateOnly): boolean {
  return isInForce(grant.period, on);
}

/** What a grant allows: what its role may do, less what needs a whole province where it is for less. */
export function permissionsOf({ role, scope }: Pick<Grant, 'role' | 'scope'>): Permission[] {
  const isWide = scope.kind === 'area' && scope.area.length === PROVINCE_CODE_LENGTH;
  return roles[role].may.filter((permission) => isWide || !provincial.includes(permission));
}

/** The grants of a list that allow something on a day. */
export function grantsFor(grants: readonly Grant[], permission: Permission, on: DateOnly): Grant[] {
  return grants.filter((grant) => isLive(grant, on) && permissionsOf(grant).includes(permission));
}
