import { Malformed } from '../malformed';
import { createScratch, newBytes } from '../pool';
import { keyIdText } from '../trust/key-id';
import { CborReader, type CborMap } from './cbor';

/** COSE algorithm numbers that a health certificate may use. */
export const ES256 = -7;
export const PS256 = -37;

/** A COSE_Sign1 message (RFC 9052), taken apart. Views of the bytes it came in. */
export interface CoseSign1 {
  /** The protected header, as it came. */
  header: Uint8Array<ArrayBuffer>;
  algorithm: number | undefined;
  /** In the spelling of lists. */
  keyId: string | undefined;
  /** The header lists extensions that a verifier must understand; we understand none. */
  critical: boolean;
  payload: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

const SIGN1_TAG = 18;
const CWT_TAG = 61;
const ALGORITHM = 1;
const CRITICAL = 2;
const KEY_ID = 4;

/**
 * Takes a COSE_Sign1 message apart, whether it is tagged, tagged as a CWT, both or neither.
 *
 * @throws Malformed `malformed_cose`
 */
export function readCose(bytes: Uint8Array<ArrayBuffer>): CoseSign1 {
  const reader = new CborReader(bytes, 'malformed_cose');
  let tag = reader.tag();
  if (tag === CWT_TAG) tag = reader.tag();
  if (tag !== undefined && tag !== SIGN1_TAG) throw new Malformed('malformed_cose');
  reader.array(4);
  const header = reader.byteString();
  const unprotected = reader.map();
  const payload = reader.byteString();
  const signature = reader.byteString();
  reader.end();
  const labels: CborMap = header.length === 0 ? new Map() : readHeader(header);
  // What the signature covers counts; the other header only where that one is silent, as in published certificates. An
  // unprotected algorithm can lead nowhere: it must be that of the key.
  const algorithm = labels.get(ALGORITHM) ?? unprotected.get(ALGORITHM);
  const keyId = labels.get(KEY_ID) ?? unprotected.get(KEY_ID);
  return {
    header,
    algorithm: typeof algorithm === 'number' ? algorithm : undefined,
    keyId: keyId instanceof Uint8Array ? keyIdText(keyId) : undefined,
    critical: labels.has(CRITICAL),
    payload,
    signature,
  };
}

function readHeader(header: Uint8Array<ArrayBuffer>): CborMap {
  const reader = new CborReader(header, 'malformed_cose');
  const labels = reader.map();
  reader.end();
  return labels;
}

// ["Signature1", …, h'', …]
const CONTEXT = new Uint8Array([0x84, 0x6a, ...new TextEncoder().encode('Signature1')]);

const scratch = createScratch(2048);

/** What `signedBytes` gives, for who uses it at once: it holds until the next call. */
export function signedBytesForNow({
  header,
  payload,
}: Pick<CoseSign1, 'header' | 'payload'>): Uint8Array<ArrayBuffer> {
  return signedBytes(header, payload, (length) => scratch(length).subarray(0, length));
}

/** The bytes that the signature is about: `Sig_structure` of RFC 9052, section 4.4, without external data. */
export function signedBytes(
  header: Uint8Array,
  payload: Uint8Array,
  room: (length: number) => Uint8Array<ArrayBuffer> = newBytes,
): Uint8Array<ArrayBuffer> {
  const headerAt = CONTEXT.length + headLength(header);
  const payloadAt = headerAt + header.length + 1 + headLength(payload);
  const bytes = room(payloadAt + payload.length);
  bytes.set(CONTEXT);
  writeHead(bytes, CONTEXT.length, header.length);
  bytes.set(header, headerAt);
  bytes[headerAt + header.length] = 0x40;
  writeHead(bytes, headerAt + header.length + 1, payload.length);
  bytes.set(payload, payloadAt);
  return bytes;
}

function headLength({ length }: Uint8Array): number {
  return length < 24 ? 1 : length < 256 ? 2 : 3;
}

function writeHead(bytes: Uint8Array, at: number, length: number): void {
  if (length < 24) {
    bytes[at] = 0x40 | length;
  } else if (length < 256) {
    bytes[at] = 0x58;
    bytes[at + 1] = length;
  } else {
    // 64 KB at most: what came out of the inflater, minus what is around it.
    bytes[at] = 0x59;
    bytes[at + 1] = length >> 8;
    bytes[at + 2] = length & 0xff;
  }
}
