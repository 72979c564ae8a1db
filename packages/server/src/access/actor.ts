import { type Grant, type Permission, grantsFor, roles } from '@binhan/domain/access';
import type { DateOnly } from '@binhan/domain/time';

/** Who calls, with the grants that are live today. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'person'; userId: string; person: string; phone: string; grants: Grant[] }
  | { kind: 'staff'; userId: string; name: string; grants: Grant[] }
  | { kind: 'integrator'; id: string; name: string; grants: Grant[] };

/** The grants of an actor that allow something on a day. */
export function allowed(actor: Actor, permission: Permission, on: DateOnly): Grant[] {
  return actor.kind === 'anonymous' ? [] : grantsFor(actor.grants, permission, on);
}

/** Whether all an actor may do of a kind is bound to what they entered themselves today. */
export function onlyOwnEntries(grants: readonly Grant[]): boolean {
  return grants.every((grant) => roles[grant.role].ownEntriesOfTheDay === true);
}

/** The opaque id under which an actor appears in audit and idempotency, absent for the anonymous. */
export function actorId(actor: Actor): string | undefined {
  if (actor.kind === 'anonymous') return undefined;
  return actor.kind === 'integrator' ? actor.id : actor.userId;
}
