import { readBase64 } from '../base64';
import type { Platform } from '../crypto/platform';
import { Malformed } from '../malformed';
import { readJsonObject, splitJws, type JwsParts } from '../shc/jws';
import { ageOf } from '../trust/trust';
import type { AgedList, ListRefusal } from './refusals';

/** A public key that lists are signed with, pinned in the app that reads them: it never comes from where the lists do. */
export interface ListAnchor {
  /** ECDSA on P-256. */
  jwk: JsonWebKey;
  /** Exactly as in the list's header. */
  kid: string;
  /** When given, lists of this key must name exactly this issuer. */
  issuer?: string;
}

/** By what to read a signed list. */
export interface ReadListOptions {
  anchors: readonly ListAnchor[];
  /** The moment for which to read. */
  at: Date;
  /** Sequence number of the newest list ever read from this issuer. Keep it: without it an older list passes. */
  last?: number;
}

/** What all signed lists say about themselves. */
export interface SignedList {
  /** Who made it. */
  issuer: string;
  /** Number of the list, higher with each one. */
  sequence: number;
  issuedAt: Date;
  expiresAt: Date;
}

/** An authentic list, with its own fields still to be read. */
export interface OpenedList extends SignedList {
  claims: Record<string, unknown>;
  aged?: AgedList;
}

/** Opens a signed list: everything but what is in it. */
export type OpenList = (
  text: string,
  type: string,
  options: ReadListOptions,
) => Promise<OpenedList | Exclude<ListRefusal, AgedList>>;

const MAX_LENGTH = 8_000_000;
const LAST_SECOND = 8_640_000_000_000;

/** The opener of a platform. */
export function createListOpener<Key>(platform: Platform<Key>): OpenList {
  return async (text, type, options) => {
    const at = options.at.getTime();
    if (Number.isNaN(at)) throw new RangeError('`at` is not a date');
    if (text.length > MAX_LENGTH) return 'too_large';
    const parts = tryOr(() => splitJws(text.trim()));
    if (parts === undefined) return 'malformed';
    const refused = await refusal(parts, type, options, platform);
    if (refused !== undefined) return refused.code;
    const claims = tryOr(() => readJsonObject(parts.body, 'malformed_claims'));
    const list = claims === undefined ? undefined : readList(claims);
    if (claims === undefined || list === undefined) return 'malformed';
    const anchor = options.anchors.find(({ kid }) => kid === parts.header['kid']);
    if (anchor?.issuer !== undefined && anchor.issuer !== list.issuer) return 'issuer_mismatch';
    if (options.last !== undefined && !(list.sequence >= options.last)) return 'rolled_back';
    const age = ageOf(list, at);
    return { ...list, claims, ...(age === 'current' ? {} : { aged: age }) };
  };
}

async function refusal<Key>(
  { header, signed, signature }: JwsParts,
  type: string,
  { anchors }: ReadListOptions,
  platform: Platform<Key>,
): Promise<{ code: Exclude<ListRefusal, AgedList> } | undefined> {
  if (header['typ'] !== type) return { code: 'wrong_type' };
  if (header['alg'] !== 'ES256') return { code: 'unsupported_algorithm' };
  if ('crit' in header) return { code: 'critical_header' };
  const anchor = anchors.find(({ kid }) => kid === header['kid']);
  if (anchor === undefined) return { code: 'key_unknown' };
  const { kty, crv } = anchor.jwk;
  if (kty !== 'EC' || crv !== 'P-256') return { code: 'key_unusable' };
  let key: Key;
  try {
    key = await platform.importKey('P-256', { jwk: anchor.jwk });
  } catch {
    // A point that is not on the curve: the app pinned it wrongly, and the code says so.
    return { code: 'key_unusable' };
  }
  if (signature.length !== 64 || !(await platform.verify('P-256', key, signed, signature))) {
    return { code: 'bad_signature' };
  }
  return undefined;
}

function readList({ iss, sequence, iat, exp }: Record<string, unknown>): SignedList | undefined {
  const issuedAt = readTime(iat);
  const expiresAt = readTime(exp);
  if (typeof iss !== 'string' || !isSequence(sequence)) return undefined;
  if (issuedAt === undefined || expiresAt === undefined) return undefined;
  return { issuer: iss, sequence, issuedAt, expiresAt };
}

/** Is a number that lists can have. */
export function isSequence(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A moment in seconds, as JWTs have it. */
export function readTime(seconds: unknown): Date | undefined {
  if (typeof seconds !== 'number' || Math.abs(seconds) > LAST_SECOND) return undefined;
  return new Date(seconds * 1000);
}

/** The same the other way. */
export function writeTime(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

function tryOr<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** An object of JSON; nothing when it is something else. */
export function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Every item read, or nothing when one of them cannot be. */
export function everyOf<T>(list: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const items: T[] = [];
  for (const one of list) {
    const item = read(one);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** Bytes of base64 text. */
export function bytesOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  return typeof value === 'string' ? readBase64(value) : undefined;
}
