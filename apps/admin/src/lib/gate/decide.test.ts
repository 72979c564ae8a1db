import { createHash } from 'node:crypto';
import {
  createVnTest,
  createVnVaccination,
  issueHcert,
  signRevocationList,
  signTrustList,
} from '@binhan/certificates/issue';
import { type GatePack, PublicJwk, QrPublicKey } from '@binhan/contract';
import { generateQrKey, importQrKey, signQr } from '@binhan/qr/signed';
import { writeVnPersonalQr } from '@binhan/qr';
import { beforeAll, expect, test } from 'vitest';
import { decideOffline, type KnownAtGate } from './decide.ts';
import { factsOfCertificate, factsOfSlip } from './evidence.ts';
import { isBlocked, keysOf, visitorOf } from './visitor.ts';

const now = '2026-11-23T02:00:00.000Z';
const at = new Date(now);
const says = (words: string) => ({ vi: words, en: words });
const stop = { verdict: 'stop' as const };

const rules: GatePack['rules'] = {
  source: 'Quyết định 1',
  body: {
    title: says('rules'),
    accepts: ['record', 'certificate', 'paper'],
    rules: [
      { id: 'apart', when: { question: 'quarantine', is: 'yes' }, ...stop, says: says('apart') },
      { id: 'declare', when: { question: 'declaration', is: 'none' }, ...stop, says: says('declare') },
      { id: 'flag', when: { question: 'red-flag', is: 'yes' }, ...stop, says: says('flag') },
      {
        id: 'test',
        places: ['checkpoint'],
        when: { not: { question: 'hours-since-negative:pcr', below: 72 } },
        ...stop,
        says: says('test'),
      },
    ],
    otherwise: { verdict: 'go', says: says('go') },
  },
};
const asked: GatePack['asked'] = {
  diseases: [{ id: 'covid', name: says('COVID'), codes: ['840539006'] }],
  tests: [
    {
      id: 'pcr',
      name: says('PCR'),
      clear: ['negative'],
      certified: { type: 'LP6464-4', target: '840539006' },
    },
  ],
};
const base = {
  kind: 'public-place' as const,
  open: true,
  rules,
  packedAt: now,
  until: '2026-11-23T18:00:00.000Z',
};
const known: KnownAtGate = { blocked: false, identified: true, shown: [], now, today: '2026-11-23' };

let pair: Awaited<ReturnType<typeof generateQrKey>>;
let lists: NonNullable<GatePack['certificates']>;
let signer: CryptoKey;
beforeAll(async () => {
  pair = await generateQrKey();
  const es256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const [root, issuer] = await Promise.all([
    crypto.subtle.generateKey(es256, true, ['sign', 'verify']),
    crypto.subtle.generateKey(es256, true, ['sign', 'verify']),
  ]);
  signer = issuer.privateKey;
  const anchor = { key: root.privateKey, kid: 'root' };
  const signed = { issuer: 'VN', sequence: 1, issuedAt: at, expiresAt: new Date('2026-11-24T02:00:00Z') };
  const keys = [{ jwk: await crypto.subtle.exportKey('jwk', issuer.publicKey), kid: 'AAECAwQFBgc=' }];
  lists = {
    trust: await signTrustList({ ...signed, keys }, anchor),
    revocations: await signRevocationList({ ...signed, lists: [] }, anchor),
    anchor: {
      kid: 'root',
      issuer: 'VN',
      jwk: PublicJwk.parse(await crypto.subtle.exportKey('jwk', root.publicKey)),
    },
  };
});

const certificate = (payload: Parameters<typeof issueHcert>[0]) =>
  issueHcert(payload, {
    key: signer,
    kid: 'AAECAwQFBgc=',
    issuer: 'VN',
    issuedAt: new Date('2026-11-22T00:00:00Z'),
    expiresAt: new Date('2027-11-22T00:00:00Z'),
  });
const negative = (result: string) =>
  certificate(
    createVnTest({
      name: 'Nguyễn Văn An',
      bornOn: '1995-01-02',
      target: '840539006',
      type: 'LP6464-4',
      result,
      sampledAt: new Date('2026-11-22T02:00:00Z'),
      centre: 'Trạm y tế',
      issuer: 'Sở Y tế',
      uvci: 'URN:UVCI:01:VN:7K2M9P4XQ1',
    } as never),
  );

test('what only the records know makes a question, never a yes', () => {
  const { tone, asks, decision } = decideOffline(base, known);
  expect([tone, decision.verdict, asks.map(({ rule }) => rule)]).toEqual(['ask', 'go', ['flag', 'declare']]);
});

test.each([
  ['who has to stay apart is stopped', {}, { blocked: true }, 'stop'],
  ['a place that is closed lets nobody in', { open: false }, {}, 'stop'],
  [
    'nobody is let in by a pack that ran out',
    { rules: { ...rules, body: { ...rules.body, rules: [] } } },
    { now: '2026-11-23T18:00:00.000Z' },
    'ask',
  ],
  [
    'nor by a clock before the pack',
    { rules: { ...rules, body: { ...rules.body, rules: [] } } },
    { now: '2026-11-23T01:00:00.000Z' },
    'ask',
  ],
  ['where no rule asks, all is known', { rules: { ...rules, body: { ...rules.body, rules: [] } } }, {}, 'go'],
  ['a test that was not shown is not there', { kind: 'checkpoint' }, {}, 'stop'],
  [
    'whoever names nobody may be anybody',
    { rules: { ...rules, body: { ...rules.body, rules: rules.body.rules.slice(0, 1) } } },
    { identified: false },
    'ask',
  ],
] as const)('%s', (_, pack, more, tone) => {
  expect(decideOffline({ ...base, ...pack } as typeof base, { ...known, ...more }).tone).toBe(tone);
});

test('a test on paper counts where the rules take paper', () => {
  const shown = [{ kind: 'negative-test', test: 'pcr', sampledAt: now, evidence: 'paper' }] as const;
  const at = { ...base, kind: 'checkpoint' as const };
  expect(decideOffline(at, { ...known, shown }).tone).toBe('ask');
  const strict = { ...rules, body: { ...rules.body, accepts: ['record' as const] } };
  expect(decideOffline({ ...at, rules: strict }, { ...known, shown }).tone).toBe('stop');
});

test('codes, cards and numbers are found in the list of those who stay apart; another is not', async () => {
  const salt = 'salt';
  const hash = (code: string) => createHash('sha256').update(`${salt}:${code}`).digest('hex').slice(0, 8);
  const person = '018f2f6e-0000-7000-8000-000000000001';
  const keys = await keysOf({ keys: [QrPublicKey.parse(pair.publicJwk)] });
  const signed = await signQr(
    { kind: 'own-person', person, issuedAt: at, expiresAt: new Date('2026-11-23T02:10:00Z') },
    await importQrKey(pair.privateJwk),
  );
  const masked = writeVnPersonalQr(
    { documentNumber: '030095000123', name: 'Nguyễn Văn An', birthDate: '1995-01-02', qid: 'QID123' },
    { masked: true },
  );
  const card = '030095000123|142000001|Nguyễn Văn Thẻ|02011995|Nam|Thôn 1, Lam Sơn|15042021';
  const listed = { salt, codes: new Set([person, 'QID123', '142000001', '030095000123'].map(hash)) };
  for (const text of [signed, masked, card, '030095000123']) {
    const found = await visitorOf(text, { keys, at: now });
    expect('visitor' in found && (await isBlocked(found.visitor.codes, listed)), text.slice(0, 8)).toBe(true);
  }
  const other = await visitorOf('030095000999', { keys, at: now });
  expect('visitor' in other && (await isBlocked(other.visitor.codes, listed))).toBe(false);
  expect(await visitorOf(card, { keys, at: now })).toMatchObject({ visitor: { shownName: 'N. V. Thẻ' } });
});

test('case 30: hostile texts are nobody without a network, too', async () => {
  const keys = await keysOf({ keys: [QrPublicKey.parse(pair.publicJwk)] });
  const foreign = await generateQrKey();
  const claims = {
    kind: 'own-person',
    person: 'p',
    issuedAt: at,
    expiresAt: new Date('2026-11-23T02:10:00Z'),
  } as const;
  const forged = await signQr(claims, await importQrKey(foreign.privateJwk));
  const good = await signQr(claims, await importQrKey(pair.privateJwk));
  const texts = [
    'javascript:alert(1)',
    'https://binhan.example.evil.test/p/a.b.c',
    `BAP1:${'a'.repeat(4000)}`,
    'x'.repeat(5000),
    '\u202e0123',
    forged,
    `${good.slice(0, -6)}AAAAAA`,
    good.replace('BAP1:', 'BAT1:'),
    "'||1=1--",
    '',
  ];
  for (const text of texts)
    expect(await visitorOf(text, { keys, at: now }), text.slice(0, 20)).toHaveProperty('refused');
  // A photograph of yesterday's code.
  expect(await visitorOf(good, { keys, at: '2026-11-24T02:00:00.000Z' })).toEqual({ refused: 'expired' });
});

test('a certificate counts by the signed lists of the pack, with the name to compare', async () => {
  const dose = await certificate(
    createVnVaccination({
      name: 'Nguyễn Văn An',
      bornOn: '1995-01-02',
      product: 'Vero Cell',
      doseNumber: 2,
      vaccinatedOn: '2021-10-15',
      issuer: 'Sở Y tế',
      uvci: 'URN:UVCI:01:VN:7K2M9P4XQ2',
    }),
  );
  expect(await factsOfCertificate(dose, { asked, certificates: lists }, now)).toEqual({
    facts: [
      {
        kind: 'doses',
        disease: 'covid',
        count: 2,
        firstOn: '2021-10-15',
        lastOn: '2021-10-15',
        completeOn: '2021-10-15',
        evidence: 'certificate',
      },
    ],
    name: expect.stringContaining('An'),
  });
  const clear = await negative('260415000');
  expect(await factsOfCertificate(clear, { asked, certificates: lists }, now)).toMatchObject({
    facts: [{ kind: 'negative-test', test: 'pcr', sampledAt: '2026-11-22T02:00:00.000Z' }],
  });
  const found = await negative('260373001');
  expect(await factsOfCertificate(found, { asked, certificates: lists }, now)).toBe('not-clear');
  expect(await factsOfCertificate(`${clear.slice(0, -4)}AAAA`, { asked, certificates: lists }, now)).toBe(
    'invalid',
  );
  expect(
    await factsOfCertificate(clear, { asked: { diseases: [], tests: [] }, certificates: lists }, now),
  ).toBe('not-asked');
  // The lists are of yesterday: nothing is accepted by them.
  expect(await factsOfCertificate(clear, { asked, certificates: lists }, '2026-11-25T02:00:00.000Z')).toBe(
    'undetermined',
  );
});

test('a slip of ours counts by its signature', async () => {
  const keys = await keysOf({ keys: [QrPublicKey.parse(pair.publicJwk)] });
  const slip = async (outcome: string) =>
    signQr(
      {
        kind: 'slip',
        slip: 's',
        issuedAt: at,
        says: { test: 'pcr', outcome, collectedAt: at, name: 'Nguyễn Văn An' },
      },
      await importQrKey(pair.privateJwk),
    );
  expect(await factsOfSlip(await slip('negative'), { asked, keys }, now)).toMatchObject({ name: 'N. V. An' });
  expect(await factsOfSlip(await slip('positive'), { asked, keys }, now)).toBe('not-clear');
  expect(await factsOfSlip('BAS1:a.b.c', { asked, keys }, now)).toBe('invalid');
});
