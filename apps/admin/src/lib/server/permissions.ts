import type { Caller } from '@binhan/contract';
import { type Permission, permissionsOf as permissionsOfGrant } from '@binhan/domain/access';

/** What a caller may do somewhere: which links and buttons a page shows. The API decides again about each call. */
export function permissionsOf(caller: Caller): Permission[] {
  if (caller.who === 'anonymous') return [];
  return [...new Set(caller.grants.flatMap(permissionsOfGrant))];
}
