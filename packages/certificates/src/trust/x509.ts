import { readDer, readDerItems, readOid, writeDer, type Der } from './der';
import type { CertificatePurpose, KeyKind } from './trust';

/** What a verifier must know of a signer's X.509 certificate. Its own signature is the trust list's business. */
export interface SignerCertificate {
  kind: KeyKind;
  /** SubjectPublicKeyInfo, in the form that every platform imports. */
  spki: Uint8Array<ArrayBuffer>;
  notBefore: number;
  notAfter: number;
  /** Kinds of certificate it may sign; nothing when it names none, which means all. */
  purposes: readonly CertificatePurpose[] | undefined;
}

const BIT_STRING = 0x03;
const OID = 0x06;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;
const SEQUENCE = 0x30;
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
const P256 = '1.2.840.10045.3.1.7';
const RSA_KEYS = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];
// rsaEncryption with NULL: some platforms refuse keys that carry the identifier of RSASSA-PSS.
const RSA_ENCRYPTION = new Uint8Array([
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
]);
const EXTENDED_KEY_USAGE = '2.5.29.37';

// Guidelines of the eHealth Network; the second form is that of the first certificates issued.
const purposeOids = new Map<string, CertificatePurpose>(
  ['1.3.6.1.4.1.1847.2021.1', '1.3.6.1.4.1.0.1847.2021.1'].flatMap((arc) => [
    [`${arc}.1`, 't'],
    [`${arc}.2`, 'v'],
    [`${arc}.3`, 'r'],
  ]),
);

/** Reads a certificate in DER; nothing when it is not one, or has a key that no health certificate is signed with. */
export function readSignerCertificate(bytes: Uint8Array<ArrayBuffer>): SignerCertificate | undefined {
  const tbs = readDerItems(readDer(bytes)?.content ?? bytes.subarray(0, 0))[0];
  if (tbs?.tag !== SEQUENCE) return undefined;
  const fields = readDerItems(tbs.content);
  // The version is left out in certificates of version 1.
  const [, , , validity, , publicKey, ...rest] = fields[0]?.tag === VERSION ? fields.slice(1) : fields;
  if (validity === undefined || publicKey === undefined) return undefined;
  const key = readPublicKey(publicKey);
  const [notBefore, notAfter] = readDerItems(validity.content).map(readTime);
  if (key === undefined || notBefore === undefined || notAfter === undefined) return undefined;
  return { ...key, notBefore, notAfter, purposes: readPurposes(rest) };
}

function readPublicKey(info: Der): { kind: KeyKind; spki: Uint8Array<ArrayBuffer> } | undefined {
  const [algorithm, bits] = readDerItems(info.content);
  if (algorithm === undefined || bits?.tag !== BIT_STRING) return undefined;
  const [oid, curve] = readDerItems(algorithm.content);
  if (oid?.tag !== OID) return undefined;
  const name = readOid(oid.content);
  if (name === EC_PUBLIC_KEY) {
    const isP256 = curve?.tag === OID && readOid(curve.content) === P256;
    return { kind: isP256 ? 'P-256' : 'other', spki: info.whole };
  }
  if (RSA_KEYS.includes(name)) return { kind: 'RSA', spki: writeDer(SEQUENCE, RSA_ENCRYPTION, bits.whole) };
  return { kind: 'other', spki: info.whole };
}

function readTime({ tag, content }: Der): number | undefined {
  const text = String.fromCharCode(...content);
  const match = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null || (tag !== UTC_TIME && tag !== GENERALIZED_TIME)) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const fullYear = tag === GENERALIZED_TIME ? year : year < 50 ? 2000 + year : 1900 + year;
  return Date.UTC(fullYear, month - 1, day, hour, minute, second);
}

function readPurposes(rest: readonly Der[]): readonly CertificatePurpose[] | undefined {
  const wrapper = rest.find(({ tag }) => tag === EXTENSIONS);
  const list = wrapper === undefined ? undefined : readDer(wrapper.content);
  if (list === undefined) return undefined;
  for (const extension of readDerItems(list.content)) {
    const parts = readDerItems(extension.content);
    const value = parts.at(-1);
    if (parts[0] === undefined || value === undefined) continue;
    if (readOid(parts[0].content) !== EXTENDED_KEY_USAGE) continue;
    const usages = readDerItems(readDer(value.content)?.content ?? value.content.subarray(0, 0));
    const purposes = usages.flatMap(({ content }) => purposeOids.get(readOid(content)) ?? []);
    return purposes.length === 0 ? undefined : purposes;
  }
  return undefined;
}
