import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { verifyCertificate as verifyInBrowsers } from '../index';
import { readCertificate, verifyCertificate } from '../node';
import { readNumeric, writeNumeric } from '../shc/numeric';
import { bundle, createCardIssuer } from '../../test/make/cards';
import { NOW, signRaw } from '../../test/make/certificates';
import { createSigner } from '../../test/make/signers';
import { issueShc as issueInBrowsers } from './index';
import { issueShc, PayloadRefused, type ShcBundle } from './node';

const issuer = await createCardIssuer();
const signing = { key: issuer.privateKey, kid: issuer.entry.kid, issuer: issuer.entry.issuer, issuedAt: NOW };
const rsa = await createSigner({ algorithm: 'PS256' });
const trusted = { trust: [issuer.entry], at: NOW };
const minimal = bundle as ShcBundle;

/** A bundle as a server of FHIR hands it out. */
const wordy: ShcBundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: 'https://binhan.example/fhir/Patient/p1',
      resource: {
        resourceType: 'Patient',
        id: 'p1',
        meta: { versionId: '3', lastUpdated: '2021-11-01T00:00:00Z' },
        text: { status: 'generated', div: '<div>An</div>' },
        name: [{ text: 'Nguyễn Văn An', family: 'Nguyễn', given: ['Văn', 'An'] }],
        birthDate: '1995-01-02',
      },
    },
    {
      fullUrl: 'urn:uuid:5ddc3a65-7c10-4a12-a1d5-8d6a1b8c7f11',
      resource: {
        resourceType: 'Immunization',
        id: 'i1',
        meta: {
          profile: ['https://binhan.example/profile'],
          security: [{ system: 'https://smarthealth.cards/ial', code: 'IAL2', display: 'checked' }],
        },
        status: 'completed',
        vaccineCode: {
          coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '510', display: 'BIBP' }],
          text: 'Vero Cell',
        },
        patient: { reference: 'Patient/p1' },
        occurrenceDateTime: '2021-10-15',
        performer: [{ actor: { display: 'Trạm y tế Lam Sơn' } }],
        programEligibility: [{ coding: [], text: 'kept' }],
        reasonReference: [{ reference: 'https://elsewhere.example/Condition/1' }],
      },
    },
    {
      resource: {
        resourceType: 'Observation',
        partOf: [{ reference: 'urn:uuid:5ddc3a65-7c10-4a12-a1d5-8d6a1b8c7f11' }],
        subject: { reference: 'https://binhan.example/fhir/Patient/p1' },
      },
    },
  ],
};

describe('a card that is issued', () => {
  test('is valid, on either platform, and says what the bundle said', async () => {
    for (const issue of [issueShc, issueInBrowsers]) {
      const text = await issue(minimal, {
        ...signing,
        expiresAt: new Date('2023-03-01T00:00:00Z'),
        rid: 'a-_1',
      });
      expect(text).toMatch(/^shc:\/\d+$/);
      for (const check of [verifyCertificate, verifyInBrowsers]) {
        const report = await check(text, trusted);
        expect(report).toMatchObject({ verdict: 'valid', findings: [] });
        expect(report.certificate).toMatchObject({
          format: 'shc',
          issuer: issuer.entry.issuer,
          issuedAt: NOW,
          expiresAt: new Date('2023-03-01T00:00:00Z'),
          payload: { rid: 'a-_1', fhirVersion: '4.0.1', bundle },
        });
        const lists = [{ method: 'rid', kid: issuer.entry.kid, rids: ['a-_1'] }];
        expect((await check(text, { ...trusted, revocations: lists })).verdict).toBe('invalid');
      }
    }
  });

  test('is what the framework says, by other code than ours: digits, JWS, DEFLATE, signature', async () => {
    const digits = (await issueShc(minimal, signing)).slice('shc:/'.length);
    const jws = String.fromCharCode(...(digits.match(/\d\d/g) ?? []).map((pair) => Number(pair) + 45));
    const [header = '', body = '', signature = ''] = jws.split('.');
    const decoded = (part: string) => Buffer.from(part, 'base64url');
    expect(JSON.parse(decoded(header).toString())).toEqual({
      zip: 'DEF',
      alg: 'ES256',
      kid: issuer.entry.kid,
    });
    expect(JSON.parse(inflateRawSync(decoded(body)).toString())).toEqual({
      iss: issuer.entry.issuer,
      nbf: NOW.getTime() / 1000,
      vc: {
        type: ['https://smarthealth.cards#health-card'],
        credentialSubject: { fhirVersion: '4.0.1', fhirBundle: bundle },
      },
    });
    const key = createPublicKey({ key: { ...issuer.entry.jwk }, format: 'jwk' });
    const data = Buffer.from(`${header}.${body}`);
    expect(verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, decoded(signature))).toBe(true);
  });

  test('has nothing in its bundle that a code says already', async () => {
    const read = readCertificate(await issueShc(wordy, signing));
    expect('value' in read && read.value.format === 'shc' && read.value.payload.bundle).toEqual({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'resource:0',
          resource: {
            resourceType: 'Patient',
            name: [{ text: 'Nguyễn Văn An', family: 'Nguyễn', given: ['Văn', 'An'] }],
            birthDate: '1995-01-02',
          },
        },
        {
          fullUrl: 'resource:1',
          resource: {
            resourceType: 'Immunization',
            meta: { security: [{ system: 'https://smarthealth.cards/ial', code: 'IAL2' }] },
            status: 'completed',
            vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '510' }] },
            patient: { reference: 'resource:0' },
            occurrenceDateTime: '2021-10-15',
            performer: [{ actor: { display: 'Trạm y tế Lam Sơn' } }],
            programEligibility: [{ coding: [], text: 'kept' }],
            reasonReference: [{ reference: 'https://elsewhere.example/Condition/1' }],
          },
        },
        {
          fullUrl: 'resource:2',
          resource: {
            resourceType: 'Observation',
            partOf: [{ reference: 'resource:1' }],
            subject: { reference: 'resource:0' },
          },
        },
      ],
    });
  });

  test('with a key that stays in its hardware', async () => {
    const hardware = {
      algorithm: 'ES256' as const,
      sign: (data: Uint8Array<ArrayBuffer>) => signRaw(issuer.privateKey, data),
    };
    const text = await issueShc(minimal, {
      ...signing,
      key: hardware,
      types: ['https://smarthealth.cards#covid19'],
    });
    expect((await verifyCertificate(text, trusted)).verdict).toBe('valid');
  });

  test('the digits are those of the published card of the longest kind', () => {
    const folder = join(import.meta.dirname, '../../test/vectors/health-cards-dev-tools/testdata');
    const published = readFileSync(join(folder, 'test-example-1195-byte-qrnumeric.txt'), 'utf8').trim();
    const jws = readNumeric([published]);
    expect(jws.length).toBeGreaterThan(1190);
    expect(writeNumeric(jws)).toBe(published);
  });
});

describe('what must not be issued', () => {
  const [person, dose] = minimal.entry;
  /** Letters that do not compress. */
  const noise = Array.from({ length: 20 }, (_, number) =>
    createHash('sha512').update(String(number)).digest('base64'),
  ).join('');

  test('a card of nobody, or of a person without a birth', async () => {
    const refused = /^issueShc: .*missing_field$/;
    await expect(issueShc({ ...minimal, entry: dose === undefined ? [] : [dose] }, signing)).rejects.toThrow(
      refused,
    );
    const resource = { ...person?.resource, birthDate: undefined };
    await expect(issueShc({ ...minimal, entry: [{ resource }] }, signing)).rejects.toThrow(refused);
  });

  test('more than one code holds, up to the last letter', async () => {
    let longest = 0;
    let refused = 0;
    for (let size = 300; size < 700; size++) {
      const note = noise.slice(0, size);
      const more = { resource: { resourceType: 'Basic', note } };
      const text = await issueShc({ ...minimal, entry: [...minimal.entry, more] }, signing).catch(
        (error: unknown) => {
          expect(error).toBeInstanceOf(PayloadRefused);
          expect(String(error)).toBe('PayloadRefused: issueShc: too_long');
          refused++;
          return '';
        },
      );
      longest = Math.max(longest, text.length);
    }
    expect(refused).toBeGreaterThan(0);
    expect((longest - 5) / 2).toBeLessThanOrEqual(1195);
    expect((longest - 5) / 2).toBeGreaterThan(1190);
  });

  test.each<[string, Partial<typeof signing> & { expiresAt?: Date; rid?: string }]>([
    ['a key id that is no thumbprint', { kid: 'AAECAwQFBgc=' }],
    ['an issuer without https', { issuer: 'http://binhan.example/issuer' }],
    ['an issuer with a slash at its end', { issuer: 'https://binhan.example/' }],
    ['a beginning that is no date', { issuedAt: new Date('never') }],
    ['an end before the beginning', { expiresAt: NOW }],
    ['an identifier that is too long', { rid: 'A'.repeat(25) }],
    ['a key for PS256', { key: rsa.privateKey }],
  ])('%s is a mistake of the caller', async (_name, changes) => {
    await expect(issueShc(minimal, { ...signing, ...changes })).rejects.toThrow(/^issueShc: /);
  });
});
