import type { Hcert } from '../hcert/payload';
import { vnName } from './name';

/** A recovery that is to be certified. Personal data. */
export interface VnRecovery {
  /** In the order family, middle, given. */
  name: string;
  /** `YYYY-MM-DD`, or what of it is known. */
  bornOn: string;
  /** Disease or agent (SNOMED CT). */
  target: string;
  /** Day of the first positive specimen. */
  foundOn: string;
  /** First and last day of the certificate. */
  from: string;
  until: string;
  /** Who issues, in words. */
  issuer: string;
  uvci: string;
  /** Country of the test; default: Viet Nam. */
  country?: string;
}

/** The payload for a recovery after a test done in Viet Nam. */
export function createVnRecovery(recovery: VnRecovery): Hcert {
  return {
    ver: '1.3.0',
    nam: vnName(recovery.name),
    dob: recovery.bornOn,
    r: [
      {
        tg: recovery.target,
        fr: recovery.foundOn,
        co: recovery.country ?? 'VN',
        is: recovery.issuer.slice(0, 80),
        df: recovery.from,
        du: recovery.until,
        ci: recovery.uvci,
      },
    ],
  };
}
