import { oneOf } from '#lib/listing.ts';
import { sessionAtSite } from '#lib/server/site-session.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const changed = oneOf(['open', 'close', 'cancel'], event.url.searchParams.get('changed') ?? undefined);
  return { ...(await sessionAtSite(event, event.params)), changed };
};
