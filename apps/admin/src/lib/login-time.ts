/** Minutes before its end from which a login is called short. */
const SHORT = 15;

/** Minutes a login still lives, once they are few; 0 after its end, nothing while there is time or nothing is known. */
export function minutesLeft(until: string | undefined, now: number): number | undefined {
  if (until === undefined) return undefined;
  const left = Math.ceil((Date.parse(until) - now) / 60_000);
  return left > SHORT ? undefined : Math.max(0, left);
}

/** The end of a login as the cookies of a page say it. */
export function endInCookies(cookies: string): string | undefined {
  const found = /(?:^|; )login-until=([^;]+)/.exec(cookies)?.[1];
  return found === undefined ? undefined : decodeURIComponent(found);
}
