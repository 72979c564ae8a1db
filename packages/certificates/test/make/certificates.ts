import { encodeBase45 } from '../../src/hcert/base45';
import { writeCbor, type Writable } from '../../src/hcert/cbor-writer';
import { ES256, PS256, signedBytes } from '../../src/hcert/cose';
import { keyIdBytes } from '../../src/trust/key-id';
import type { Hcert } from '../../src/hcert/payload';
import type { Signer } from './signers';

/** The moment of all tests that do not say otherwise. */
export const NOW = new Date('2022-03-01T00:00:00Z');

/** A good payload of each kind, of an invented person. */
export const payloads = {
  v: {
    ver: '1.3.0',
    nam: { fn: 'Nguyễn', fnt: 'NGUYEN', gn: 'Văn An', gnt: 'VAN<AN' },
    dob: '1995-01-02',
    v: [
      {
        tg: '840539006',
        vp: '1157024006',
        mp: 'BBIBP-CorV',
        ma: 'ORG-100020693',
        dn: 2,
        sd: 2,
        dt: '2021-10-15',
        co: 'VN',
        is: 'Sở Y tế Hải Dương',
        ci: 'URN:UVCI:01:VN:HD/0001#W',
      },
    ],
  },
  t: {
    ver: '1.3.0',
    nam: { fnt: 'TRAN', gnt: 'THI<BINH' },
    dob: '1980',
    t: [
      {
        tg: '840539006',
        tt: 'LP6464-4',
        nm: 'RT-PCR',
        sc: '2022-02-27T08:00:00+07:00',
        tr: '260415000',
        tc: 'CDC Hải Dương',
        co: 'VN',
        is: 'Sở Y tế Hải Dương',
        ci: 'URN:UVCI:01:VN:HD/0002',
      },
    ],
  },
  r: {
    ver: '1.3.0',
    nam: { fnt: 'LE', gnt: 'AN' },
    dob: '1980-05',
    r: [
      {
        tg: '840539006',
        fr: '2022-01-10',
        co: 'VN',
        is: 'Sở Y tế Hải Dương',
        df: '2022-01-21',
        du: '2022-07-09',
        ci: 'URN:UVCI:01:VN:HD/0003',
      },
    ],
  },
} satisfies { v: Hcert; t: Hcert; r: Hcert };

/** What is to be different about a certificate, at any layer. */
export interface Craft {
  payload?: object;
  /** Header entries beside algorithm and key id; `undefined` takes one away. */
  header?: ReadonlyMap<number, Writable | undefined>;
  unprotected?: ReadonlyMap<number, Writable>;
  /** Claims that are different; `undefined` takes one away. */
  claims?: ReadonlyMap<number, Writable | undefined>;
  /** The bytes in place of the claims. */
  claimBytes?: Uint8Array<ArrayBuffer>;
  tags?: readonly number[];
  sign?: (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  /** Changes of what has been made, layer by layer. */
  signature?: (signature: Uint8Array) => Uint8Array;
  cose?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  compressed?: (bytes: Uint8Array) => Uint8Array;
  text?: (text: string) => string;
}

/** A signed certificate with all the faults that are asked for, and no others. */
export async function craft(signer: Signer, faults: Craft = {}): Promise<string> {
  const isRsa = signer.privateKey.algorithm.name === 'RSA-PSS';
  const header = writeCbor(
    merged(
      [
        [1, isRsa ? PS256 : ES256],
        [4, keyIdBytes(signer.kid)],
      ],
      faults.header ?? new Map(),
    ),
  );
  const claims =
    faults.claimBytes ??
    writeCbor(
      merged(
        [
          [1, 'VN'],
          [4, new Date('2023-01-01T00:00:00Z').getTime() / 1000],
          [6, new Date('2022-01-01T00:00:00Z').getTime() / 1000],
          [-260, new Map<number, Writable>([[1, (faults.payload ?? payloads.v) as Writable]])],
        ],
        faults.claims ?? new Map(),
      ),
    );
  const data = signedBytes(header, claims);
  const signature = await (faults.sign ?? ((bytes) => signRaw(signer.privateKey, bytes)))(data);
  const message: Writable = [
    header,
    faults.unprotected ?? new Map<number, Writable>(),
    claims,
    faults.signature?.(signature) ?? signature,
  ];
  const tagged = (faults.tags ?? [18]).map((tag) => (tag < 24 ? [0xc0 | tag] : [0xd8, tag])).flat();
  const cose = new Uint8Array([...tagged, ...writeCbor(message)]);
  const compressed = await deflate(faults.cose?.(cose) ?? cose, 'deflate');
  const text = `HC1:${encodeBase45(faults.compressed?.(compressed) ?? compressed)}`;
  return faults.text?.(text) ?? text;
}

/** A signature in the form of COSE by a key of WebCrypto. */
export async function signRaw(key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parameters =
    key.algorithm.name === 'RSA-PSS'
      ? { name: 'RSA-PSS', saltLength: 32 }
      : { name: 'ECDSA', hash: 'SHA-256' };
  return new Uint8Array(await crypto.subtle.sign(parameters, key, data));
}

/** Compressed data, by the platform's own compressor. */
export async function deflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: CompressionFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function merged(
  entries: readonly [number, Writable][],
  changes: ReadonlyMap<number, Writable | undefined>,
): Map<number, Writable> {
  const all = new Map<number, Writable | undefined>([...entries, ...changes]);
  return new Map([...all].filter((entry): entry is [number, Writable] => entry[1] !== undefined));
}
