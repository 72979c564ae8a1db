import { describe, expect, test } from 'vitest';
import { craftCard, createCardIssuer } from '../../test/make/cards';
import { craft, NOW, payloads } from '../../test/make/certificates';
import { createSigner } from '../../test/make/signers';
import { readCertificate, verifyCertificate } from '../node';
import type { Certificate } from '../report';
import { valueSets } from '../value-sets/index';
import { certificateMessages } from '../messages/index';
import { type AcceptanceRule, chooseCertificate, choiceReasons, holderOf, ruleFindings } from './index';

const signer = await createSigner();

async function certificate(
  payload: object,
  claims: ReadonlyMap<number, number> = new Map(),
): Promise<Certificate> {
  const read = readCertificate(await craft(signer, { payload, claims }));
  if (!('value' in read)) throw new TypeError('the certificate of the test cannot be read');
  return read.value;
}

const at = NOW.getTime();
const vaccination = await certificate(payloads.v);
const testResult = await certificate(payloads.t);
const recovery = await certificate(payloads.r);

function rule(Logic: unknown, changes: Partial<AcceptanceRule> = {}): AcceptanceRule {
  return {
    Identifier: 'GR-VN-0001',
    Type: 'Acceptance',
    Country: 'VN',
    Version: '1.0.0',
    Engine: 'CERTLOGIC',
    CertificateType: 'General',
    ValidFrom: '2021-01-01T00:00:00Z',
    ValidTo: '2030-01-01T00:00:00Z',
    Logic,
    ...changes,
  };
}

const yes = { '===': [1, 1] };
const no = { '===': [1, 2] };
const codes = (one: Certificate, rules: AcceptanceRule[]) =>
  ruleFindings(one, rules, { at, valueSets }).map(({ code }) => code);

/** A second dose at least two weeks ago, as gates asked for in 2021. */
const fullSeries = rule(
  {
    if: [
      { var: 'payload.v.0' },
      {
        and: [
          { '>=': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] },
          {
            'not-before': [
              { plusTime: [{ var: 'external.validationClock' }, 0, 'day'] },
              { plusTime: [{ var: 'payload.v.0.dt' }, 14, 'day'] },
            ],
          },
        ],
      },
      true,
    ],
  },
  { Identifier: 'VR-VN-0001', CertificateType: 'Vaccination' },
);

/** A test of the last three days. */
const recentTest = rule(
  {
    'not-after': [
      { plusTime: [{ var: 'external.validationClock' }, 0, 'hour'] },
      { plusTime: [{ var: 'payload.t.0.sc' }, 72, 'hour'] },
    ],
  },
  { Identifier: 'TR-VN-0001', CertificateType: 'Test' },
);

describe('rules', () => {
  test('see payload, clock and value sets', () => {
    expect(codes(vaccination, [fullSeries])).toEqual([]);
    const clock = Date.parse('2021-10-20T00:00:00Z');
    expect(ruleFindings(vaccination, [fullSeries], { at: clock })).toEqual([
      { step: 'rules', code: 'rule_failed', severity: 'error', rule: 'VR-VN-0001' },
    ]);
    const known = rule({
      in: [{ var: 'payload.v.0.mp' }, { var: 'external.valueSets.vaccines-covid-19-names' }],
    });
    expect(codes(vaccination, [known])).toEqual([]);
    expect(ruleFindings(vaccination, [known], { at }).map(({ code }) => code)).toEqual(['rule_failed']);
    expect(codes(vaccination, [rule({ '===': [{ var: 'external.issuerCountryCode' }, 'VN'] })])).toEqual([]);
  });

  test('judge the kind of certificate they are for', () => {
    expect(codes(testResult, [fullSeries, recentTest])).toEqual([]);
    expect(codes(recovery, [rule(no, { CertificateType: 'Vaccination' })])).toEqual([]);
    expect(codes(recovery, [rule(no, { CertificateType: 'Recovery' })])).toEqual(['rule_failed']);
  });

  test('the newest version in force counts', () => {
    const old = rule(no);
    expect(
      codes(vaccination, [old, rule(yes, { Version: '1.10.0' }), rule(no, { Version: '1.9.0' })]),
    ).toEqual([]);
    expect(
      codes(vaccination, [rule(yes, { Version: '2.0.0', ValidFrom: '2023-01-01T00:00:00Z' }), old]),
    ).toEqual(['rule_failed']);
  });

  test('none in force any more is no permission', () => {
    expect(codes(vaccination, [rule(yes, { ValidTo: '2022-01-01T00:00:00Z' })])).toEqual(['rules_expired']);
    expect(codes(vaccination, [rule(yes, { ValidTo: 'never' })])).toEqual(['rules_expired']);
  });

  test.each([
    ['in another language', rule(yes, { Engine: 'REGO' })],
    ['that is no logic', rule({ nonsense: [] })],
    ['that is text', rule('yes')],
    ['that gives a number', rule({ '+': [1, 1] })],
    ['that compares what is not there', rule({ '>': [{ var: 'payload.v.0.nothing' }, 1] })],
  ])('one %s decides nothing', (_name, one) => {
    expect(codes(vaccination, [one])).toEqual(['rule_undecided']);
  });

  test('verifying loads them by itself', async () => {
    const text = await craft(signer);
    const report = await verifyCertificate(text, {
      trust: [signer.entry],
      at: NOW,
      rules: [rule(no), fullSeries],
    });
    expect(report).toMatchObject({
      verdict: 'invalid',
      findings: [{ code: 'rule_failed', rule: 'GR-VN-0001' }],
    });
  });
});

describe('the certificate that answers a rule', () => {
  const all = [testResult, recovery, vaccination];

  test('is chosen, and why the others are not is said', () => {
    const noTests = rule(no, { Identifier: 'TR-VN-0002', CertificateType: 'Test' });
    const choice = chooseCertificate(all, { rules: [fullSeries, noTests], at: NOW });
    expect(choice.index).toBe(2);
    expect(choice.certificate).toBe(vaccination);
    expect(choice.findings.map((list) => list.map(({ code }) => code))).toEqual([['rule_failed'], [], []]);
    expect(choice.standings).toEqual(['refused', 'spare', 'chosen']);
    expect(choice.reason).toBe('kind');
  });

  test('a vaccination before a recovery before a test', () => {
    const rules = [rule(yes)];
    expect(chooseCertificate(all, { rules, at: NOW }).index).toBe(2);
    expect(chooseCertificate([testResult, recovery], { rules, at: NOW }).index).toBe(1);
    expect(chooseCertificate([testResult], { rules, at: NOW })).toMatchObject({ index: 0, reason: 'only' });
  });

  test('the latest dose, and of two alike the one that holds longest', async () => {
    const [dose] = payloads.v.v;
    const booster = await certificate({ ...payloads.v, v: [{ ...dose, dn: 3, sd: 3, dt: '2022-02-01' }] });
    const renewed = await certificate(payloads.v, new Map([[4, 1_700_000_000]]));
    const choice = (...wallet: Certificate[]) => chooseCertificate(wallet, { rules: [], at: NOW });
    expect(choice(vaccination, booster)).toMatchObject({ index: 1, reason: 'event' });
    expect(choice(vaccination, renewed)).toMatchObject({ index: 1, reason: 'expiry' });
    expect(choice(vaccination, vaccination)).toMatchObject({ index: 0, reason: 'order' });
  });

  test('none, when all have expired or fail', () => {
    expect(chooseCertificate(all, { rules: [rule(no)], at: NOW })).not.toHaveProperty('index');
    expect(chooseCertificate(all, { rules: [], at: new Date('2024-01-01T00:00:00Z') })).not.toHaveProperty(
      'index',
    );
    expect(chooseCertificate([], { rules: [], at: NOW })).toEqual({ findings: [], standings: [] });
  });

  test('for one holder of several, whose certificates lie in one wallet', async () => {
    const [dose] = payloads.v.v;
    const mother = { fnt: 'LE', gnt: 'THI<HOA' };
    const hers = await certificate({
      ...payloads.v,
      nam: mother,
      dob: '1970',
      v: [{ ...dose, dt: '2022-01-15' }],
    });
    const hersToo = await certificate({ ...payloads.t, nam: mother, dob: '1970' });
    const sister = await certificate({ ...payloads.v, nam: mother, dob: '1971' });
    const broken = await certificate({ ...payloads.v, nam: null, dob: undefined });
    const cards = readCertificate(await craftCard(await createCardIssuer()));
    const wallet = [vaccination, hersToo, hers, sister, broken, ...('value' in cards ? [cards.value] : [])];
    const holder = holderOf(hers);
    expect(holder).toEqual({ ...mother, dob: '1970' });
    if (holder === undefined) return;
    expect(chooseCertificate(wallet, { rules: [fullSeries], at: NOW, holder })).toMatchObject({
      index: 2,
      reason: 'kind',
      standings: ['other_holder', 'spare', 'chosen', 'other_holder', 'other_holder', 'other_holder'],
    });
    const noDoses = rule(no, { CertificateType: 'Vaccination' });
    const test = chooseCertificate(wallet, { rules: [noDoses, recentTest], at: NOW, holder });
    expect(test).toMatchObject({ index: 1, reason: 'only' });
    const stranger = { fnt: 'PHAM', dob: '1970' };
    const none = chooseCertificate(wallet, { rules: [], at: NOW, holder: stranger });
    expect(none).not.toHaveProperty('index');
    expect(new Set(none.standings)).toEqual(new Set(['other_holder']));
    expect(holderOf(broken)).toBeUndefined();
  });

  test('every reason has its sentences', () => {
    for (const { choiceReasons: sentences } of Object.values(certificateMessages)) {
      expect(Object.keys(sentences).toSorted()).toEqual(choiceReasons.toSorted());
    }
  });

  test('a card is not shown where rules cannot judge it', async () => {
    const read = readCertificate(await craftCard(await createCardIssuer()));
    const card = 'value' in read ? [read.value] : [];
    expect(chooseCertificate(card, { rules: [rule(yes)], at: NOW }).findings).toEqual([
      [{ step: 'rules', code: 'rules_not_applicable', severity: 'error' }],
    ]);
  });
});
