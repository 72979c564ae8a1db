import type { LayoutServerLoad } from './$types.js';
import { siteWhileAway, type ShownSite } from '#lib/site.ts';

export const load: LayoutServerLoad = async ({ locals }) => {
  const [site, caller] = await Promise.all([
    locals.api.site.show().safe(),
    locals.mayBeSignedIn ? locals.api.sessions.current().safe() : undefined,
  ]);
  const shown: ShownSite = site.value
    ? {
        ...site.value,
        demo: site.value.mode === 'demo',
        away: false,
        logo: globalThis.__binhan?.logo,
      }
    : siteWhileAway;
  return {
    language: locals.language,
    site: shown,
    caller: caller?.value ?? ({ who: 'anonymous' } as const),
  };
};
