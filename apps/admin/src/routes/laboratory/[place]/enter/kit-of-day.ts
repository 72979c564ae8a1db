import { today } from '#lib/server/days.ts';
import type { Cookies } from '@sveltejs/kit';

/** The kit and lot that were used last today for a test, in this browser. */
export function kitOfDay(
  cookies: Pick<Cookies, 'get'>,
  test: string,
  day = today(),
): { kit: string; lot: string } {
  const [on, kit = '', lot = ''] = (cookies.get(`kit-${test}`) ?? '').split('|');
  return on === day ? { kit, lot } : { kit: '', lot: '' };
}

/** Keeps them for the next tubes of the day. */
export function keepKit(
  cookies: Pick<Cookies, 'set'>,
  path: string,
  { test, kit, lot }: { test: string; kit: string; lot: string },
  day = today(),
): void {
  cookies.set(`kit-${test}`, [day, kit, lot.replaceAll('|', ' ')].join('|'), {
    path,
    httpOnly: true,
    sameSite: 'lax',
  });
}
