import { describe, expect, test } from 'vitest';
import { verifyCertificate as verifyInBrowsers } from '../src/index';
import { type TrustedKey, verifyCertificate } from '../src/node';
import { keyIdBytes } from '../src/trust/key-id';
import { craftCard, createCardIssuer, type CardCraft } from './make/cards';
import { craft, type Craft, NOW, signRaw } from './make/certificates';
import { createSigner, type Signer } from './make/signers';

const signer = await createSigner();
const other = await createSigner();
const rsa = await createSigner({ algorithm: 'PS256' });
const p384 = await createSigner({ algorithm: 'ES384' });

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const ZERO = 0n;

function number(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function bytes(value: bigint): Uint8Array {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}

/** r and s put together anew. */
function changed(change: (r: bigint, s: bigint) => [bigint, bigint]) {
  return (signature: Uint8Array) => {
    const [r, s] = change(number(signature.subarray(0, 32)), number(signature.subarray(32)));
    return new Uint8Array([...bytes(r), ...bytes(s)]);
  };
}

/** The form of X.509, which is not that of COSE. */
function der(signature: Uint8Array): Uint8Array {
  const integer = (part: Uint8Array) => {
    const digits = [...part].slice([...part].findIndex((byte) => byte !== 0));
    const positive = (digits[0] ?? 0) > 127 ? [0, ...digits] : digits;
    return [2, positive.length, ...positive];
  };
  const content = [...integer(signature.subarray(0, 32)), ...integer(signature.subarray(32))];
  return new Uint8Array([0x30, content.length, ...content]);
}

const bad = ['bad_signature'];
const malformed = ['malformed_signature'];
const with384 = async (data: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, p384.privateKey, data));
const kid = (id: Uint8Array | undefined) => new Map([[4, id]]);
const own = keyIdBytes(signer.kid);

const table: [name: string, signer: Signer, faults: Craft, trust: TrustedKey[], expected: string[]][] = [
  ['r is zero', signer, { signature: changed((_, s) => [ZERO, s]) }, [signer.entry], bad],
  ['s is zero', signer, { signature: changed((r) => [r, ZERO]) }, [signer.entry], bad],
  ['both are zero', signer, { signature: changed(() => [ZERO, ZERO]) }, [signer.entry], bad],
  ['r is the order', signer, { signature: changed((_, s) => [ORDER, s]) }, [signer.entry], bad],
  ['s is the order', signer, { signature: changed((r) => [r, ORDER]) }, [signer.entry], bad],
  ['both are the order', signer, { signature: changed(() => [ORDER, ORDER]) }, [signer.entry], bad],
  ['both are one', signer, { signature: changed(() => [1n, 1n]) }, [signer.entry], bad],
  ['r and s are swapped', signer, { signature: changed((r, s) => [s, r]) }, [signer.entry], bad],
  ['r is negated', signer, { signature: changed((r, s) => [ORDER - r, s]) }, [signer.entry], bad],
  ['all ones', signer, { signature: (raw) => raw.fill(0xff) }, [signer.entry], bad],
  ['DER in place of r and s', signer, { signature: der }, [signer.entry], malformed],
  ['empty', signer, { signature: () => new Uint8Array() }, [signer.entry], malformed],
  ['one byte more', signer, { signature: (raw) => new Uint8Array([...raw, 0]) }, [signer.entry], malformed],
  [
    'r and s of 96 bytes',
    signer,
    { signature: (raw) => new Uint8Array(96).fill(raw[0] ?? 1) },
    [signer.entry],
    malformed,
  ],
  [
    'the algorithm is none',
    signer,
    { header: new Map([[1, undefined]]) },
    [signer.entry],
    ['unsupported_algorithm'],
  ],
  ['the algorithm is 0', signer, { header: new Map([[1, 0]]) }, [signer.entry], ['unsupported_algorithm']],
  [
    'the algorithm is a text',
    signer,
    { header: new Map([[1, 'ES256']]) },
    [signer.entry],
    ['unsupported_algorithm'],
  ],
  [
    'HMAC with the public key',
    signer,
    { header: new Map([[1, 5]]) },
    [signer.entry],
    ['unsupported_algorithm'],
  ],
  ['EdDSA', signer, { header: new Map([[1, -8]]) }, [signer.entry], ['unsupported_algorithm']],
  ['ES384 by its number', signer, { header: new Map([[1, -35]]) }, [signer.entry], ['unsupported_algorithm']],
  [
    'P-384 under ES256',
    p384,
    { header: new Map([[1, -7]]), sign: with384 },
    [p384.entry],
    [...malformed, 'key_mismatch'],
  ],
  ['PS256 said, an EC key', signer, { header: new Map([[1, -37]]) }, [signer.entry], ['key_mismatch']],
  [
    'ES256 said, an RSA key',
    rsa,
    { header: new Map([[1, -7]]) },
    [rsa.entry],
    [...malformed, 'key_mismatch'],
  ],
  ['PKCS #1 in place of PSS', rsa, { sign: pkcs1 }, [rsa.entry], bad],
  ['PSS with another length of salt', rsa, { sign: shortSalt }, [rsa.entry], bad],
  [
    'another key of the list',
    signer,
    { header: kid(keyIdBytes(other.kid)) },
    [signer.entry, other.entry],
    bad,
  ],
  ['no key id', signer, { header: kid(undefined) }, [signer.entry], ['kid_missing']],
  ['an empty key id', signer, { header: kid(new Uint8Array()) }, [signer.entry], ['key_unknown']],
  ['a key id cut short', signer, { header: kid(own.subarray(0, 7)) }, [signer.entry], ['key_unknown']],
  [
    'a key id that goes on',
    signer,
    { header: kid(new Uint8Array([...own, 0])) },
    [signer.entry],
    ['key_unknown'],
  ],
  ['a key id as text', signer, { header: new Map([[4, signer.kid]]) }, [signer.entry], ['kid_missing']],
  [
    'the right key id only where nothing is signed, a wrong one where it is',
    signer,
    { header: kid(keyIdBytes(other.kid)), unprotected: new Map([[4, own]]) },
    [signer.entry],
    ['key_unknown'],
  ],
  [
    'a second payload',
    signer,
    { claimBytes: new Uint8Array([0xa0]), sign: signsOther },
    [signer.entry],
    ['malformed_claims'],
  ],
];

async function pkcs1(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', rsa.privateKey);
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign(algorithm, key, data));
}

async function shortSalt(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const parameters = { name: 'RSA-PSS', saltLength: 20 };
  return new Uint8Array(await crypto.subtle.sign(parameters, rsa.privateKey, data));
}

function signsOther(): Promise<Uint8Array> {
  return signRaw(signer.privateKey, new Uint8Array([1]));
}

describe('case 24: signature confusion', () => {
  test.each(table)('%s', async (_name, one, faults, trust, expected) => {
    const text = await craft(one, faults);
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      const report = await verify(text, { trust, at: NOW });
      expect(report.findings.map(({ code }) => code)).toEqual(expected);
      expect(report.verdict).toBe('invalid');
    }
  });

  test('the other of the two s of a signature is accepted, as COSE and JOSE do not choose between them', async () => {
    const text = await craft(signer, { signature: changed((r, s) => [r, ORDER - s]) });
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      expect((await verify(text, { trust: [signer.entry], at: NOW })).verdict).toBe('valid');
    }
  });

  test('a certificate with the other s is still revoked: lists hold the hash of r', async () => {
    let r = new Uint8Array();
    const keep = (signature: Uint8Array) => {
      r = new Uint8Array(signature.subarray(0, 32));
      return signature;
    };
    const first = await craft(signer, { signature: keep });
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', r)).subarray(0, 16);
    const flipped = await craft(signer, {
      sign: async (data) => {
        const signature = await signRaw(signer.privateKey, data);
        r = new Uint8Array(signature.subarray(0, 32));
        return signature;
      },
      signature: changed((one, s) => [one, ORDER - s]),
    });
    const flippedHash = Buffer.from(await crypto.subtle.digest('SHA-256', r)).subarray(0, 16);
    for (const [text, entry] of [
      [first, hash.toString('base64')],
      [flipped, flippedHash.toString('hex')],
    ] as const) {
      const report = await verifyCertificate(text, {
        trust: [signer.entry],
        at: NOW,
        revocations: [{ hashType: 'SIGNATURE', kid: signer.kid, entries: [entry] }],
      });
      expect(report.findings.map(({ code }) => code)).toEqual(['revoked']);
    }
  });

  test('an unprotected key id counts where the protected header has none', async () => {
    const text = await craft(signer, { header: kid(undefined), unprotected: new Map([[4, own]]) });
    expect((await verifyCertificate(text, { trust: [signer.entry], at: NOW })).verdict).toBe('valid');
  });

  test('two keys under one id: the one that signed is found, whichever comes first', async () => {
    const twin: TrustedKey = { jwk: await crypto.subtle.exportKey('jwk', other.publicKey), kid: signer.kid };
    const text = await craft(signer);
    for (const trust of [
      [twin, signer.entry],
      [signer.entry, twin],
    ]) {
      expect((await verifyCertificate(text, { trust, at: NOW })).verdict).toBe('valid');
    }
  });

  test('a key taken out of the list no longer counts', async () => {
    const keys = [signer.entry];
    const text = await craft(signer);
    expect((await verifyCertificate(text, { trust: keys, at: NOW })).verdict).toBe('valid');
    keys.pop();
    expect((await verifyCertificate(text, { trust: keys, at: NOW })).verdict).toBe('invalid');
  });
});

describe('case 24, cards', () => {
  const faults: [name: string, faults: CardCraft, expected: string[]][] = [
    [
      'alg none',
      { header: { alg: 'none' }, signature: () => new Uint8Array([0]) },
      ['unsupported_algorithm'],
    ],
    ['HS256', { header: { alg: 'HS256' } }, ['unsupported_algorithm']],
    ['no alg', { header: { alg: undefined } }, ['unsupported_algorithm']],
    ['DER', { signature: der }, malformed],
    ['zeros', { signature: (raw) => raw.fill(0) }, bad],
    ['no kid', { header: { kid: undefined } }, ['kid_missing']],
    ['another kid', { header: { kid: 'AAAA' } }, ['key_unknown']],
    [
      'a key in the header',
      { header: { kid: 'AAAA', jwk: {}, jku: 'https://evil.example/jwks' } },
      ['key_unknown'],
    ],
    ['a critical extension', { header: { crit: ['b64'], b64: false } }, ['critical_header']],
  ];

  test.each(faults)('%s', async (_name, craftFaults, expected) => {
    const issuer = await createCardIssuer();
    const [text = ''] = await craftCard(issuer, craftFaults);
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      const report = await verify(text, { trust: [issuer.entry], at: NOW });
      expect(report.findings.map(({ code }) => code)).toEqual(expected);
    }
  });

  test('a key whose id is not its thumbprint signs no card', async () => {
    const issuer = await createCardIssuer();
    const renamed = { ...issuer, entry: { ...issuer.entry, kid: 'mine' } };
    const [text = ''] = await craftCard(renamed);
    const report = await verifyCertificate(text, { trust: [renamed.entry], at: NOW });
    expect(report.findings.map(({ code }) => code)).toEqual(['key_unknown']);
  });
});
