import type { Platform } from '../crypto/platform';
import type { CertificatePurpose, StoppedIssuer, TrustedKey, TrustList } from '../trust/trust';
import {
  createListOpener,
  everyOf,
  objectOf,
  type ReadListOptions,
  readTime,
  type SignedList,
  writeTime,
} from './open';
import type { AgedList, ListRefusal } from './refusals';

/** The `typ` of a signed trust list. */
export const TRUST_LIST_TYPE = 'trust-list+jwt';

/** A trust list with everything that a signed one says. */
export interface SignedTrustList extends TrustList, SignedList {
  issuedAt: Date;
  expiresAt: Date;
}

/**
 * A list to verify by, or why it is not in force. One that is only too old, or that the clock is behind, is handed out as
 * well: judged by it, certificates come out `undetermined`, which tells more than that nobody is trusted.
 */
export type TrustListReading =
  | { trust: SignedTrustList; refused?: undefined }
  | { trust: SignedTrustList; refused: AgedList }
  | { trust?: undefined; refused: Exclude<ListRefusal, AgedList> };

/** See `readTrustList` of the entries. */
export type ReadTrustList = (text: string, options: ReadListOptions) => Promise<TrustListReading>;

/** The reader of a platform. */
export function createTrustListReader<Key>(platform: Platform<Key>): ReadTrustList {
  const open = createListOpener(platform);
  return async (text, options) => {
    const opened = await open(text, TRUST_LIST_TYPE, options);
    if (typeof opened === 'string') return { refused: opened };
    const { claims, aged, ...list } = opened;
    const keys = everyOf(claims['keys'], readKey);
    const stopped = claims['stopped'] === undefined ? [] : everyOf(claims['stopped'], readStop);
    if (keys === undefined || stopped === undefined) return { refused: 'malformed' };
    const trust: SignedTrustList = { ...list, keys, ...(stopped.length === 0 ? {} : { stopped }) };
    return aged === undefined ? { trust } : { trust, refused: aged };
  };
}

/** What a list says beside who made it when: names as in memory, moments in seconds. */
export function trustListClaims({ keys, stopped }: TrustList): object {
  return {
    keys: keys.map(({ notBefore, withdrawnAt, ...entry }) => ({
      ...('jwk' in entry
        ? { kid: entry.kid, jwk: publicPart(entry.jwk), purposes: entry.purposes, issuer: entry.issuer }
        : { kid: entry.kid, certificate: entry.certificate, purposes: entry.purposes }),
      notBefore: notBefore && writeTime(notBefore),
      withdrawnAt: withdrawnAt && writeTime(withdrawnAt),
    })),
    stopped: stopped?.map(({ kid, issuer, from, reason }) => ({
      kid,
      issuer,
      from: writeTime(from),
      reason,
    })),
  };
}

/** Never the private part, whatever the list was made from. */
function publicPart({ kty, crv, x, y, n, e }: JsonWebKey): JsonWebKey {
  return JSON.parse(JSON.stringify({ kty, crv, x, y, n, e })) as JsonWebKey;
}

function readKey(value: unknown): TrustedKey | undefined {
  const entry = objectOf(value) ?? {};
  const { kid, issuer, certificate, purposes: listed } = entry;
  const notBefore = moment(entry, 'notBefore');
  const withdrawnAt = moment(entry, 'withdrawnAt');
  const purposes = listed === undefined ? {} : readPurposes(listed);
  if (notBefore === undefined || withdrawnAt === undefined || purposes === undefined) return undefined;
  const all = { ...purposes, ...notBefore, ...withdrawnAt };
  const jwk = objectOf(entry['jwk']);
  if (jwk !== undefined) {
    if (typeof kid !== 'string' || !isTextOrNone(issuer)) return undefined;
    return { jwk: publicPart(jwk), kid, ...all, ...(issuer === undefined ? {} : { issuer }) };
  }
  if (typeof certificate !== 'string' || !isTextOrNone(kid)) return undefined;
  return { certificate, ...all, ...(kid === undefined ? {} : { kid }) };
}

function readPurposes(value: unknown): { purposes: CertificatePurpose[] } | undefined {
  const purposes = everyOf(value, (one) => (one === 'v' || one === 't' || one === 'r' ? one : undefined));
  return purposes === undefined ? undefined : { purposes };
}

function readStop(value: unknown): StoppedIssuer | undefined {
  const entry = objectOf(value) ?? {};
  const { kid, issuer, reason } = entry;
  const from = readTime(entry['from']);
  if (from === undefined || !isTextOrNone(kid) || !isTextOrNone(issuer) || !isTextOrNone(reason)) {
    return undefined;
  }
  const rest = { from, ...(reason === undefined ? {} : { reason }) };
  if (issuer !== undefined) return { issuer, ...rest, ...(kid === undefined ? {} : { kid }) };
  return kid === undefined ? undefined : { kid, ...rest };
}

/** A moment that may be left out: nothing when it is there and none. */
function moment<Name extends string>(
  entry: Record<string, unknown>,
  name: Name,
): { [key in Name]?: Date } | undefined {
  if (entry[name] === undefined) return {};
  const date = readTime(entry[name]);
  return date === undefined ? undefined : ({ [name]: date } as { [key in Name]?: Date });
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
