import type { LayoutServerLoad } from './$types.js';
import { shownSite } from '@binhan/pages/site';

export const load: LayoutServerLoad = async ({ locals }) => {
  const [site, caller] = await Promise.all([
    locals.api.site.show().safe(),
    locals.mayBeSignedIn ? locals.api.logins.current().safe() : undefined,
  ]);
  return {
    language: locals.language,
    easy: locals.easy,
    site: shownSite(site.value, globalThis.__binhan?.logo),
    caller: caller?.value ?? ({ who: 'anonymous' } as const),
  };
};
