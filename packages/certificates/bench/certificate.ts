import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustList, VerifyOptions } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import { decodeBase45 } from '../src/hcert/base45';
import { readCose, signedBytes } from '../src/hcert/cose';
import { inflateZlib } from '../src/inflate/inflate';

/** A certificate of a country, and what is needed to judge it with and without us. */
export interface Measured {
  text: string;
  certificate: string;
  at: Date;
  /** Everything is checked: a list with its age, value sets, revocations. */
  options: VerifyOptions;
  signed: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

/** How a certificate is signed. */
export type Algorithm = 'ES256' | 'PS256';

/** A real certificate of each. */
export const FILES: Record<Algorithm, string> = {
  ES256: 'at/2dcode/raw/1.json',
  PS256: 'common/2dcode/raw/co1.json',
};

/** Certificates of the test data of the EU by their file. */
export function measured(file: string): Measured {
  const path = join(import.meta.dirname, '..', 'test', 'vectors', 'dgc-testdata', file);
  const { PREFIX, TESTCTX } = JSON.parse(readFileSync(path, 'utf8')) as {
    PREFIX: string;
    TESTCTX: { CERTIFICATE: string; VALIDATIONCLOCK: string };
  };
  const at = new Date(TESTCTX.VALIDATIONCLOCK);
  const month = 30 * 86_400_000;
  const age = { issuedAt: new Date(at.getTime() - month), expiresAt: new Date(at.getTime() + month) };
  const trust: TrustList = { keys: [{ certificate: TESTCTX.CERTIFICATE }], ...age };
  const cose = readCose(inflateZlib(decodeBase45(PREFIX, 4)));
  return {
    text: PREFIX,
    certificate: TESTCTX.CERTIFICATE,
    at,
    options: { trust, at, valueSets, revocations: { lists: [], ...age } },
    signed: signedBytes(cose.header, cose.payload),
    signature: cose.signature,
  };
}
