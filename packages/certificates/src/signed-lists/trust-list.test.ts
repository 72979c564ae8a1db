import { describe, expect, test } from 'vitest';
import { writeBase64Url } from '../base64';
import { readTrustList as readInBrowsers, verifyCertificate as verifyInBrowsers } from '../index';
import { signTrustList as signInBrowsers } from '../issue/index';
import { signTrustList } from '../issue/node';
import {
  type ListAnchor,
  listRefusals,
  readTrustList,
  type SignedTrustList,
  type StoppedIssuer,
  verifyCertificate,
} from '../node';
import { certificateMessages } from '../messages/index';
import { craftCard, createCardIssuer, ISSUER } from '../../test/make/cards';
import { craft, NOW, payloads, signRaw } from '../../test/make/certificates';
import { contentOf, signJws } from '../../test/make/lists';
import { createSigner } from '../../test/make/signers';

const DAY = 86_400_000;
const day = (number: number) => new Date(NOW.getTime() + number * DAY);

const signer = await createSigner({ usages: [1, 2, 3] });
const card = await createCardIssuer();
const root = await createSigner();
const other = await createSigner();
const good = await craft(signer);

async function anchorOf({ publicKey }: { publicKey: CryptoKey }, kid: string): Promise<ListAnchor> {
  return { jwk: await crypto.subtle.exportKey('jwk', publicKey), kid };
}

const anchors = [await anchorOf(root, 'root-1')];
const signing = { key: root.privateKey, kid: 'root-1' };
const list: SignedTrustList = {
  issuer: 'VN',
  sequence: 7,
  issuedAt: NOW,
  expiresAt: day(7),
  keys: [
    { ...signer.entry, purposes: ['v'], notBefore: day(-400), withdrawnAt: day(300) },
    { ...card.entry, purposes: ['v', 't'] },
  ],
  stopped: [
    { kid: signer.kid, issuer: 'VN:HD', from: day(1), reason: 'drill' },
    { issuer: ISSUER, from: day(2) },
  ],
};

describe('a signed trust list', () => {
  test('says the same behind as before, and certificates are judged by it', async () => {
    for (const sign of [signTrustList, signInBrowsers]) {
      const text = await sign(list, signing);
      for (const read of [readTrustList, readInBrowsers]) {
        const { trust, refused } = await read(text, { anchors, at: NOW });
        expect(refused).toBeUndefined();
        expect(trust).toEqual(list);
        if (trust === undefined) return;
        for (const verify of [verifyCertificate, verifyInBrowsers]) {
          expect((await verify(good, { trust, at: NOW })).verdict).toBe('valid');
          expect((await verify(await craftCard(card), { trust, at: NOW })).verdict).toBe('valid');
          const tests = await verify(await craft(signer, { payload: payloads.t }), { trust, at: NOW });
          // The certificate allows all three, the list only one.
          expect(tests.findings.map(({ code }) => code)).toEqual(['wrong_purpose']);
          expect((await verify(good, { trust, at: day(7) })).verdict).toBe('undetermined');
        }
      }
    }
  });

  test('never carries a private part', async () => {
    const jwk = await crypto.subtle.exportKey('jwk', other.privateKey);
    const text = await signTrustList({ ...list, keys: [{ jwk, kid: 'k1' }] }, signing);
    expect(jwk.d).toBeDefined();
    expect(JSON.stringify(contentOf(text))).not.toContain(jwk.d);
  });

  test('a hardware key signs as well', async () => {
    const hardware = {
      algorithm: 'ES256' as const,
      sign: (data: Uint8Array<ArrayBuffer>) => signRaw(root.privateKey, data),
    };
    const text = await signTrustList(list, { key: hardware, kid: 'root-1' });
    expect(await readTrustList(`${text}\n`, { anchors, at: NOW })).toEqual({ trust: list });
  });
});

const text = await signTrustList(list, signing);
const [head = '', body = '', tail = ''] = text.split('.');
const claims = contentOf(text);
const signed = (header: object, content: unknown) =>
  signJws(root.privateKey, { alg: 'ES256', typ: 'trust-list+jwt', kid: 'root-1', ...header }, content);
const p384 = await anchorOf(await createSigner({ algorithm: 'ES384' }), 'root-1');
const forger = await anchorOf(other, 'root-1');
const noPoint = { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }, kid: 'root-1' };
const changed = (changes: object) => signed({}, { ...claims, ...changes });
const emptied = writeBase64Url(new TextEncoder().encode(JSON.stringify({ ...claims, keys: [] })));

type Foreign = [
  code: string,
  name: string,
  text: string,
  options?: { anchors?: ListAnchor[]; last?: number },
];
const foreign: Foreign[] = [
  ['too_large', 'nine million letters', 'A'.repeat(9_000_000)],
  ['malformed', 'nothing', ''],
  ['malformed', 'two parts', `${head}.${body}`],
  ['malformed', 'four parts', `${text}.${tail}`],
  ['malformed', 'padding', `${text}==`],
  ['malformed', 'a header that is no object', `MQ.${body}.${tail}`],
  ['malformed', 'content that is a list', await signed({}, [])],
  ['malformed', 'no issuer', await changed({ iss: undefined })],
  ['malformed', 'no sequence', await changed({ sequence: undefined })],
  ['malformed', 'a sequence that is text', await changed({ sequence: '8' })],
  ['malformed', 'a sequence below nothing', await changed({ sequence: -1 })],
  ['malformed', 'no beginning', await changed({ iat: undefined })],
  ['malformed', 'no end', await changed({ exp: undefined })],
  ['malformed', 'an end beyond all dates', await changed({ exp: 1e300 })],
  ['malformed', 'no keys', await changed({ keys: undefined })],
  ['malformed', 'a key that is none', await changed({ keys: [null] })],
  ['malformed', 'a key without its id', await changed({ keys: [{ jwk: {} }] })],
  ['malformed', 'unknown purposes', await changed({ keys: [{ certificate: 'AA', purposes: ['x'] }] })],
  ['malformed', 'withdrawn someday', await changed({ keys: [{ certificate: 'AA', withdrawnAt: 'soon' }] })],
  ['malformed', 'begun someday', await changed({ keys: [{ certificate: 'AA', notBefore: 'soon' }] })],
  ['malformed', 'stops that are no list', await changed({ stopped: {} })],
  ['malformed', 'a stop of nobody', await changed({ stopped: [{ from: 1 }] })],
  ['malformed', 'a stop from no moment', await changed({ stopped: [{ kid: 'AA' }] })],
  ['malformed', 'a reason that is a number', await changed({ stopped: [{ kid: 'AA', from: 1, reason: 1 }] })],
  ['wrong_type', 'another kind of list', await signed({ typ: 'revocation-list+jwt' }, claims)],
  ['wrong_type', 'no kind', await signed({ typ: undefined }, claims)],
  ['unsupported_algorithm', 'no algorithm', await signed({ alg: 'none' }, claims)],
  ['unsupported_algorithm', 'a shared secret', await signed({ alg: 'HS256' }, claims)],
  ['critical_header', 'an extension', await signed({ crit: ['exp'] }, claims)],
  ['key_unknown', 'another key id', await signed({ kid: 'root-2' }, claims)],
  ['key_unknown', 'nobody pinned', text, { anchors: [] }],
  ['key_unusable', 'an anchor that is no point', text, { anchors: [noPoint] }],
  ['key_unusable', 'an anchor on another curve', text, { anchors: [p384] }],
  ['bad_signature', 'another anchor', text, { anchors: [forger] }],
  ['bad_signature', 'no keys any more', `${head}.${emptied}.${tail}`],
  ['bad_signature', 'a signature of one byte', `${head}.${body}.AA`],
  ['issuer_mismatch', 'another issuer', text, { anchors: anchors.map((one) => ({ ...one, issuer: 'EU' })) }],
  ['rolled_back', 'a list before the newest', text, { last: 8 }],
];

describe('what is no list to judge by', () => {
  test.each(foreign)('%s: %s', async (code, _name, content, options = {}) => {
    for (const read of [readTrustList, readInBrowsers]) {
      expect(await read(content, { anchors, at: NOW, ...options })).toEqual({ refused: code });
    }
  });

  test('every code has its case and its sentences', () => {
    const codes = new Set([...foreign.map(([code]) => code), 'expired', 'from_future']);
    expect(codes).toEqual(new Set(listRefusals));
    for (const { listRefusals: sentences } of Object.values(certificateMessages)) {
      expect(Object.keys(sentences).toSorted()).toEqual([...listRefusals].toSorted());
    }
  });

  test('the same list again is no step back', async () => {
    expect(await readTrustList(text, { anchors, at: NOW, last: 7 })).toEqual({ trust: list });
  });

  test('changed anywhere it is refused, and nothing is thrown', async () => {
    for (let place = 0; place < text.length; place += 7) {
      const letter = text.charAt(place) === 'A' ? 'B' : 'A';
      const other = `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
      expect((await readTrustList(other, { anchors, at: NOW })).trust).toBeUndefined();
    }
  });

  test('a moment that is none is a mistake in code', async () => {
    await expect(readTrustList(text, { anchors, at: new Date('never') })).rejects.toThrow(RangeError);
  });
});

describe('case 29: an old list or a wrong clock decides nothing', () => {
  test.each(Array.from({ length: 31 }, (_, age) => age))(
    'a list %i days old that lives for a week',
    async (age) => {
      const issuedAt = day(-age);
      const aged = { ...list, stopped: [], issuedAt, expiresAt: new Date(issuedAt.getTime() + 7 * DAY) };
      const { trust, refused } = await readTrustList(await signTrustList(aged, signing), {
        anchors,
        at: NOW,
      });
      expect(refused).toBe(age < 7 ? undefined : 'expired');
      const report = await verifyCertificate(good, { trust: trust ?? [], at: NOW });
      expect(report.verdict).toBe(age < 7 ? 'valid' : 'undetermined');
    },
  );

  test('a clock from two years behind to two years ahead', async () => {
    for (let number = -730; number <= 730; number += 5) {
      const at = day(number);
      const { trust, refused } = await readTrustList(text, { anchors, at });
      expect(refused).toBe(number < 0 ? 'from_future' : number < 7 ? undefined : 'expired');
      const { verdict } = await verifyCertificate(good, { trust: trust ?? [], at });
      if (refused === undefined) expect({ number, verdict }).toEqual({ number, verdict: 'valid' });
      else expect({ number, verdict }).not.toEqual({ number, verdict: 'valid' });
      if (number < 0) expect({ number, verdict }).toEqual({ number, verdict: 'undetermined' });
    }
  });

  test('a clock set back does not bring an older list back into force', async () => {
    const old = { ...list, sequence: 6, issuedAt: day(-30), expiresAt: day(-23) };
    const again = await readTrustList(await signTrustList(old, signing), { anchors, at: day(-25), last: 7 });
    expect(again).toEqual({ refused: 'rolled_back' });
    expect((await readTrustList(text, { anchors, at: day(-25), last: 7 })).refused).toBe('from_future');
  });
});

describe('case 27: the stop button', () => {
  const issuedOn = new Date('2022-01-01T00:00:00Z');
  const before = new Date(issuedOn.getTime() + 1);
  const kid = signer.kid;
  const verdict = async (stop: StoppedIssuer, certificate = good) => {
    const trust = { keys: [signer.entry, card.entry], stopped: [stop] };
    const report = await verifyCertificate(certificate, { trust, at: NOW });
    expect(await verifyInBrowsers(certificate, { trust, at: NOW })).toEqual(report);
    return report.findings.map(({ code }) => code);
  };

  test.each<[string, StoppedIssuer, string[]]>([
    ['the key', { kid, from: issuedOn }, ['issuer_stopped']],
    ['the key, later', { kid, from: before }, []],
    ['another key', { kid: other.kid, from: issuedOn }, []],
    ['the issuer', { issuer: 'HD', from: issuedOn }, ['issuer_stopped']],
    ['the issuer with its country', { issuer: 'VN:HD', from: issuedOn }, ['issuer_stopped']],
    ['the issuer of another country', { issuer: 'LA:HD', from: issuedOn }, []],
    ['another issuer', { issuer: 'H', from: issuedOn }, []],
    ['both', { kid, issuer: 'HD', from: issuedOn }, ['issuer_stopped']],
    ['the issuer with another key', { kid: other.kid, issuer: 'HD', from: issuedOn }, []],
    ['another issuer with the key', { kid, issuer: 'HN', from: issuedOn }, []],
    ['from a moment that is none', { kid, from: new Date('never') }, ['issuer_stopped']],
  ])('%s', async (_name, stop, codes) => {
    expect(await verdict(stop)).toEqual(codes);
  });

  test('a certificate that does not say when it was issued was issued afterwards', async () => {
    const undated = await craft(signer, { claims: new Map([[6, undefined]]) });
    expect(await verdict({ kid, from: NOW }, undated)).toEqual(['issuer_stopped']);
  });

  test('an identifier in small letters, and one without an issuer', async () => {
    const withId = (ci: string) =>
      craft(signer, { payload: { ...payloads.v, v: [{ ...payloads.v.v[0], ci }] } });
    expect(await verdict({ issuer: 'HD', from: issuedOn }, await withId('01:vn:hd/12#a'))).toEqual([
      'issuer_stopped',
    ]);
    expect(await verdict({ issuer: 'HD', from: issuedOn }, await withId('URN:UVCI:01:VN:HD'))).toEqual([]);
    expect(await verdict({ issuer: 'HD', from: issuedOn }, await withId('HD/1'))).toEqual([]);
  });

  test('a card by its address or its key', async () => {
    const [shown = ''] = await craftCard(card);
    expect(await verdict({ issuer: ISSUER, from: issuedOn }, shown)).toEqual(['issuer_stopped']);
    expect(await verdict({ kid: card.entry.kid, from: issuedOn }, shown)).toEqual(['issuer_stopped']);
    expect(await verdict({ issuer: ISSUER, from: before }, shown)).toEqual([]);
  });

  test('whatever the age of the list', async () => {
    const trust = { keys: [signer.entry], stopped: [{ kid, from: issuedOn }], expiresAt: day(-1) };
    expect((await verifyCertificate(good, { trust, at: NOW })).verdict).toBe('invalid');
  });
});

test('case 27: a withdrawn key counts until then, and for nothing from then on', async () => {
  const codes = async (period: { notBefore?: Date; withdrawnAt?: Date }) => {
    const trust = [{ ...signer.entry, ...period }];
    const report = await verifyCertificate(good, { trust, at: NOW });
    return report.findings.map(({ code }) => code);
  };
  expect(await codes({ withdrawnAt: day(1) })).toEqual([]);
  expect(await codes({ withdrawnAt: NOW })).toEqual(['key_withdrawn']);
  expect(await codes({ withdrawnAt: new Date('never') })).toEqual(['key_withdrawn']);
  expect(await codes({ notBefore: NOW })).toEqual([]);
  expect(await codes({ notBefore: day(1) })).toEqual(['key_not_yet_valid']);
  expect(await codes({ notBefore: new Date('never') })).toEqual(['key_not_yet_valid']);
});

test.each<[string, Partial<SignedTrustList>, Partial<typeof signing>?]>([
  ['an end before the beginning', { expiresAt: NOW }],
  ['an end that is no date', { expiresAt: new Date('never') }],
  ['half a number', { sequence: 1.5 }],
  ['no issuer', { issuer: '' }],
  ['a stop of nobody', { stopped: [{ kid: '', from: NOW }] }],
  ['a stop from no moment', { stopped: [{ kid: 'AA', from: new Date('never') }] }],
  ['a key withdrawn at no moment', { keys: [{ ...signer.entry, withdrawnAt: new Date('never') }] }],
  ['no key id', {}, { kid: '' }],
  ['a public key', {}, { key: root.publicKey }],
  ['a key for PS256', {}, { key: (await createSigner({ algorithm: 'PS256' })).privateKey }],
])('%s is a mistake of the caller', async (_name, changes, other = {}) => {
  await expect(signTrustList({ ...list, ...changes }, { ...signing, ...other })).rejects.toThrow(
    /^signTrustList: /,
  );
});
