import { writeBase64Url } from '../base64';
import { finding } from '../findings';
import { ES256 } from '../hcert/cose';
import { HEALTH_CARD, readCard } from '../shc/card';
import { writeNumeric } from '../shc/numeric';
import { writeTime } from '../signed-lists/open';
import { minifiedBundle, type ShcBundle } from './bundle';
import { PayloadRefused } from './refused';
import type { ReadySigner, SigningKey } from './signer';

/** By whom and for how long a card is issued. */
export interface IssueShcOptions {
  /** ECDSA on P-256, or what signs in its place. */
  key: SigningKey;
  /** Thumbprint of the public key (RFC 7638, SHA-256) in base64url: verifiers refuse any other id. */
  kid: string;
  /** Address of the issuer: `https`, without a slash at its end. Below it verifiers expect `/.well-known/jwks.json`. */
  issuer: string;
  issuedAt: Date;
  /** Default: never. */
  expiresAt?: Date;
  /** Identifier by which the card can be revoked: at most 24 letters of base64url, and nothing about the person. */
  rid?: string;
  /** Kinds of credential beside that of health cards, which the framework has deprecated; default: none. */
  types?: readonly string[];
}

/** See `issueShc` of the entries. */
export type IssueShc = (bundle: ShcBundle, options: IssueShcOptions) => Promise<string>;

/** What issuing needs of a platform. */
export interface ShcPlatform {
  /** Raw DEFLATE data (RFC 1951). */
  deflateRaw(bytes: Uint8Array<ArrayBuffer>): Uint8Array | Promise<Uint8Array>;
  readySigner(key: SigningKey, caller: string): ReadySigner;
}

/** What one code holds at most: version 22 at level L. More would be several codes, which the framework has given up. */
const MAX_JWS_LENGTH = 1195;

const utf8 = new TextEncoder();

/** The issuer of a platform. */
export function createShcIssuer({ deflateRaw, readySigner }: ShcPlatform): IssueShc {
  return async (bundle, options) => {
    const { key, kid, issuer, issuedAt, expiresAt, rid, types = [] } = options;
    if (Number.isNaN(issuedAt.getTime())) throw new RangeError('issueShc: `issuedAt` is not a date');
    if (expiresAt !== undefined && !(expiresAt > issuedAt)) {
      throw new RangeError('issueShc: `expiresAt` is not after `issuedAt`');
    }
    if (!/^https:\/\/\S*[^\s/]$/.test(issuer)) {
      throw new RangeError('issueShc: `issuer` is not an address with https and without a slash at its end');
    }
    if (!/^[\w-]{43}$/.test(kid)) throw new RangeError('issueShc: `kid` is not the thumbprint of a key');
    if (rid !== undefined && !/^[\w-]{1,24}$/.test(rid)) {
      throw new RangeError('issueShc: `rid` is not base64url of at most 24 letters');
    }
    const { algorithm, sign } = readySigner(key, 'issueShc');
    if (algorithm !== ES256) throw new TypeError('issueShc: `key` is not ECDSA on P-256');
    const claims = {
      iss: issuer,
      nbf: writeTime(issuedAt),
      ...(expiresAt === undefined ? {} : { exp: writeTime(expiresAt) }),
      vc: {
        type: [HEALTH_CARD, ...types],
        credentialSubject: { fhirVersion: '4.0.1', fhirBundle: minifiedBundle(bundle) },
        ...(rid === undefined ? {} : { rid }),
      },
    };
    const { findings } = readCard(claims);
    if (findings.length > 0) throw new PayloadRefused(findings, 'issueShc');
    const header = writeBase64Url(utf8.encode(JSON.stringify({ zip: 'DEF', alg: 'ES256', kid })));
    const body = writeBase64Url(await deflateRaw(utf8.encode(JSON.stringify(claims))));
    const signature = await sign(utf8.encode(`${header}.${body}`));
    const jws = `${header}.${body}.${writeBase64Url(signature)}`;
    if (jws.length > MAX_JWS_LENGTH) throw new PayloadRefused([finding('too_long')], 'issueShc');
    return writeNumeric(jws);
  };
}
