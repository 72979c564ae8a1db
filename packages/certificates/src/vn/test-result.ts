import type { Hcert } from '../hcert/payload';
import { vnName } from './name';

/** A result that is to be certified, in the codes of the value sets. Personal data. */
export interface VnTest {
  /** In the order family, middle, given. */
  name: string;
  /** `YYYY-MM-DD`, or what of it is known. */
  bornOn: string;
  /** Disease or agent (SNOMED CT), type of test (LOINC), result (SNOMED CT). */
  target: string;
  type: string;
  result: string;
  /** The device of a rapid test; a test without one is named in words. */
  device?: string;
  testName?: string;
  sampledAt: Date;
  centre?: string;
  /** Who issues, in words. */
  issuer: string;
  uvci: string;
  /** Country of the test; default: Viet Nam. */
  country?: string;
}

/** Names of centres and tests have at most 80 characters in the schema. */
const MOST = 80;

/** The payload for a test done in Viet Nam. Seconds are as exact as a specimen is. */
export function createVnTest(test: VnTest): Hcert {
  const { device, testName, centre } = test;
  return {
    ver: '1.3.0',
    nam: vnName(test.name),
    dob: test.bornOn,
    t: [
      {
        tg: test.target,
        tt: test.type,
        ...(device === undefined ? {} : { ma: device }),
        ...(device !== undefined || testName === undefined ? {} : { nm: testName.slice(0, MOST) }),
        sc: `${test.sampledAt.toISOString().slice(0, 19)}Z`,
        tr: test.result,
        ...(centre === undefined ? {} : { tc: centre.slice(0, MOST) }),
        co: test.country ?? 'VN',
        is: test.issuer.slice(0, MOST),
        ci: test.uvci,
      },
    ],
  };
}
