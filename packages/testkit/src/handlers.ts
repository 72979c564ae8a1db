import { type HttpHandler, http } from 'msw';
import type { World } from './world/world';

/** The handlers of msw for a world: every request below `/api/v1` is answered by the real server. */
export function handlers(world: Pick<World, 'fetch'>): HttpHandler[] {
  return [http.all('*/api/v1/*', ({ request }) => world.fetch(request))];
}
