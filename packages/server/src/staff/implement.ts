// STUB-MARKER
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
export function implementStaff(_services: Services): Implementations['staff'] {
  return new Proxy(
    {},
    { get: () => async () => ({ refused: 'internal', data: {} }) },
  ) as Implementations['staff'];
}
