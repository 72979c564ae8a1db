import { expect, test } from 'vitest';
import { readRevocationList, readTrustList, verifyCertificate } from '@binhan/certificates';
import {
  issueHcert,
  issueShc,
  type ShcBundle,
  signRevocationList,
  signTrustList,
} from '@binhan/certificates/issue';
import { bundle, craftCard, createCardIssuer } from '../make/cards';
import { craft, NOW, payloads } from '../make/certificates';
import { createSigner } from '../make/signers';

test('a browser issues, and verifies what it and others issued', async () => {
  for (const algorithm of ['ES256', 'PS256'] as const) {
    const signer = await createSigner({ algorithm, usages: [1, 2, 3] });
    const issued = await issueHcert(payloads.t, {
      key: signer.privateKey,
      kid: signer.kid,
      issuer: 'VN',
      issuedAt: NOW,
      expiresAt: new Date('2022-04-01T00:00:00Z'),
    });
    for (const text of [issued, await craft(signer)]) {
      const report = await verifyCertificate(text, {
        trust: [signer.entry],
        at: NOW,
        rules: [],
        revocations: [],
      });
      expect(report).toMatchObject({ verdict: 'valid', findings: [] });
    }
    const forged = await craft(signer, { signature: (bytes) => bytes.with(9, (bytes[9] ?? 0) ^ 1) });
    expect((await verifyCertificate(forged, { trust: [signer.entry], at: NOW })).findings).toEqual([
      { step: 'signature', code: 'bad_signature', severity: 'error' },
    ]);
  }
});

test('a card too', async () => {
  const issuer = await createCardIssuer();
  const report = await verifyCertificate(await craftCard(issuer, { parts: 2 }), {
    trust: [issuer.entry],
    at: NOW,
  });
  expect(report).toMatchObject({ verdict: 'valid', certificate: { format: 'shc' } });
});

test('a browser issues a card as well', async () => {
  const { privateKey, entry } = await createCardIssuer();
  const text = await issueShc(bundle as ShcBundle, {
    key: privateKey,
    kid: entry.kid,
    issuer: entry.issuer,
    issuedAt: NOW,
  });
  expect(await verifyCertificate(text, { trust: [entry], at: NOW })).toMatchObject({
    verdict: 'valid',
    certificate: { payload: { bundle } },
  });
});

test('case 27: a signed list stops an issuer, and case 29: an old one decides nothing', async () => {
  const signer = await createSigner();
  const root = await createSigner();
  const text = await craft(signer);
  const expiresAt = new Date('2022-03-02T00:00:00Z');
  const about = { issuer: 'VN', sequence: 2, issuedAt: NOW, expiresAt };
  const signing = { key: root.privateKey, kid: 'root' };
  const anchors = [{ jwk: await crypto.subtle.exportKey('jwk', root.publicKey), kid: 'root' }];
  const revoking = await signRevocationList({ ...about, lists: [] }, signing);
  const { revocations = [] } = await readRevocationList(revoking, { anchors, at: NOW });
  for (const [stopped, verdict] of [
    [[], 'valid'],
    [[{ issuer: 'VN:HD', from: new Date('2021-12-01T00:00:00Z') }], 'invalid'],
  ] as const) {
    const list = await signTrustList({ ...about, keys: [signer.entry], stopped }, signing);
    const { trust = [] } = await readTrustList(list, { anchors, at: NOW, last: 1 });
    expect((await verifyCertificate(text, { trust, revocations, at: NOW })).verdict).toBe(verdict);
    expect((await readTrustList(list, { anchors, at: NOW, last: 3 })).refused).toBe('rolled_back');
    if (verdict !== 'valid') continue;
    expect((await verifyCertificate(text, { trust, at: expiresAt })).verdict).toBe('undetermined');
  }
});

test('case 24: P-384 under ES256', async () => {
  const p384 = await createSigner({ algorithm: 'ES384' });
  const p256 = await createSigner();
  const text = await craft({ ...p384, privateKey: p256.privateKey });
  const report = await verifyCertificate(text, { trust: [p384.entry], at: NOW });
  expect(report.findings.map(({ code }) => code)).toEqual(['key_mismatch']);
});

test('case 26: nothing is asked of the network', async () => {
  const before = performance.getEntriesByType('resource').length;
  const attacker = await createCardIssuer(`${location.origin}/attacker`);
  const text = await craftCard(attacker, { header: { jku: `${location.origin}/jwks.json` } });
  const report = await verifyCertificate(text, { trust: [], at: NOW });
  expect(report.verdict).toBe('invalid');
  expect(performance.getEntriesByType('resource').length).toBe(before);
});

test('a worker verifies as well: WebCrypto is all it needs', async () => {
  const signer = await createSigner();
  const text = await craft(signer);
  const worker = new Worker(new URL('verifying-worker.ts', import.meta.url), { type: 'module' });
  const verdict = await new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', reject);
    worker.postMessage({ text, trust: [signer.entry], at: NOW });
  });
  worker.terminate();
  expect(verdict).toBe('valid');
});
