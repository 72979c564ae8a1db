import type { Cookies } from '@sveltejs/kit';

const name = 'login-until';
const path = '/admin';

/** Remembers when the login of this browser ends, so that its pages can say so in time; `seconds` is how long it lives. */
export function keepLoginEnd(cookies: Cookies, seconds: number | undefined): void {
  if (seconds === undefined) return;
  const until = new Date(Date.now() + seconds * 1000).toISOString();
  // No secret, and read by pages that stay open while somebody signs in again beside them.
  cookies.set(name, until, { path, maxAge: seconds, httpOnly: false, sameSite: 'lax' });
}

/** When the login of this browser ends, where it is known. */
export function loginEnd(cookies: Cookies): string | undefined {
  const kept = cookies.get(name);
  return kept !== undefined && !Number.isNaN(Date.parse(kept)) ? kept : undefined;
}

/** Forgets it with the login. */
export function forgetLoginEnd(cookies: Cookies): void {
  cookies.delete(name, { path, httpOnly: false });
}
