import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyCertificate as verifyInBrowsers } from '../src/index';
import { encodeBase45 } from '../src/hcert/base45';
import { type VerifyOptions, verifyCertificate } from '../src/node';
import { writeBase64Url } from '../src/base64';
import { craftCard, createCardIssuer, digits } from './make/cards';
import { craft, NOW } from './make/certificates';
import { createSigner } from './make/signers';

const signer = await createSigner({ usages: [2] });
const good = await craft(signer);
const options: VerifyOptions = { trust: [signer.entry], at: NOW };

/** Milliseconds of the best of some runs: the machine may be busy, the work is the same. */
async function bestOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    await work();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

describe('case 22: decompression bombs', () => {
  const megabyte = deflateSync(new Uint8Array(1_000_000), { level: 9 });
  const bombs: [string, string | string[], string][] = [
    ['a megabyte in a QR code', `HC1:${encodeBase45(megabyte)}`, 'too_large'],
    ['a megabyte of a text', `HC1:${encodeBase45(deflateSync('HC1:'.repeat(250_000)))}`, 'too_large'],
    [
      'a hundred megabytes by API',
      `HC1:${encodeBase45(deflateSync(new Uint8Array(100_000_000)))}`,
      'too_long',
    ],
    ['one byte too much', `HC1:${encodeBase45(deflateSync(new Uint8Array(65_537)))}`, 'too_large'],
    ['as much as is looked at', `HC1:${encodeBase45(deflateSync(new Uint8Array(65_536)))}`, 'malformed_cose'],
    [
      'a megabyte in a card',
      `shc:/${digits(`${writeBase64Url(new TextEncoder().encode('{"alg":"ES256","zip":"DEF","kid":"A"}'))}.${writeBase64Url(deflateRawSync(new Uint8Array(1_000_000)))}.AA`)}`,
      'too_large',
    ],
    [
      'sixteen parts as long as codes can be',
      Array.from({ length: 16 }, () => `shc:/1/16/${'12'.repeat(2140)}`),
      'parts_missing',
    ],
  ];

  test.each(bombs)('%s is refused in less than 5 ms and little memory', async (_name, text, code) => {
    const texts = text;
    const refuse = () => verifyCertificate(texts, options);
    expect((await refuse()).findings.map((finding) => finding.code)).toEqual([code]);
    expect(await bestOf(5, refuse)).toBeLessThan(5);
    const before = process.memoryUsage();
    await refuse();
    const after = process.memoryUsage();
    const growth = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    expect(growth).toBeLessThan(5_000_000);
  });
});

describe('case 23: what a parser may be given', () => {
  const cbor = (...bytes: number[]) => new Uint8Array(bytes);
  const deep = (count: number, head: number) => new Uint8Array(count).fill(head);
  const inClaims: [string, Uint8Array<ArrayBuffer>][] = [
    ['ten thousand levels of arrays', deep(10_000, 0x81)],
    ['ten thousand levels of maps', deep(10_000, 0xa1)],
    ['ten thousand tags', deep(10_000, 0xc1)],
    ['a text of 2^53 bytes', cbor(0xa1, 0x01, 0x7b, 0x00, 0x20, 0, 0, 0, 0, 0, 0)],
    ['bytes of 2^64 - 1', cbor(0xa1, 0x01, 0x5b, 255, 255, 255, 255, 255, 255, 255, 255)],
    ['an array of 2^32 - 1 items', cbor(0xa1, 0x01, 0x9a, 255, 255, 255, 255)],
    ['a map of 2^53 - 1 entries', cbor(0xbb, 0x00, 0x1f, 255, 255, 255, 255, 255, 255)],
    ['a claim twice', cbor(0xa2, 0x01, 0x61, 0x41, 0x01, 0x61, 0x42)],
    ['a claim twice, written differently', cbor(0xa2, 0x01, 0x61, 0x41, 0x18, 0x01, 0x61, 0x42)],
    ['an array without an end', cbor(0xa1, 0x01, 0x9f, 0xff)],
    ['a map without an end', cbor(0xbf, 0xff)],
    ['a text in pieces', cbor(0xa1, 0x01, 0x7f, 0x61, 0x41, 0xff)],
    ['nothing but a break', cbor(0xff)],
    ['NaN', cbor(0xa1, 0x04, 0xf9, 0x7e, 0x00)],
    ['infinity', cbor(0xa1, 0x04, 0xfb, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0)],
    ['undefined', cbor(0xa1, 0x04, 0xf7)],
    ['a simple value', cbor(0xa1, 0x04, 0xf8, 0xff)],
    ['a reserved head', cbor(0xa1, 0x04, 0x1c)],
    ['an unknown tag', cbor(0xa1, 0x04, 0xd9, 0xd9, 0xf7, 0x00)],
    ['a big number', cbor(0xa1, 0x04, 0xc2, 0x41, 0x01)],
    ['a date that is a text with the tag of a number', cbor(0xa1, 0x04, 0xc1, 0x61, 0x31)],
    ['text that is not UTF-8', cbor(0xa1, 0x01, 0x61, 0xff)],
    ['a map as a key', cbor(0xa1, 0xa0, 0x00)],
    ['something behind the end', cbor(0xa0, 0x00)],
    ['five thousand items', new Uint8Array([0xa1, 0x01, 0x99, 0x13, 0x88, ...new Uint8Array(5000)])],
    ['a payload that is a list', cbor(0xa1, 0x39, 0x01, 0x03, 0xa1, 0x01, 0x80)],
    [
      'a payload with a key that is no text',
      cbor(0xa1, 0x39, 0x01, 0x03, 0xa1, 0x01, 0xa2, 0x61, 0x41, 0x00, 0x01, 0x00),
    ],
    ['a field twice', cbor(0xa1, 0x39, 0x01, 0x03, 0xa1, 0x01, 0xa2, 0x61, 0x76, 0x00, 0x61, 0x76, 0x00)],
    [
      'a prototype',
      cbor(0xa1, 0x39, 0x01, 0x03, 0xa1, 0x01, 0xa1, 0x69, ...new TextEncoder().encode('__proto__'), 0xa0),
    ],
  ];

  test.each(inClaims)(
    '%s: refused, though signed by a trusted key, and quickly',
    async (_name, claimBytes) => {
      const text = await craft(signer, { claimBytes });
      for (const verify of [verifyCertificate, verifyInBrowsers]) {
        const report = await verify(text, options);
        expect(report.findings.map(({ code }) => code)).toEqual(['malformed_claims']);
        expect(report.verdict).toBe('invalid');
      }
      expect(await bestOf(5, () => verifyCertificate(text, options))).toBeLessThan(50);
    },
  );

  test('the same outside the signature', async () => {
    for (const bytes of inClaims.map(([, content]) => content)) {
      const report = await verifyCertificate(await craft(signer, { cose: () => bytes }), options);
      expect(report.findings.map(({ code }) => code)).toEqual(['malformed_cose']);
    }
  });

  test.each([
    ['NUL', 'AN\u0000'],
    ['a line end', 'Nguyễn\nVăn'],
    ['text that runs backwards', 'An\u202Egpj'],
    ['a name of a thousand letters', 'A'.repeat(1000)],
  ])('names with %s', async (_name, fn) => {
    const { v } = (await import('./make/certificates')).payloads;
    const text = await craft(signer, { payload: { ...v, nam: { ...v.nam, fn } } });
    const report = await verifyCertificate(text, options);
    expect(report.findings).toEqual([
      { step: 'schema', code: 'bad_field', severity: 'error', field: 'nam.fn' },
    ]);
  });

  test.each([
    '',
    'HC1:',
    'HC1:0',
    'HC1:00',
    'HC1:::::',
    'shc:/',
    'shc:/1',
    'shc:/0/0/12',
    'SHC:/99/99/00',
    '\u0000',
    '🂡'.repeat(2000),
  ])('%j is judged and not thrown at', async (text) => {
    expect((await verifyCertificate(text, options)).verdict).toBe('invalid');
  });

  test('no part of a code is hidden behind a good one', async () => {
    for (const text of [`${good}\n${good}`, `${good}HC1:`, ` ${good}`, `${good}:`, [good, good]]) {
      expect((await verifyCertificate(text, options)).verdict).toBe('invalid');
    }
  });
});

describe('case 26: nothing that a card names is ever asked', () => {
  const calls: unknown[] = [];
  beforeEach(() => {
    calls.length = 0;
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'] as const) {
      vi.stubGlobal(name, (...address: unknown[]) => calls.push(address));
    }
  });
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    'https://evil.example/issuer',
    'https://evil.example/redirect?to=https://binhan.example/issuer',
    'http://169.254.169.254/latest',
    'http://127.0.0.1:3000',
    'file:///etc/passwd',
    'https://binhan.example/issuer/../evil',
    'https://binhan.example@evil.example/issuer',
  ])('issuer %s', async (issuer) => {
    const attacker = await createCardIssuer(issuer);
    const pinned = await createCardIssuer();
    const [text = ''] = await craftCard(attacker, { header: { jku: `${issuer}/jwks.json`, x5u: issuer } });
    for (const verify of [verifyCertificate, verifyInBrowsers]) {
      const report = await verify(text, { trust: [pinned.entry], at: NOW, revocations: [] });
      expect(report.findings.map(({ code }) => code)).toEqual(['key_unknown']);
    }
    // Its own key in the list, and yet another name.
    const report = await verifyCertificate(text, {
      trust: [{ ...attacker.entry, issuer: pinned.entry.issuer }],
      at: NOW,
    });
    expect(report.findings.map(({ code }) => code)).toEqual(['issuer_mismatch']);
    expect(calls).toEqual([]);
  });
});

describe('case 29: old lists and wrong clocks', () => {
  const DAY = 86_400_000;
  const trust = {
    keys: [signer.entry],
    issuedAt: new Date(NOW.getTime() - 10 * DAY),
    expiresAt: new Date(NOW.getTime() + 10 * DAY),
  };

  test('whatever the clock says from two years before to two years after, old or future lists decide nothing', async () => {
    const seen = new Set<string>();
    for (let day = -730; day <= 730; day += 5) {
      const at = new Date(NOW.getTime() + day * DAY);
      const { verdict, findings } = await verifyCertificate(good, { trust, at });
      seen.add(verdict);
      if (Math.abs(day) <= 10)
        expect({ day, verdict }).toEqual({ day, verdict: day === 10 ? 'undetermined' : 'valid' });
      else expect({ day, verdict }).not.toEqual({ day, verdict: 'valid' });
      // The clock is behind the list: that the certificate is not yet valid may be the clock's fault.
      if (day < -10) expect({ day, verdict }).toEqual({ day, verdict: 'undetermined' });
      if (day > 10) expect(findings.map(({ code }) => code)).toContain('list_expired');
    }
    expect([...seen].toSorted()).toEqual(['invalid', 'undetermined', 'valid']);
  });

  test.each(Array.from({ length: 31 }, (_, age) => age))(
    'lists %i days old that live for a week',
    async (age) => {
      const issuedAt = new Date(NOW.getTime() - age * DAY);
      const lists = { issuedAt, expiresAt: new Date(issuedAt.getTime() + 7 * DAY) };
      const expected = age < 7 ? 'valid' : 'undetermined';
      for (const options of [
        { trust: { keys: [signer.entry], ...lists } },
        { trust: [signer.entry], rules: { rules: [], ...lists } },
        { trust: [signer.entry], revocations: { lists: [], ...lists } },
      ]) {
        expect((await verifyCertificate(good, { ...options, at: NOW })).verdict).toBe(expected);
      }
    },
  );

  test('a key that an old list lacks is no reason against a certificate; a bad signature is', async () => {
    const other = await createSigner();
    const old = { keys: [other.entry], expiresAt: new Date(NOW.getTime() - DAY) };
    expect((await verifyCertificate(good, { trust: old, at: NOW })).verdict).toBe('undetermined');
    const forged = await craft(signer, { signature: (bytes) => bytes.with(3, (bytes[3] ?? 0) ^ 1) });
    const report = await verifyCertificate(forged, { trust: { ...old, keys: [signer.entry] }, at: NOW });
    expect(report.verdict).toBe('invalid');
  });

  test('a list whose dates are no dates decides nothing', async () => {
    const broken = { keys: [signer.entry], issuedAt: new Date('never'), expiresAt: new Date('never') };
    expect((await verifyCertificate(good, { trust: broken, at: NOW })).verdict).toBe('undetermined');
  });
});
