import type { Secrets } from '../secrets/keys';

/** The keyed hash of a code that opens an account of a shift. */
export function hashOfShiftCode(secrets: Pick<Secrets, 'hash'>, code: string): string {
  return secrets.hash('shift-code', code);
}
