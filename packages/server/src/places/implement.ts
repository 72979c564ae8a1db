// STUB-MARKER
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
export function implementPlaces(_services: Services): Implementations['places'] {
  return new Proxy(
    {},
    { get: () => async () => ({ refused: 'internal', data: {} }) },
  ) as Implementations['places'];
}
