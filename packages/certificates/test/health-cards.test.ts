import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyCertificate as verifyInBrowsers } from '../src/index';
import { type CardRevocationList, type JwkKey, type VerifyOptions, verifyCertificate } from '../src/node';
import { craftCard, createCardIssuer, digits } from './make/cards';
import { deflate, NOW } from './make/certificates';

const folder = join(import.meta.dirname, 'vectors', 'health-cards-dev-tools');
const text = (name: string) => readFileSync(join(folder, 'testdata', name), 'utf8');
const issuer = 'https://spec.smarthealth.cards/examples/issuer';

function keysOf(file: string, of: string): JwkKey[] {
  const { keys } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    keys: (JsonWebKey & { kid: string })[];
  };
  return keys.map((jwk) => ({ jwk, kid: jwk.kid, issuer: of }));
}

const options: VerifyOptions = { trust: keysOf('jwks.json', issuer), at: new Date('2022-06-01T00:00:00Z') };

/** What the validator of the framework says of its own test data, in our words. */
const expected: Record<string, string[]> = {
  'd-jws-bad-fhir-metadata.txt': [],
  'd-jws-der-signature-r-neg.txt': ['malformed_signature'],
  'd-jws-der-signature-rs-neg.txt': ['malformed_signature'],
  'd-jws-der-signature-s-neg.txt': ['malformed_signature'],
  'd-jws-der-signature.txt': ['malformed_signature'],
  'd-jws-invalid-signature.txt': ['bad_signature'],
  'd-jws-issuer-kid-mismatch.txt': ['key_unknown'],
  'd-jws-issuer-not-valid-with-smart-key.txt': ['issuer_mismatch'],
  'd-jws-jws_too_long.txt': ['issuer_mismatch', 'malformed_time', 'missing_field'],
  'd-jws-no_deflate.txt': ['not_compressed'],
  'd-jws-no_jws_header_alg.txt': ['unsupported_algorithm'],
  'd-jws-no_jws_header_kid.txt': ['kid_missing'],
  'd-jws-no_jws_header_zip.txt': ['not_compressed'],
  'd-jws-trailing_chars.txt': ['bad_encoding'],
  'd-jws-utf8_bom_prefix.txt': ['malformed_claims'],
  'd-jws-wrong_jws_header_kid.txt': ['key_unknown'],
  'f-qr-code-numeric-value-0-index-out-of-range.txt': ['parts_missing'],
  'f-qr-code-numeric-value-0-number-too-big.txt': ['bad_encoding'],
  'f-qr-code-numeric-value-0-odd-count.txt': ['bad_encoding'],
  'f-qr-code-numeric-value-0-trailing_chars.txt': ['unknown_format'],
  'f-qr-code-numeric-value-0-wrong-multi-chunk.txt': [],
  'f-qr-code-numeric-value-0-wrong_qr_header.txt': ['unknown_format'],
};

describe('the test data of the SMART Health Cards validator', () => {
  test('is there', () => {
    const names = readdirSync(join(folder, 'testdata')).filter((name) => /-(?:d-jws|f-qr)/.test(name));
    const single = names.filter((name) => !name.includes('chunk_too_small'));
    expect(single.map((name) => name.replace('test-example-00-', ''))).toEqual(Object.keys(expected));
  });

  test.each(Object.entries(expected))('%s', async (name, codes) => {
    const content = text(`test-example-00-${name}`);
    const code = name.startsWith('d-jws') ? `shc:/${digits(content)}` : content;
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      const report = await verify(code, options);
      expect(report.findings.map((finding) => finding.code)).toEqual(codes);
    }
  });

  test('a whole card of 1,195 characters', async () => {
    const report = await verifyCertificate(text('test-example-1195-byte-qrnumeric.txt'), options);
    expect(report).toMatchObject({ verdict: 'valid', certificate: { format: 'shc', issuer } });
  });

  test('a card in seventeen parts is more than a card ever had', async () => {
    const parts = Array.from({ length: 17 }, (_, part) =>
      text(`test-example-00-f-qr-code-numeric-value-${part}-qr_chunk_too_small.txt`),
    );
    expect((await verifyCertificate(parts, options)).findings.map(({ code }) => code)).toEqual([
      'parts_missing',
    ]);
  });

  test.each([
    ['duplicate-rid', []],
    ['non-base64url-rid', []],
    ['too-long-rid', []],
    ['version-mismatch', []],
    ['invalid-method', ['revocations_incomplete']],
  ])('a card that is in no list, and the odd list %s', async (name, codes) => {
    const place = join('testdata', 'badcrl', name);
    const kid = 'hrvC0uzB16UXK83BnPo7Glg685b1D6iYOyJd5hpRaAA';
    const list = JSON.parse(readFileSync(join(folder, place, 'crl.json'), 'utf8')) as CardRevocationList;
    const [key] = keysOf(join(place, 'jwks.json'), '');
    const report = await verifyCertificate(
      `shc:/${digits(text(join('badcrl', name, `jws-crl-${name}.txt`)))}`,
      {
        at: options.at,
        // Without an issuer: the list's own key is enough, and its id its thumbprint.
        trust: key === undefined ? [] : [{ jwk: key.jwk, kid }],
        revocations: [list],
      },
    );
    expect(report.findings.map(({ code }) => code)).toEqual(codes);
  });
});

const own = await createCardIssuer();
const trusted: VerifyOptions = { trust: [own.entry], at: NOW };

test('a card says who and what, in the parts it has', async () => {
  const report = await verifyCertificate(await craftCard(own), trusted);
  expect(report).toMatchObject({
    verdict: 'valid',
    findings: [],
    certificate: {
      format: 'shc',
      issuer: own.entry.issuer,
      payload: {
        person: { family: 'Nguyễn', given: ['Văn', 'An'], birthDate: '1995-01-02' },
        immunizations: [{ occurredOn: '2021-10-15', lotNumber: '0001', vaccine: [{ code: '510' }] }],
      },
    },
  });
});

test('the parts of a card may come in any order, each once', async () => {
  const parts = await craftCard(own, { parts: 3 });
  const [first = '', second = '', third = ''] = parts;
  const codes = async (texts: string[]) =>
    (await verifyCertificate(texts, trusted)).findings.map(({ code }) => code);
  expect(await codes([third, first, second])).toEqual([]);
  expect(await codes([first, second])).toEqual(['parts_missing']);
  expect(await codes([first, first, third])).toEqual(['parts_missing']);
  expect(await codes([first])).toEqual(['parts_missing']);
  const [other = ''] = await craftCard(own, { parts: 3, claims: { nbf: 1 } });
  expect((await codes([other, second, third])).length).toBeGreaterThan(0);
});

test.each([
  ['not yet', { nbf: NOW.getTime() / 1000 + 1 }, ['not_yet_valid']],
  ['in milliseconds', { nbf: NOW.getTime() }, ['not_yet_valid']],
  ['no longer', { exp: NOW.getTime() / 1000 - 1 }, ['expired']],
  ['as text', { exp: 'never' }, ['malformed_time']],
  ['nowhere', { nbf: undefined }, ['malformed_time']],
])('a card that is valid %s', async (_name, claims, codes) => {
  const report = await verifyCertificate(await craftCard(own, { claims }), trusted);
  expect(report.findings.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['no type of health card', { vc: { type: ['https://smarthealth.cards#immunization'] } }, 'missing_field'],
  ['another FHIR', { subject: { fhirVersion: '5.0.0' } }, 'unsupported_schema'],
  ['no bundle', { subject: { fhirBundle: undefined } }, 'missing_field'],
  ['nobody', { subject: { fhirBundle: { resourceType: 'Bundle', entry: [] } } }, 'missing_field'],
  [
    'nonsense',
    { subject: { fhirBundle: { resourceType: 'Bundle', entry: [null, 1, { resource: [] }] } } },
    'missing_field',
  ],
])('a card with %s', async (_name, faults, code) => {
  const report = await verifyCertificate(await craftCard(own, faults), trusted);
  expect(report.findings.map((finding) => finding.code)).toEqual([code]);
});

test('a revoked card, and one that was issued after what was revoked', async () => {
  const text = await craftCard(own, { vc: { rid: 'abc', type: ['https://smarthealth.cards#health-card'] } });
  const verdict = async (rids: string[]) =>
    (
      await verifyCertificate(text, {
        ...trusted,
        revocations: [{ method: 'rid', kid: own.entry.kid, rids }],
      })
    ).verdict;
  expect(await verdict(['xyz', 'abc'])).toBe('invalid');
  expect(await verdict(['abc.1640995201'])).toBe('invalid');
  expect(await verdict(['abc.1640995200'])).toBe('valid');
  expect(await verdict(['abc.soon'])).toBe('invalid');
  expect(await verdict(['ab'])).toBe('valid');
});

describe('hash-fhir, by the examples of the draft (RFC 002 of the framework)', () => {
  const dose = (occurrenceDateTime: string, lotNumber: string) => ({
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '207' }] },
    patient: { reference: 'resource:0' },
    occurrenceDateTime,
    performer: [{ actor: { display: 'ABC General Hospital' } }],
    lotNumber,
  });
  const revoked = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        fullUrl: 'resource:0',
        resource: {
          resourceType: 'Patient',
          name: [{ family: 'Revoked', given: ['Johnny'] }],
          birthDate: '1960-04-22',
        },
      },
      { fullUrl: 'resource:1', resource: dose('2021-03-01', '0000003') },
      { fullUrl: 'resource:2', resource: dose('2021-03-29', '0000009') },
    ],
  };
  const codes = async (fhirBundle: unknown, rids: string[]) => {
    const text = await craftCard(own, { subject: { fhirBundle } });
    const revocations = [{ method: 'hash-fhir', kid: own.entry.kid, rids }];
    const report = await verifyCertificate(text, { ...trusted, revocations });
    expect(await verifyInBrowsers(text, { ...trusted, revocations })).toEqual(report);
    return report.findings.map(({ code }) => code);
  };

  test.each([
    ['in canonical form', 'JuTJHwXo2Yc', ['revoked']],
    ['as it came', '9q2bR-42Z30', ['revoked']],
    ['issued before', 'JuTJHwXo2Yc.1640995201', ['revoked']],
    ['issued afterwards', 'JuTJHwXo2Yc.1640995200', []],
    ['another', 'JuTJHwXo2Yd', []],
  ])('%s', async (_name, rid, expectedCodes) => {
    expect(await codes(revoked, ['AAAAAAAAAAA', rid])).toEqual(expectedCodes);
  });

  test('whatever the order of its fields', async () => {
    const { entry, ...rest } = revoked;
    expect(await codes({ entry, ...rest }, ['JuTJHwXo2Yc'])).toEqual(['revoked']);
  });

  test('a bundle nested deeper than any is leaves the verdict open, and nothing is thrown', async () => {
    for (const levels of [100, 8000]) {
      const json = JSON.stringify({
        iss: own.entry.issuer,
        nbf: 1_640_995_200,
        vc: {
          type: ['https://smarthealth.cards#health-card'],
          credentialSubject: { fhirVersion: '4.0.1', fhirBundle: { ...revoked, extension: 'NESTED' } },
        },
      }).replace('"NESTED"', '['.repeat(levels) + ']'.repeat(levels));
      const body = await deflate(new TextEncoder().encode(json), 'deflate-raw');
      const text = await craftCard(own, { body });
      const revocations = [{ method: 'hash-fhir', kid: own.entry.kid, rids: ['JuTJHwXo2Yc'] }];
      for (const verify of [verifyCertificate, verifyInBrowsers]) {
        const report = await verify(text, { ...trusted, revocations });
        expect(report.findings.map(({ code }) => code)).toEqual(['revocations_incomplete']);
      }
    }
  });
});

test('a payload that is not compressed, or compressed as a certificate of the EU is', async () => {
  const body = await deflate(new TextEncoder().encode('{}'), 'deflate');
  const codes = async (faults: object) =>
    (await verifyCertificate(await craftCard(own, faults), trusted)).findings.map(({ code }) => code);
  expect(await codes({ body })).toEqual(['bad_compression']);
  expect(await codes({ header: { zip: undefined } })).toEqual(['not_compressed']);
});
