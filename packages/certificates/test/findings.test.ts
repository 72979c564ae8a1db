import { describe, expect, test } from 'vitest';
import { readCertificate as readInBrowsers, verifyCertificate as verifyInBrowsers } from '../src/index';
import {
  type FindingCode,
  findingCodes,
  type Rules,
  type VerifyOptions,
  verifyCertificate,
} from '../src/node';
import { valueSets } from '../src/value-sets/index';
import { craftCard, createCardIssuer } from './make/cards';
import { craft, NOW, payloads } from './make/certificates';
import { createSigner } from './make/signers';

const signer = await createSigner({ usages: [1, 2, 3] });
const rsa = await createSigner({ algorithm: 'PS256' });
const card = await createCardIssuer();
const good = await craft(signer);
const vaccination = payloads.v.v[0] ?? fail();

const options: VerifyOptions = {
  trust: {
    keys: [signer.entry, rsa.entry, card.entry],
    issuedAt: new Date('2022-02-20T00:00:00Z'),
    expiresAt: new Date('2022-03-20T00:00:00Z'),
  },
  at: NOW,
  valueSets,
  revocations: [],
  rules: [],
};

interface Case {
  code: FindingCode;
  text: () => Promise<string | string[]> | string;
  options?: { [name in keyof VerifyOptions]?: VerifyOptions[name] | undefined };
  verdict?: 'valid' | 'undetermined';
}

const withList = (list: { issuedAt?: Date; expiresAt?: Date }): Partial<VerifyOptions> => ({
  trust: { keys: [signer.entry], ...list },
});
const rule = (logic: unknown, extra: object = {}): Rules => [
  {
    Identifier: 'GR-VN-0001',
    Type: 'Acceptance',
    Country: 'VN',
    Version: '1.0.0',
    Engine: 'CERTLOGIC',
    CertificateType: 'General',
    ValidFrom: '2021-01-01T00:00:00Z',
    ValidTo: '2030-01-01T00:00:00Z',
    Logic: logic,
    ...extra,
  },
];
const payload = (changes: object) => ({ ...payloads.v, ...changes });
const dose = (changes: object) => payload({ v: [{ ...vaccination, ...changes }] });
const late = await createSigner({ notBefore: new Date('2025-01-01T00:00:00Z') });
const early = await createSigner({ notAfter: new Date('2022-02-01T00:00:00Z') });
const testsOnly = await createSigner({ usages: [1] });
const p384 = await createSigner({ algorithm: 'ES384' });
const oneDigest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(vaccination.ci));
const uciHash = Buffer.from(oneDigest).subarray(0, 16);

/** For each code a certificate that is good but for one thing. */
const cases: Case[] = [
  { code: 'too_long', text: () => good + '0'.repeat(4296) },
  { code: 'unknown_format', text: () => 'https://binhan.example/' },
  { code: 'unsupported_version', text: () => good.replace('HC1:', 'HC2:') },
  { code: 'parts_missing', text: async () => (await craftCard(card, { parts: 2 })).slice(1) },
  { code: 'bad_encoding', text: () => good.replace(/.$/, 'a') },
  { code: 'not_compressed', text: () => craft(signer, { compressed: (bytes) => bytes.with(0, 0x79) }) },
  { code: 'bad_compression', text: () => craft(signer, { compressed: (bytes) => bytes.subarray(0, -1) }) },
  { code: 'too_large', text: () => craft(signer, { cose: (bytes) => withZeros(bytes, 70_000) }) },
  { code: 'malformed_cose', text: () => craft(signer, { cose: (bytes) => withZeros(bytes, 1) }) },
  { code: 'malformed_claims', text: () => craft(signer, { claimBytes: new Uint8Array([0xa0]) }) },
  { code: 'unsupported_algorithm', text: () => craft(signer, { header: new Map([[1, -35]]) }) },
  { code: 'critical_header', text: () => craft(signer, { header: new Map([[2, [99]]]) }) },
  { code: 'kid_missing', text: () => craft(signer, { header: new Map([[4, undefined]]) }) },
  { code: 'key_unknown', text: () => good, options: { trust: [rsa.entry] } },
  {
    code: 'key_unusable',
    text: () => good,
    options: { trust: [{ jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }, kid: signer.kid }] },
  },
  {
    code: 'key_mismatch',
    text: async () => craft({ ...p384, privateKey: signer.privateKey }),
    options: { trust: [p384.entry] },
  },
  {
    code: 'key_withdrawn',
    text: () => good,
    options: { trust: [{ ...signer.entry, withdrawnAt: new Date('2022-02-28T00:00:00Z') }] },
  },
  {
    code: 'issuer_stopped',
    text: () => good,
    options: {
      trust: {
        keys: [signer.entry],
        stopped: [{ issuer: 'VN:HD', from: new Date('2021-12-31T00:00:00Z') }],
      },
    },
  },
  {
    code: 'issuer_mismatch',
    text: () => craftCard(card, { claims: { iss: 'https://elsewhere.example' } }),
    options: { rules: undefined },
  },
  { code: 'key_expired', text: () => craft(early), options: { trust: [early.entry] } },
  { code: 'key_not_yet_valid', text: () => craft(late), options: { trust: [late.entry] } },
  {
    code: 'list_expired',
    text: () => good,
    options: withList({ expiresAt: new Date('2022-02-28T00:00:00Z') }),
    verdict: 'undetermined',
  },
  {
    code: 'list_from_future',
    text: () => good,
    options: withList({ issuedAt: new Date('2022-03-02T00:00:00Z') }),
    verdict: 'undetermined',
  },
  { code: 'malformed_signature', text: () => craft(signer, { signature: (bytes) => bytes.subarray(1) }) },
  {
    code: 'bad_signature',
    text: () => craft(signer, { signature: (bytes) => bytes.with(5, (bytes[5] ?? 0) ^ 1) }),
  },
  { code: 'expired', text: () => craft(signer, { claims: new Map([[4, NOW.getTime() / 1000 - 1]]) }) },
  { code: 'not_yet_valid', text: () => craft(signer, { claims: new Map([[6, NOW.getTime() / 1000 + 1]]) }) },
  { code: 'no_expiry', text: () => craft(signer, { claims: new Map([[4, undefined]]) }) },
  { code: 'malformed_time', text: () => craft(signer, { claims: new Map([[6, 'today']]) }) },
  {
    code: 'recovery_period_over',
    text: () => craft(signer, { payload: { ...payloads.r, r: [{ ...payloads.r.r[0], du: '2022-02-20' }] } }),
    verdict: 'valid',
  },
  { code: 'wrong_purpose', text: () => craft(testsOnly), options: { trust: [testsOnly.entry] } },
  { code: 'unsupported_schema', text: () => craft(signer, { payload: payload({ ver: '2.0.0' }) }) },
  { code: 'not_one_entry', text: () => craft(signer, { payload: payload({ r: payloads.r.r }) }) },
  { code: 'missing_field', text: () => craft(signer, { payload: dose({ ci: undefined }) }) },
  { code: 'bad_field', text: () => craft(signer, { payload: dose({ dt: '2021-02-30' }) }) },
  { code: 'unknown_value', text: () => craft(signer, { payload: dose({ mp: 'EU/1/99/9999' }) }) },
  { code: 'rule_failed', text: () => good, options: { rules: rule({ '===': [1, 2] }) } },
  {
    code: 'rule_undecided',
    text: () => good,
    options: { rules: rule({ nonsense: [] }) },
    verdict: 'undetermined',
  },
  {
    code: 'rules_expired',
    text: () => good,
    options: { rules: { rules: [], expiresAt: new Date('2022-02-28T00:00:00Z') } },
    verdict: 'undetermined',
  },
  {
    code: 'rules_from_future',
    text: () => good,
    options: { rules: { rules: [], issuedAt: new Date('2022-03-02T00:00:00Z') } },
    verdict: 'undetermined',
  },
  { code: 'rules_not_applicable', text: () => craftCard(card), verdict: 'undetermined' },
  {
    code: 'revoked',
    text: () => good,
    options: { revocations: [{ hashType: 'UCI', entries: [{ hash: uciHash.toString('base64') }] }] },
  },
  {
    code: 'revocations_expired',
    text: () => good,
    options: { revocations: { lists: [], expiresAt: new Date('2022-02-28T00:00:00Z') } },
    verdict: 'undetermined',
  },
  {
    code: 'revocations_from_future',
    text: () => good,
    options: { revocations: { lists: [], issuedAt: new Date('2022-03-02T00:00:00Z') } },
    verdict: 'undetermined',
  },
  {
    code: 'revocations_incomplete',
    text: () => good,
    options: { revocations: [{ hashType: 'UCI', mode: 'POINT', names: [''], partitions: {} }] },
    verdict: 'undetermined',
  },
];

function withZeros(bytes: Uint8Array, count: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length + count);
  longer.set(bytes);
  return longer;
}

describe('case 25: for every finding there is a certificate that causes it and nothing else', () => {
  test('all codes have one', () => {
    expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(Object.keys(findingCodes)));
  });

  test.each(cases)('$code', async ({ code, text, options: changes, verdict = 'invalid' }) => {
    const all = { ...options, ...changes };
    const settings = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      const report = await verify(await text(), settings as unknown as VerifyOptions);
      expect(report.findings.map((finding) => finding.code)).toEqual([code]);
      expect(report.findings[0]?.step).toBe(findingCodes[code][0]);
      expect(report.verdict).toBe(verdict);
    }
  });
});

test.each([
  ['a vaccination', payloads.v],
  ['a test', payloads.t],
  ['a recovery', payloads.r],
])('%s without a fault is valid, with either algorithm and either platform', async (_name, content) => {
  for (const one of [signer, rsa]) {
    const text = await craft(one, { payload: content });
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      const report = await verify(text, options);
      expect(report).toMatchObject({ verdict: 'valid', findings: [] });
      expect(report.certificate).toMatchObject({ format: 'hcert', issuer: 'VN', payload: content });
    }
  }
});

test('everything that is wrong is reported, not only the first', async () => {
  const text = await craft(testsOnly, {
    payload: dose({ mp: 'EU/1/99/9999', dn: 0 }),
    claims: new Map([[4, 1_600_000_000]]),
    signature: (bytes) => bytes.with(5, (bytes[5] ?? 0) ^ 1),
  });
  const report = await verifyCertificate(text, {
    ...options,
    trust: { keys: [testsOnly.entry], expiresAt: new Date('2022-02-28T00:00:00Z') },
    rules: rule({ '===': [1, 2] }),
  });
  expect(report.findings).toEqual([
    { step: 'key', code: 'list_expired', severity: 'error' },
    { step: 'signature', code: 'bad_signature', severity: 'error' },
    { step: 'time', code: 'expired', severity: 'error' },
    { step: 'purpose', code: 'wrong_purpose', severity: 'error' },
    { step: 'schema', code: 'bad_field', severity: 'error', field: 'v.0.dn' },
    { step: 'values', code: 'unknown_value', severity: 'error', field: 'v.0.mp' },
    { step: 'rules', code: 'rule_failed', severity: 'error', rule: 'GR-VN-0001' },
  ]);
  expect(report.verdict).toBe('invalid');
});

test.each([
  ['untagged', []],
  ['tagged as COSE_Sign1', [18]],
  ['tagged as a CWT', [61, 18]],
  ['tagged as a CWT only', [61]],
])('a message may be %s', async (_name, tags) => {
  expect((await verifyCertificate(await craft(signer, { tags }), options)).findings).toEqual([]);
});

test('any other tag is refused', async () => {
  const report = await verifyCertificate(await craft(signer, { tags: [17] }), options);
  expect(report.findings.map(({ code }) => code)).toEqual(['malformed_cose']);
});

test('times may have fractions, and the moment of expiry is the last one', async () => {
  const text = await craft(signer, {
    claims: new Map([
      [4, 1_646_092_800.5],
      [6, 1_640_995_200.25],
    ]),
  });
  const codeAt = async (moment: number) =>
    (await verifyCertificate(text, { trust: [signer.entry], at: new Date(moment) })).findings.map(
      ({ code }) => code,
    );
  expect(await codeAt(1_640_995_200_249)).toEqual(['not_yet_valid']);
  expect(await codeAt(1_640_995_200_250)).toEqual([]);
  expect(await codeAt(1_646_092_800_500)).toEqual([]);
  expect(await codeAt(1_646_092_800_501)).toEqual(['expired']);
});

test('a line end behind the code is no part of it, and a space is', async () => {
  expect((await verifyCertificate(`${good}\r\n`, options)).verdict).toBe('valid');
  expect((await verifyCertificate(`${good} `, options)).verdict).toBe('invalid');
});

test('reading judges nothing', async () => {
  const forged = await craft(signer, { signature: (bytes) => bytes.fill(1) });
  const read = readInBrowsers(forged);
  expect('value' in read && read.value.payload).toEqual(payloads.v);
  expect(readInBrowsers('HC1:a')).toEqual({
    issues: [{ step: 'base45', code: 'bad_encoding', severity: 'error' }],
  });
});

test('a moment that is none is a mistake in code', async () => {
  await expect(verifyCertificate(good, { ...options, at: new Date('never') })).rejects.toThrow(RangeError);
});

test('a report has no personal value outside the certificate', async () => {
  const report = await verifyCertificate(
    await craft(signer, { payload: dose({ dt: 'Nguyễn Văn An' }) }),
    options,
  );
  expect(JSON.stringify({ ...report, certificate: undefined })).not.toMatch(/Nguy|An|1995/);
});

function fail(): never {
  throw new TypeError('the payload of the tests has no dose');
}
