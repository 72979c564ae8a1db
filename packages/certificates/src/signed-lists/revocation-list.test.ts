import { describe, expect, test } from 'vitest';
import { readRevocationList as readInBrowsers, verifyCertificate as verifyInBrowsers } from '../index';
import { signRevocationList as signInBrowsers } from '../issue/index';
import { signRevocationList, signTrustList } from '../issue/node';
import { createPartitions, readRevocationList, type RevocationList, verifyCertificate } from '../node';
import { writeBase64 } from '../base64';
import { craft, NOW, payloads } from '../../test/make/certificates';
import { contentOf, signJws } from '../../test/make/lists';
import { createSigner } from '../../test/make/signers';

const DAY = 86_400_000;
const day = (number: number) => new Date(NOW.getTime() + number * DAY);

const signer = await createSigner();
const root = await createSigner();
const text = await craft(signer);
const uvci = payloads.v.v[0]?.ci ?? '';
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(uvci));
const hash = new Uint8Array(digest).subarray(0, 16);

const signing = { key: root.privateKey, kid: 'root-1' };
const anchors = [{ jwk: await crypto.subtle.exportKey('jwk', root.publicKey), kid: 'root-1' }];
const about = { issuer: 'VN', sequence: 3, issuedAt: NOW, expiresAt: day(1) };

const kinds: [string, RevocationList][] = [
  ['a batch', { hashType: 'UCI', country: 'VN', entries: [{ hash: writeBase64(hash) }] }],
  ['a batch that ends', { hashType: 'UCI', kid: signer.kid, expires: day(9), entries: [writeBase64(hash)] }],
  ['partitions', createPartitions([hash], { hashType: 'UCI', kid: signer.kid, mode: 'COORDINATE' })],
];

describe('a signed list of revocations', () => {
  test.each(kinds)('%s revokes behind as before', async (_name, one) => {
    for (const sign of [signRevocationList, signInBrowsers]) {
      const signed = await sign({ ...about, lists: [one] }, signing);
      for (const read of [readRevocationList, readInBrowsers]) {
        const { revocations, refused } = await read(signed, { anchors, at: NOW });
        expect(refused).toBeUndefined();
        expect(revocations).toMatchObject(about);
        for (const verify of [verifyCertificate, verifyInBrowsers]) {
          const settings = { trust: [signer.entry], at: NOW, revocations: revocations ?? [] };
          const report = await verify(text, settings);
          expect(report.findings.map(({ code }) => code)).toEqual(['revoked']);
          expect((await verify(await craft(root), { ...settings, trust: [root.entry] })).verdict).toBe(
            'kid' in one ? 'valid' : 'invalid',
          );
        }
      }
    }
  });

  test('of cards', async () => {
    const lists = [{ method: 'rid', kid: 'k', ctr: 2, rids: ['a', 'b.1'] }];
    const signed = await signRevocationList({ ...about, lists }, signing);
    expect(await readRevocationList(signed, { anchors, at: NOW })).toEqual({
      revocations: { ...about, lists },
    });
  });

  test('case 29: aged it leaves the verdict open, older than one seen it is refused', async () => {
    for (let age = 0; age <= 30; age++) {
      const issuedAt = day(-age);
      const expiresAt = new Date(issuedAt.getTime() + 7 * DAY);
      const signed = await signRevocationList({ ...about, issuedAt, expiresAt, lists: [] }, signing);
      const { revocations = [], refused } = await readRevocationList(signed, { anchors, at: NOW });
      expect(refused).toBe(age < 7 ? undefined : 'expired');
      const report = await verifyCertificate(text, { trust: [signer.entry], at: NOW, revocations });
      expect({ age, verdict: report.verdict }).toEqual({ age, verdict: age < 7 ? 'valid' : 'undetermined' });
    }
    const signed = await signRevocationList({ ...about, lists: [] }, signing);
    expect((await readRevocationList(signed, { anchors, at: day(-1) })).refused).toBe('from_future');
    expect(await readRevocationList(signed, { anchors, at: NOW, last: 4 })).toEqual({
      refused: 'rolled_back',
    });
  });

  test('a trust list is none, though the same key signed it', async () => {
    const trust = await signTrustList({ ...about, keys: [] }, signing);
    expect(await readRevocationList(trust, { anchors, at: NOW })).toEqual({ refused: 'wrong_type' });
  });

  test.each([
    ['nothing', null],
    ['an unknown kind of hash', { hashType: 'NAME', entries: [] }],
    ['entries that are no hashes', { hashType: 'UCI', entries: [1] }],
    ['an end that is a number', { hashType: 'UCI', expires: 1, entries: [] }],
    ['an unknown way to cut', { hashType: 'UCI', mode: 'HALF', names: [], partitions: {} }],
    [
      'partitions that are no bytes',
      { hashType: 'UCI', mode: 'POINT', names: [''], partitions: { '': '?' } },
    ],
    ['identifiers that are none', { method: 'rid', kid: 'k', rids: [1] }],
    ['a counter that is text', { method: 'rid', kid: 'k', ctr: '1', rids: [] }],
  ])('with %s in it is malformed', async (_name, one) => {
    const content = contentOf(await signRevocationList({ ...about, lists: [] }, signing));
    const header = { alg: 'ES256', typ: 'revocation-list+jwt', kid: 'root-1' };
    const signed = await signJws(root.privateKey, header, { ...content, lists: [one] });
    expect(await readRevocationList(signed, { anchors, at: NOW })).toEqual({ refused: 'malformed' });
  });
});

test.each([
  ['an end before the beginning', { expiresAt: NOW }],
  ['a batch that ends at no moment', { lists: [{ hashType: 'UCI' as const, expires: 'soon', entries: [] }] }],
])('%s is a mistake of the caller', async (_name, changes) => {
  await expect(signRevocationList({ ...about, lists: [], ...changes }, signing)).rejects.toThrow(
    /^signRevocationList: /,
  );
});
