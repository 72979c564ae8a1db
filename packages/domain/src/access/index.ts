/** Who may do what, where and when: one table of roles, and grants that bind a role to a scope for a period. */
export { Permission, Role, provincial, roles, type RoleRule } from './roles';
export { Grant, GrantScope, grantsFor, isLive, permissionsOf } from './grant';
