import { resolve } from '$app/paths';
import { shownSite } from '@binhan/pages/site';
import { minutesLeft } from '#lib/login-time.ts';
import { loginEnd } from '#lib/server/login-end.ts';
import { permissionsOf } from '#lib/server/permissions.ts';
import { signInFirst } from '#lib/server/refusal.ts';
import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types.js';

/** Pages that work for people who have not signed in as staff. */
const open = ['/sign-in', '/sign-in/shift', '/sign-out', '/guard', '/guard/shift', '/guard/places/[place]'];

/** Pages that whoever runs a place has beside the guard's, signed in by phone. */
const ofManagers = ['/places/files', '/places/files/[file]', '/places/files/[file]/commit'];

export const load: LayoutServerLoad = async ({ cookies, locals, route, url }) => {
  const [site, caller] = await Promise.all([locals.api.site.show().safe(), locals.api.logins.current()]);
  if (!open.includes(route.id ?? '/sign-in')) {
    if (caller.who === 'anonymous') signInFirst(url);
    // A guard who signed in by phone has one page here.
    if (caller.who === 'person' && !ofManagers.includes(route.id ?? '')) redirect(303, resolve('/guard'));
  }
  const shown = shownSite(site.value, globalThis.__binhan?.logo);
  const loginUntil = loginEnd(cookies);
  return {
    language: locals.language,
    site: shown,
    caller,
    permissions: permissionsOf(caller),
    loginUntil,
    loginMinutes: minutesLeft(loginUntil, Date.now()),
  };
};
