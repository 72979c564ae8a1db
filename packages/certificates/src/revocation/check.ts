import { writeBase64 } from '../base64';
import type { Platform, Soon } from '../crypto/platform';
import { finding } from '../findings';
import { ES256, type CoseSign1 } from '../hcert/cose';
import { entriesOf } from '../hcert/entries';
import type { Finding, HcertCertificate, ShcCertificate } from '../report';
import { keyIdText } from '../trust/key-id';
import { ageOf } from '../trust/trust';
import { bundleIds } from './bundle-ids';
import {
  type CardRevocationList,
  revocationLists,
  type RevocationBatch,
  type RevocationHashType,
  type RevocationList,
  type Revocations,
} from './lists';
import { lookUp } from './partition';

const ANY_KEY = 'UNKNOWN_KID';
const HASH_SIZE = 16;

/** What the lists say about a certificate and about themselves. */
export function hcertRevocationFindings<Key>(
  certificate: HcertCertificate,
  cose: CoseSign1,
  revocations: Revocations,
  at: number,
  platform: Platform<Key>,
): Soon<Finding[]> {
  const all = revocationLists(revocations);
  const findings = ageFindings(all, at);
  const lists = all.lists.filter(
    (list) => 'hashType' in list && isFor(list, certificate.keyId) && !isOver(list, at),
  );
  return lists.length === 0 ? findings : lookUpAll(certificate, cose, lists, findings, platform);
}

async function lookUpAll<Key>(
  certificate: HcertCertificate,
  cose: CoseSign1,
  lists: readonly RevocationList[],
  findings: Finding[],
  platform: Platform<Key>,
): Promise<Finding[]> {
  const hashes = new Map<RevocationHashType, Uint8Array | undefined>();
  for (const list of lists) {
    if (!('hashType' in list)) continue;
    if (!hashes.has(list.hashType)) {
      const source = hashSource(list.hashType, certificate, cose);
      const digest = source === undefined ? undefined : await platform.sha256(source);
      hashes.set(list.hashType, digest?.subarray(0, HASH_SIZE));
    }
    const hash = hashes.get(list.hashType);
    if (hash === undefined) continue;
    const found = 'entries' in list ? listed(list, hash) : lookUp(list, hash);
    if (found === 'listed') return [...findings, finding('revoked')];
    if (found === 'unknown') findings.push(finding('revocations_incomplete'));
  }
  return findings;
}

/** The same for a card, whose issuer lists identifiers: its own, or those made of its bundle. */
export async function shcRevocationFindings<Key>(
  certificate: ShcCertificate,
  revocations: Revocations,
  at: number,
  platform: Platform<Key>,
): Promise<Finding[]> {
  const all = revocationLists(revocations);
  const findings = ageFindings(all, at);
  const { rid, bundle } = certificate.payload;
  for (const list of all.lists) {
    if (!('method' in list) || list.kid !== certificate.keyId) continue;
    const ids =
      list.method === 'rid'
        ? rid === undefined
          ? []
          : [rid]
        : list.method === 'hash-fhir'
          ? await bundleIds(bundle, platform)
          : undefined;
    if (ids === undefined) findings.push(finding('revocations_incomplete'));
    else if (isListed(list, ids, certificate.issuedAt)) return [...findings, finding('revoked')];
  }
  return findings;
}

function isListed({ rids }: CardRevocationList, ids: readonly string[], issuedAt: Date | undefined): boolean {
  const seconds = (issuedAt?.getTime() ?? 0) / 1000;
  return rids.some((entry) => {
    const [id = '', before] = entry.split('.', 2);
    // A timestamp that is no number revokes everything: it was meant to revoke something.
    return ids.includes(id) && (before === undefined || !(seconds >= Number(before)));
  });
}

function ageFindings(age: Parameters<typeof ageOf>[0], at: number): Finding[] {
  const state = ageOf(age, at);
  if (state === 'current') return [];
  return [finding(state === 'expired' ? 'revocations_expired' : 'revocations_from_future')];
}

function isFor(list: Exclude<RevocationList, CardRevocationList>, keyId: string | undefined): boolean {
  return list.kid === undefined || list.kid === ANY_KEY || keyIdText(list.kid) === keyId;
}

function isOver(list: RevocationList, at: number): boolean {
  if (!('expires' in list) || list.expires === undefined) return false;
  const expires = typeof list.expires === 'string' ? Date.parse(list.expires) : list.expires.getTime();
  return expires <= at;
}

function listed(list: RevocationBatch, hash: Uint8Array): 'listed' | 'absent' {
  const wanted = writeBase64(hash);
  const found = list.entries.some((entry) => {
    const text = typeof entry === 'string' ? entry : entry.hash;
    return text === wanted || (text.length === 2 * HASH_SIZE && base64OfHex(text) === wanted);
  });
  return found ? 'listed' : 'absent';
}

function base64OfHex(text: string): string {
  return writeBase64(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

function hashSource(
  type: RevocationHashType,
  certificate: HcertCertificate,
  cose: CoseSign1,
): Uint8Array<ArrayBuffer> | undefined {
  if (type === 'SIGNATURE') {
    // Of an ECDSA signature only r counts: whoever holds a certificate can turn its s into another valid one.
    return cose.algorithm === ES256 ? cose.signature.subarray(0, cose.signature.length / 2) : cose.signature;
  }
  const entry = firstEntry(certificate);
  const { ci, co } = entry;
  if (typeof ci !== 'string') return undefined;
  if (type === 'UCI') return new TextEncoder().encode(ci);
  const country = certificate.issuer ?? co;
  return typeof country === 'string' ? new TextEncoder().encode(country + ci) : undefined;
}

function firstEntry({ payload }: HcertCertificate): { ci?: unknown; co?: unknown } {
  const kind = entriesOf(payload)[0];
  const list: unknown = kind === undefined ? undefined : payload[kind];
  const entry: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof entry === 'object' && entry !== null ? entry : {};
}
