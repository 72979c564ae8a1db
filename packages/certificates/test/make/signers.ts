import { writeDer } from '../../src/trust/der';
import { keyIdText } from '../../src/trust/key-id';
import { writeBase64 } from '../../src/base64';
import type { TrustedKey } from '../../src/trust/trust';

/** A signer made for a test: its keys, its certificate and its entry in a trust list. */
export interface Signer {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  certificate: Uint8Array<ArrayBuffer>;
  kid: string;
  entry: TrustedKey;
}

/** What is special about a signer. */
export interface SignerOptions {
  algorithm?: 'ES256' | 'PS256' | 'ES384';
  notBefore?: Date;
  notAfter?: Date;
  /** Last numbers below 1.3.6.1.4.1.1847.2021.1: 1 is tests, 2 vaccinations, 3 recoveries. */
  usages?: readonly number[];
  /** The arc of the first certificates, with a 0 in it. */
  oldArc?: boolean;
}

const algorithms = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384' },
  PS256: {
    name: 'RSA-PSS',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
};

/** A signer with an X.509 certificate of its own. That certificate's signature is empty: no verifier looks at it. */
export async function createSigner({
  algorithm = 'ES256',
  notBefore = new Date('2021-01-01T00:00:00Z'),
  notAfter = new Date('2031-01-01T00:00:00Z'),
  usages,
  oldArc = false,
}: SignerOptions = {}): Promise<Signer> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithms[algorithm], true, [
    'sign',
    'verify',
  ]);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  const certificate = x509(spki, notBefore, notAfter, usages, oldArc);
  const kid = new Uint8Array(await crypto.subtle.digest('SHA-256', certificate)).subarray(0, 8);
  return {
    privateKey,
    publicKey,
    certificate,
    kid: keyIdText(kid),
    entry: { certificate: writeBase64(certificate) },
  };
}

function x509(
  spki: Uint8Array,
  notBefore: Date,
  notAfter: Date,
  usages: readonly number[] | undefined,
  oldArc: boolean,
): Uint8Array<ArrayBuffer> {
  const algorithm = writeDer(0x30, new Uint8Array([0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2]));
  const name = writeDer(0x30);
  const validity = writeDer(0x30, time(notBefore), time(notAfter));
  const arc = oldArc
    ? [0x2b, 6, 1, 4, 1, 0, 0x8e, 0x37, 0x8f, 0x65, 1]
    : [0x2b, 6, 1, 4, 1, 0x8e, 0x37, 0x8f, 0x65, 1];
  const extensions =
    usages === undefined
      ? []
      : [
          writeDer(
            0xa3,
            writeDer(
              0x30,
              writeDer(
                0x30,
                new Uint8Array([0x06, 3, 0x55, 0x1d, 0x25]),
                writeDer(
                  0x04,
                  writeDer(0x30, ...usages.map((last) => writeDer(0x06, new Uint8Array([...arc, last])))),
                ),
              ),
            ),
          ),
        ];
  const tbs = writeDer(
    0x30,
    writeDer(0xa0, writeDer(0x02, new Uint8Array([2]))),
    writeDer(0x02, new Uint8Array([1])),
    algorithm,
    name,
    validity,
    name,
    spki,
    ...extensions,
  );
  return writeDer(0x30, tbs, algorithm, writeDer(0x03, new Uint8Array([0])));
}

function time(date: Date): Uint8Array {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return writeDer(0x18, new TextEncoder().encode(`${digits}Z`));
}
