/** The easy mode: larger text and fewer things at a time, for people who read with difficulty. Kept in a cookie. */
import type { Cookies } from '@sveltejs/kit';

/** The cookie of the easy mode, and its name in an address that switches it: `co` or `khong`. */
export const easyName = 'de-doc';

/** Whether a page is to be easy: what the address says now, else what was said last. */
export function isEasy(url: URL, cookies: Pick<Cookies, 'get' | 'set' | 'delete'>): boolean {
  const asked = url.searchParams.get(easyName);
  if (asked === 'co')
    cookies.set(easyName, 'co', { path: '/', maxAge: 60 * 60 * 24 * 365, httpOnly: false, sameSite: 'lax' });
  else if (asked === 'khong') cookies.delete(easyName, { path: '/' });
  return asked === 'co' || (asked !== 'khong' && cookies.get(easyName) === 'co');
}
