import type { Caller } from '@binhan/contract';
import { roles, type Permission } from '@binhan/domain/access';

/** Whether a caller holds a grant that allows something somewhere: which links a page shows. The API decides again. */
export function may(caller: Caller, permission: Permission): boolean {
  if (caller.who === 'anonymous') return false;
  return caller.grants.some(({ role }) => roles[role].may.includes(permission));
}
