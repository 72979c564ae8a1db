import type { Caller } from '@binhan/contract';
import type { Actor } from '../access/actor';

/** An actor as they may see themselves. */
export function callerOf(actor: Actor): Caller {
  if (actor.kind === 'person') {
    return { who: 'person', person: actor.person, phoneEnds: actor.phone.slice(-3), grants: actor.grants };
  }
  if (actor.kind === 'staff') return { who: 'staff', name: actor.name, grants: actor.grants };
  return { who: 'anonymous' };
}
