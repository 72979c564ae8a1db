import { describe, expect, test } from 'vitest';
import { readCertificate, verifyCertificate } from '../node';
import { valueSets } from '../value-sets/index';
import { createSigner } from '../../test/make/signers';
import { NOW, payloads } from '../../test/make/certificates';
import { issueHcert as issueInBrowsers } from './index';
import {
  createUvci,
  createVnVaccination,
  issueHcert,
  PayloadRefused,
  vnFields,
  vnPeriod,
  vnProducts,
} from './node';
import type { Hcert } from '../hcert/payload';

const signer = await createSigner({ usages: [1, 2, 3] });
const rsa = await createSigner({ algorithm: 'PS256' });
const uvci = createUvci({ country: 'VN', issuer: 'HD', id: '7K2M9P4XQ1' });
const period = { issuer: 'VN', issuedAt: NOW, expiresAt: new Date('2023-03-01T00:00:00Z') };
const signing = { key: signer.privateKey, kid: signer.kid, ...period };
const dose = createVnVaccination({
  name: 'Đặng Thị Ngọc Thủy',
  bornOn: '1960-05-06',
  product: 'Vero Cell',
  doseNumber: 2,
  vaccinatedOn: '2021-10-15',
  issuer: 'Sở Y tế Hải Dương',
  uvci,
});

describe('what is issued is valid', () => {
  const kinds: [string, Hcert][] = [
    ['a vaccination', dose],
    ['a test', payloads.t],
    ['a recovery', payloads.r],
  ];
  test.each(kinds)('%s, by either algorithm and on either platform', async (_name, payload) => {
    for (const issue of [issueHcert, issueInBrowsers]) {
      for (const one of [signer, rsa]) {
        const text = await issue(payload, { key: one.privateKey, kid: one.kid, ...period });
        const report = await verifyCertificate(text, {
          trust: [one.entry],
          at: NOW,
          valueSets,
          rules: [],
          revocations: [],
        });
        expect(report).toMatchObject({ verdict: 'valid', findings: [] });
        expect(report.certificate).toMatchObject({ ...period, payload });
      }
    }
  });

  test('with a key that stays in its hardware, or may not leave WebCrypto', async () => {
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', signer.privateKey);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const kept = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
    const hardware = {
      algorithm: 'ES256' as const,
      sign: async (data: Uint8Array<ArrayBuffer>) =>
        new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, kept, data)),
    };
    for (const key of [kept, hardware]) {
      const text = await issueHcert(dose, { ...signing, key });
      expect((await verifyCertificate(text, { trust: [signer.entry], at: NOW })).verdict).toBe('valid');
    }
  });

  test('with a bare public key and any key id', async () => {
    const jwk = await crypto.subtle.exportKey('jwk', signer.publicKey);
    for (const kid of ['k1', 'AAECAwQFBgc=', 'khóa']) {
      const text = await issueHcert(dose, { ...signing, kid });
      const report = await verifyCertificate(text, { trust: [{ jwk, kid, purposes: ['v'] }], at: NOW });
      expect(report.verdict).toBe('valid');
      const tests = await verifyCertificate(text, { trust: [{ jwk, kid, purposes: ['t'] }], at: NOW });
      expect(tests.findings.map(({ code }) => code)).toEqual(['wrong_purpose']);
    }
  });

  test('in seconds: a fraction of the moment is cut off', async () => {
    const text = await issueHcert(dose, { ...signing, issuedAt: new Date(NOW.getTime() + 999) });
    const read = readCertificate(text);
    expect('value' in read && read.value.issuedAt).toEqual(NOW);
  });
});

describe('what must not be issued', () => {
  const entry = dose.v?.[0];
  const changed = (changes: object): Hcert => ({ ...dose, v: [{ ...entry, ...changes }] }) as Hcert;

  test.each([
    ['a deprecated prophylaxis', { vp: 'J07BX03' }, 'v.0.vp'],
    ['the deprecated code that Vero Cell seems to be', { mp: 'Inactivated-SARS-CoV-2-Vero-Cell' }, 'v.0.mp'],
    ['a deprecated product', { mp: 'NVX-CoV2373' }, 'v.0.mp'],
    ['a product that does not exist', { mp: 'Vero Cell' }, 'v.0.mp'],
    ['a country that does not exist', { co: 'XQ' }, 'v.0.co'],
    ['a day with a time', { dt: '2021-10-15T08:00:00Z' }, 'v.0.dt'],
    ['a day that does not exist', { dt: '2021-02-29' }, 'v.0.dt'],
    ['dose 0', { dn: 0 }, 'v.0.dn'],
    [
      'an identifier with a wrong check character',
      { ci: uvci.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')) },
      'v.0.ci',
    ],
    ['an identifier that is a phone number', { ci: '0912345678' }, 'v.0.ci'],
  ])('%s', async (_name, changes, field) => {
    const refused = await issueHcert(changed(changes), signing).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PayloadRefused);
    expect(refused instanceof PayloadRefused && refused.findings.map((finding) => finding.field)).toContain(
      field,
    );
    expect(String(refused)).not.toMatch(/Thủy|1960|0912345678/);
  });

  test('two kinds in one, and nobody', async () => {
    await expect(issueHcert({ ...dose, ...payloads.r, ...dose }, signing)).rejects.toThrow('not_one_entry');
    await expect(issueHcert({ ...dose, nam: {} }, signing)).rejects.toThrow('missing_field');
    await expect(issueHcert({ ...dose, dob: '2030-01-01' }, signing)).rejects.toThrow('bad_field');
  });

  test('a device of the day may be named', async () => {
    const [entry] = payloads.t.t;
    const rapid = { ...payloads.t, t: [{ ...entry, tt: 'LP217198-3', ma: '9999' }] } as Hcert;
    await expect(issueHcert(rapid, signing)).resolves.toMatch(/^HC1:/);
    await expect(issueHcert(rapid, { ...signing, valueSets })).rejects.toThrow('t.0.ma unknown_value');
  });

  test('a country with more codes hands over its own sets', async () => {
    const own = valueSets.map((set) =>
      set.valueSetId === 'vaccines-covid-19-names'
        ? {
            ...set,
            valueSetValues: { ...set.valueSetValues, Nanocovax: { display: 'Nanocovax', active: true } },
          }
        : set,
    );
    const payload = changed({ mp: 'Nanocovax' });
    await expect(issueHcert(payload, signing)).rejects.toThrow('v.0.mp unknown_value');
    const text = await issueHcert(payload, { ...signing, valueSets: own });
    const judged = { trust: [signer.entry], at: NOW };
    expect((await verifyCertificate(text, { ...judged, valueSets: own })).verdict).toBe('valid');
    expect((await verifyCertificate(text, { ...judged, valueSets })).verdict).toBe('invalid');
  });
});

test.each([
  ['a public key', { key: signer.publicKey }],
  ['a key of another curve', { key: (await createSigner({ algorithm: 'ES384' })).privateKey }],
  ['an empty key id', { kid: '' }],
  ['a country in words', { issuer: 'Việt Nam' }],
  ['an end before the beginning', { expiresAt: NOW }],
  ['an end that is no date', { expiresAt: new Date('never') }],
])('%s is a mistake of the caller', async (_name, changes) => {
  await expect(issueHcert(dose, { ...signing, ...changes })).rejects.toThrow(/issueHcert/);
});

describe('Vietnamese certificates', () => {
  test('every product has codes that may be issued, and its series', () => {
    for (const product of vnProducts) {
      for (const name of product.names) {
        const payload = createVnVaccination({
          name: 'Nguyễn Văn An',
          bornOn: '1995',
          product: name,
          doseNumber: 1,
          vaccinatedOn: '2021-10-15',
          issuer: 'Bộ Y tế',
          uvci,
        });
        const [entry] = payload.v ?? [];
        expect(entry).toMatchObject({ mp: product.mp, sd: product.doses });
        const values = Object.fromEntries(valueSets.map((set) => [set.valueSetId, set.valueSetValues]));
        expect(values['vaccines-covid-19-names']?.[product.mp]?.active).toBe(true);
        expect(values['vaccines-covid-19-auth-holders']?.[product.ma]?.active).toBe(true);
        expect(values['sct-vaccines-covid-19']?.[product.vp]?.active).toBe(true);
      }
    }
  });

  test('Vero Cell is BBIBP-CorV, and Abdala has three doses', () => {
    expect(dose.v?.[0]).toMatchObject({ mp: 'BBIBP-CorV', ma: 'ORG-100020693', sd: 2 });
    const abdala = vnProducts.find(({ mp }) => mp === 'Abdala');
    expect(abdala?.doses).toBe(3);
  });

  test('a booster is a dose of a longer series', () => {
    const booster = createVnVaccination({ ...base(), doseNumber: 3 });
    expect(booster.v?.[0]).toMatchObject({ dn: 3, sd: 3 });
    expect(createVnVaccination({ ...base(), doses: 1, doseNumber: 1 }).v?.[0]).toMatchObject({
      dn: 1,
      sd: 1,
    });
  });

  test('a product that the table lacks is said, not guessed', () => {
    expect(() => createVnVaccination({ ...base(), product: 'Vero' })).toThrow(RangeError);
  });

  test('the eleven fields in their order', async () => {
    const read = readCertificate(await issueHcert(dose, signing));
    const fields =
      'value' in read && read.value.format === 'hcert' ? vnFields(read.value, { valueSets }) : [];
    expect(fields?.map(({ name, value, display }) => [name, display ?? value])).toEqual([
      ['name', 'Đặng Thị Ngọc Thủy'],
      ['birthDate', '1960-05-06'],
      ['nationality', 'VN'],
      ['disease', 'COVID-19'],
      ['dosesReceived', '2'],
      ['vaccinatedOn', '2021-10-15'],
      ['doseNumber', '2/2'],
      ['vaccine', 'Inactivated whole SARS-CoV-2 antigen vaccine'],
      ['product', 'BBIBP-CorV'],
      ['manufacturer', 'China Sinopharm International Corp. - Beijing location'],
      ['certificateNumber', uvci],
    ]);
  });

  test('twelve months, and a month in which it is renewed', () => {
    const { expiresAt, renewFrom } = vnPeriod(new Date('2022-03-01T00:00:00Z'));
    expect(expiresAt).toEqual(new Date('2023-03-01T00:00:00Z'));
    expect(renewFrom).toEqual(new Date('2023-01-30T00:00:00Z'));
    expect(vnPeriod(new Date('2024-02-29T10:00:00Z')).expiresAt).toEqual(new Date('2025-02-28T10:00:00Z'));
  });

  function base() {
    return {
      name: 'Nguyễn Văn An',
      bornOn: '1995-01-02',
      product: 'Comirnaty',
      doseNumber: 1,
      vaccinatedOn: '2021-10-15',
      issuer: 'Bộ Y tế',
      uvci,
    };
  }
});
