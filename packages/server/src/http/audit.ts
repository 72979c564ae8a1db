import type { Looked } from '../audit/write';
import type { CallFacts } from './call';
import type { Joined } from './joined';

/** What every audit row of a request says: the endpoint, and the grant under which it was allowed. */
export function lookedBy(
  { name, declared }: Joined,
  { grants }: CallFacts,
): Pick<Looked, 'action' | 'effect' | 'role' | 'scope'> {
  const [grant] = grants;
  if (grant === undefined) return { action: name, effect: declared.effect };
  const { role, scope } = grant;
  return {
    action: name,
    effect: declared.effect,
    role,
    scope: scope.kind === 'area' ? scope.area : scope.place,
  };
}
