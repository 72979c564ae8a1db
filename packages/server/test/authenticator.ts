import { TOTP, URI } from 'otpauth';

/** The code an authenticator app shows for an enrolment address: now, or so many seconds from now. */
export function totp(uri: string, later = 0): string {
  const parsed = URI.parse(uri);
  if (!(parsed instanceof TOTP)) throw new TypeError('not a time-based code');
  return parsed.generate({ timestamp: Date.now() + later * 1000 });
}
