import { createHash } from 'node:crypto';
import { today } from '#lib/server/days.ts';
import type { Caller } from '@binhan/contract';
import type { Cookies } from '@sveltejs/kit';

/** How many people somebody received at a desk today, in this browser. */
export interface Tally {
  arrived: number;
  walkIns: number;
  served: number;
}

const none: Tally = { arrived: 0, walkIns: 0, served: 0 };

/** The tally of an account for a day; a new day begins with nothing. */
export function readTally(cookies: Pick<Cookies, 'get'>, caller: Caller, day = today()): Tally {
  const [on, ...counts] = (cookies.get(cookieOf(caller)) ?? '').split('.');
  if (on !== day || counts.length !== 3 || !counts.every((count) => /^\d{1,5}$/.test(count))) return none;
  const [arrived = 0, walkIns = 0, served = 0] = counts.map(Number);
  return { arrived, walkIns, served };
}

/** Counts one more. */
export function countOne(
  cookies: Pick<Cookies, 'get' | 'set'>,
  caller: Caller,
  path: string,
  what: keyof Tally,
  day = today(),
) {
  const tally = readTally(cookies, caller, day);
  const more = (name: keyof Tally) => String(tally[name] + (name === what ? 1 : 0));
  const counts = [more('arrived'), more('walkIns'), more('served')];
  cookies.set(cookieOf(caller), [day, ...counts].join('.'), {
    path,
    httpOnly: true,
    sameSite: 'lax',
  });
}

/** Each account has its own: two people at one machine do not count each other's work. */
function cookieOf(caller: Caller): string {
  const whose = caller.who === 'staff' ? (caller.grants[0]?.user ?? caller.name) : '';
  return `tally-${createHash('sha256').update(whose).digest('hex').slice(0, 12)}`;
}
