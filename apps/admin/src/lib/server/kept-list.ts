import type { Cookies } from '@sveltejs/kit';
import { type Conditions, queryWith } from '#lib/listing.ts';

/** Remembers the filters of a list while its browser session lasts, for the way back from one of its items. */
export function keepList(cookies: Cookies, path: string, conditions: Conditions): void {
  const query = queryWith(conditions, {});
  // Sent only to the list and what lies below it.
  cookies.set('list', query, { path, httpOnly: true, sameSite: 'lax' });
}

/** The address of a list as it was last seen. */
export function keptList(cookies: Cookies, path: string): string {
  const query = cookies.get('list') ?? '';
  return /^(\?[\w\-=&%.]*)?$/.test(query) ? `${path}${query}` : path;
}
