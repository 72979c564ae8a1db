import { TOTP, URI } from 'otpauth';

/** The code an authenticator app shows now for an enrolment address. */
export function totp(uri: string): string {
  const parsed = URI.parse(uri);
  if (!(parsed instanceof TOTP)) throw new TypeError('not a time-based code');
  return parsed.generate();
}
