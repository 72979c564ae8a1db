import { encodeBase45 } from '../hcert/base45';
import { writeCbor, type Writable } from '../hcert/cbor-writer';
import { signedBytes } from '../hcert/cose';
import type { Hcert } from '../hcert/payload';
import { keyIdBytes } from '../trust/key-id';
import { valueSets as euValueSets } from '../value-sets/index';
import type { ValueSets } from '../value-sets/value-set';
import { deflateZlib } from './deflate';
import { payloadFindings } from './payload';
import { PayloadRefused } from './refused';
import type { ReadySigner, SigningKey } from './signer';

/** By whom and for how long a certificate is issued. */
export interface IssueOptions {
  key: SigningKey;
  /** Key id: base64 of the first 8 bytes of the SHA-256 of the signer's certificate, or those bytes. */
  kid: string | Uint8Array;
  /** Country of the issuer, ISO 3166 alpha-2. */
  issuer: string;
  issuedAt: Date;
  expiresAt: Date;
  /** Codes that may be used. Default: those of the EU but for test devices; a country with more of them gives its own. */
  valueSets?: ValueSets;
}

/** See `issueHcert` of the entries. */
export type IssueHcert = (payload: Hcert, options: IssueOptions) => Promise<string>;

/** What issuing needs of a platform. */
export interface IssuePlatform {
  readySigner(key: SigningKey, caller: string): ReadySigner;
}

// The set of test devices that was published is an example; the real one changes from week to week.
const DEVICES = 'covid-19-lab-test-manufacturer-and-name';
const defaultSets = euValueSets.filter(({ valueSetId }) => valueSetId !== DEVICES);

const SIGN1_TAG = 18;
// One more character and the code is denser than phones read from paper.
const MAX_TEXT_LENGTH = 4296;

/** The issuer of a platform. */
export function createIssuer(platform: IssuePlatform): IssueHcert {
  return async (payload, options) => {
    const { issuedAt, expiresAt, issuer } = options;
    if (!(expiresAt > issuedAt)) throw new RangeError('issueHcert: `expiresAt` is not after `issuedAt`');
    if (!/^[A-Z]{2,10}$/.test(issuer))
      throw new RangeError('issueHcert: `issuer` is not the code of a country');
    const findings = payloadFindings(payload, options.valueSets ?? defaultSets, issuedAt);
    if (findings.length > 0) throw new PayloadRefused(findings);
    const { algorithm, sign } = platform.readySigner(options.key, 'issueHcert');
    const keyId = typeof options.kid === 'string' ? keyIdBytes(options.kid) : options.kid;
    if (keyId.length === 0) throw new RangeError('issueHcert: `kid` is empty');
    const header = writeCbor(
      new Map<number, Writable>([
        [1, algorithm],
        [4, keyId],
      ]),
    );
    const claims = writeCbor(
      new Map<number, Writable>([
        [1, issuer],
        [4, Math.floor(expiresAt.getTime() / 1000)],
        [6, Math.floor(issuedAt.getTime() / 1000)],
        [-260, new Map<number, Writable>([[1, asWritable(payload)]])],
      ]),
    );
    const signature = await sign(signedBytes(header, claims));
    const cose = writeCbor([header, new Map(), claims, signature], SIGN1_TAG);
    const text = `HC1:${encodeBase45(deflateZlib(cose))}`;
    if (text.length > MAX_TEXT_LENGTH) throw new RangeError('issueHcert: too long for a QR code');
    return text;
  };
}

/** The same fields, spread so that they have the writer's type. */
function asWritable({ ver, nam, dob, v, t, r }: Hcert): Writable {
  return {
    ver,
    nam: { ...nam },
    dob,
    v: v?.map((entry) => ({ ...entry })),
    t: t?.map((entry) => ({ ...entry })),
    r: r?.map((entry) => ({ ...entry })),
  };
}
