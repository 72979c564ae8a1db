import { describe, expect, test } from 'vitest';
import { craft, NOW, payloads } from '../../test/make/certificates';
import { createSigner } from '../../test/make/signers';
import { verifyCertificate as verifyInBrowsers } from '../index';
import { createPartitions, type Revocations, verifyCertificate } from '../node';

const signer = await createSigner();
const text = await craft(signer);
const uvci = payloads.v.v[0]?.ci ?? '';

async function hash(source: string): Promise<Uint8Array<ArrayBuffer>> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return new Uint8Array(digest).subarray(0, 16);
}

async function codes(revocations: Revocations): Promise<string[]> {
  const options = { trust: [signer.entry], at: NOW, revocations };
  const report = await verifyCertificate(text, options);
  expect(await verifyInBrowsers(text, options)).toEqual(report);
  return report.findings.map(({ code }) => code);
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const own = await hash(uvci);
const withCountry = await hash(`VN${uvci}`);
const others = await Promise.all(
  Array.from({ length: 500 }, (_, number) => hash(`URN:UVCI:01:VN:${number}`)),
);

describe('batches as the gateway of the EU hands them out', () => {
  const batch = { country: 'VN', kid: signer.kid, expires: '2023-01-01T00:00:00Z' };

  test.each([
    ['the identifier', 'UCI', own],
    ['country and identifier', 'COUNTRYCODEUCI', withCountry],
  ] as const)('by %s, in base64 and hexadecimal digits', async (_name, hashType, value) => {
    expect(await codes([{ ...batch, hashType, entries: [{ hash: base64(value) }] }])).toEqual(['revoked']);
    expect(await codes([{ ...batch, hashType, entries: [Buffer.from(value).toString('hex')] }])).toEqual([
      'revoked',
    ]);
  });

  test('by the wrong kind of hash, of another key, over, or with others only: not revoked', async () => {
    const entries = [{ hash: base64(own) }];
    expect(await codes([{ ...batch, hashType: 'COUNTRYCODEUCI', entries }])).toEqual([]);
    expect(await codes([{ ...batch, hashType: 'UCI', kid: 'AAAAAAAAAAA=', entries }])).toEqual([]);
    expect(await codes([{ ...batch, hashType: 'UCI', expires: '2022-01-01T00:00:00Z', entries }])).toEqual(
      [],
    );
    expect(await codes([{ ...batch, hashType: 'UCI', entries: others.map(base64) }])).toEqual([]);
    expect(
      await codes([{ ...batch, hashType: 'UCI', entries: [base64(own.subarray(0, 15)), '', 'xx'] }]),
    ).toEqual([]);
  });

  test('of any key', async () => {
    expect(await codes([{ hashType: 'UCI', kid: 'UNKNOWN_KID', entries: [base64(own)] }])).toEqual([
      'revoked',
    ]);
    expect(await codes([{ hashType: 'UCI', entries: [base64(own)] }])).toEqual(['revoked']);
  });
});

describe('partitions', () => {
  test.each(['POINT', 'VECTOR', 'COORDINATE'] as const)(
    '%s: exactly what was put in is found',
    async (mode) => {
      const list = createPartitions([...others, own], { hashType: 'UCI', kid: signer.kid, mode });
      expect(await codes([list])).toEqual(['revoked']);
      expect(await codes([createPartitions(others, { hashType: 'UCI', kid: signer.kid, mode })])).toEqual([]);
      const size = mode === 'POINT' ? 1 : mode === 'VECTOR' ? 16 : 200;
      expect(list.names.length).toBeGreaterThanOrEqual(size);
    },
  );

  test('one that exists and is not at hand leaves the verdict open', async () => {
    const list = createPartitions([...others, own], { hashType: 'UCI', mode: 'COORDINATE' });
    const name = Buffer.from(own.subarray(0, 1)).toString('hex');
    const { [name]: _left, ...partitions } = list.partitions;
    expect(await codes([{ ...list, partitions }])).toEqual(['revocations_incomplete']);
    expect(await codes([{ ...list, partitions: { ...partitions, [name]: new Uint8Array(15) } }])).toEqual([
      'revocations_incomplete',
    ]);
    // A partition that does not exist has nothing in it.
    expect(await codes([{ ...list, names: list.names.filter((one) => one !== name), partitions }])).toEqual(
      [],
    );
  });
});

test('a revoked certificate is so whatever the age of the list', async () => {
  const lists = [{ hashType: 'UCI' as const, entries: [base64(own)] }];
  const old = { lists, expiresAt: new Date('2022-02-01T00:00:00Z') };
  const report = await verifyCertificate(text, { trust: [signer.entry], at: NOW, revocations: old });
  expect(report.verdict).toBe('invalid');
  expect(report.findings.map(({ code }) => code)).toEqual(['revocations_expired', 'revoked']);
});
