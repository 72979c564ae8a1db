import { type Instant, instantPlus } from '@binhan/domain/time';
import type { Secrets } from '../secrets/keys';

/** Days for which a device is known after it last opened an account. */
const KNOWN_DAYS = 400;
/** Accounts one device remembers: a family with one phone. */
const MOST = 8;

/** An account, and the number that opens it: with another number it is another door. */
export interface Door {
  user: string;
  phone: string;
}

/**
 * Devices that opened an account before. A device keeps a mark an account, which only this server can make; nothing of it is
 * stored here, and it dies when the account goes to another number.
 */
export interface Devices {
  knows(marks: string, door: Door, now: Instant): boolean;
  /** The marks with one of this account, which lives from now on. */
  marked(marks: string, door: Door, now: Instant): string;
}

/** Devices by marks that are keyed hashes. */
export function createDevices(secrets: Pick<Secrets, 'hash'>): Devices {
  const hashOf = ({ user, phone }: Door, until: string) =>
    secrets.hash('device', `${user} ${phone} ${until}`);
  const isOf = (mark: string, door: Door) => {
    const [until = '', hash = ''] = mark.split('.');
    return hash === hashOf(door, until);
  };
  const split = (marks: string) => marks.split('~').filter((mark) => mark !== '');
  return {
    knows: (marks, door, now) =>
      split(marks).some((mark) => isOf(mark, door) && Number(mark.split('.')[0]) * 1000 > Date.parse(now)),
    marked(marks, door, now) {
      const until = String(Math.floor(Date.parse(instantPlus(now, KNOWN_DAYS * 24)) / 1000));
      const others = split(marks).filter((mark) => !isOf(mark, door));
      return [...others.slice(1 - MOST), `${until}.${hashOf(door, until)}`].join('~');
    },
  };
}

const COOKIE = 'binhan.device';

/** The marks in a request's cookies. */
export function marksIn(headers: Headers): string {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    if (name.replace('__Secure-', '') === COOKIE) return value;
  }
  return '';
}

/** The line that keeps marks in a browser; it outlives the session, and goes with "clear this device". */
export function deviceCookie(marks: string, secure: boolean): string {
  const name = secure ? `__Secure-${COOKIE}` : COOKIE;
  const parts = [`${name}=${marks}`, `Max-Age=${String(KNOWN_DAYS * 24 * 3600)}`, 'Path=/'];
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ');
}
