import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readQr } from '../index';
import {
  generateQrKey,
  importQrKey,
  signQr,
  verifyQr,
  type QrClaims,
  type QrKey,
  type QrKeyPair,
} from './index';

const issuedAt = new Date('2026-11-23T08:00:00Z');
const expiresAt = new Date('2026-11-23T08:05:00Z');
const at = new Date('2026-11-23T08:01:00Z');
const origin = 'https://binhan.example';
let pair: QrKeyPair;
let signer: QrKey;
let keys: QrKey[];

beforeAll(async () => {
  pair = await generateQrKey();
  signer = await importQrKey(pair.privateJwk);
  keys = [await importQrKey(pair.publicJwk)];
});

const person = { kind: 'own-person', person: '7K2M9P4XQ1', issuedAt, expiresAt } as const;
const place = { kind: 'own-place', place: 'pl_01', gate: 'g2', name: 'Chợ Lam Sơn', issuedAt } as const;

async function issue(text: string, options: Partial<Parameters<typeof verifyQr>[1]> = {}): Promise<string> {
  const result = await verifyQr(text, { keys, at, ...options });
  return 'issues' in result ? result.issues.map(({ code }) => code).join() : `value ${result.value.kind}`;
}

/** A token with any header and payload, rightly signed. */
async function forge(header: object, payload: string): Promise<string> {
  const part = (text: string) => Buffer.from(text).toString('base64url');
  const input = `${part(JSON.stringify(header))}.${part(payload)}`;
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, signer.key, new TextEncoder().encode(input));
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

describe('every kind is signed, recognised and verified', () => {
  const all: Exclude<QrClaims, { kind: 'own-place' }>[] = [
    person,
    { kind: 'tube', tube: 'T-0001', issuedAt },
    { kind: 'appointment', appointment: 'a.1', issuedAt, expiresAt },
    { kind: 'slip', slip: 's~1', issuedAt },
    {
      kind: 'slip',
      slip: 's~2',
      issuedAt,
      says: {
        test: 'pcr',
        outcome: 'negative',
        collectedAt: issuedAt,
        name: 'Đặng Thị Ơn',
        birthYear: '1960',
      },
    },
  ];
  test.each(all)('$kind', async (claims) => {
    const text = await signQr(claims, signer);
    expect(text.length).toBeLessThan(290);
    const reading = readQr(`${text}\r\n`);
    expect(reading.kind).toBe(claims.kind);
    expect(reading.warnings).toEqual([]);
    expect(await verifyQr(text, { keys, at })).toEqual({
      value: { ...claims, keyId: pair.kid },
      warnings: [],
    });
  });

  test('a poster is an address and does not expire', async () => {
    const text = await signQr(place, { ...signer, origin });
    expect(text.startsWith('https://binhan.example/p/')).toBe(true);
    expect(readQr(text, { origins: [origin] })).toMatchObject({ kind: 'own-place', warnings: [] });
    const later = new Date('2036-01-01T00:00:00Z');
    expect(await verifyQr(text, { keys, at: later })).toEqual({
      value: { ...place, keyId: pair.kid },
      warnings: [],
    });
  });
});

describe('refuses', () => {
  test('an expired code, at its very second', async () => {
    const text = await signQr(person, signer);
    expect(await issue(text, { at: new Date(expiresAt.getTime() - 1) })).toBe('value own-person');
    expect(await issue(text, { at: expiresAt })).toBe('expired');
  });

  test('a code from the future, a minute of clock difference aside', async () => {
    const text = await signQr(person, signer);
    expect(await issue(text, { at: new Date(issuedAt.getTime() - 60_000) })).toBe('value own-person');
    expect(await issue(text, { at: new Date(issuedAt.getTime() - 61_000) })).toBe('not_yet_valid');
  });

  test('a code under a key that is not, or no longer, in the list', async () => {
    const text = await signQr(person, signer);
    expect(await issue(text, { keys: [] })).toBe('unknown_key');
    const other = await generateQrKey();
    expect(await issue(text, { keys: [await importQrKey(other.publicJwk)] })).toBe('unknown_key');
  });

  test('a forged signature under a known key id', async () => {
    const other = await importQrKey((await generateQrKey()).privateJwk);
    const text = await signQr(person, { key: other.key, kid: pair.kid });
    expect(await issue(text)).toBe('bad_signature');
    const both = await importQrKey({ ...(await generateQrKey()).publicJwk, kid: pair.kid });
    expect(await issue(await signQr(person, signer), { keys: [both, ...keys] })).toBe('value own-person');
  });

  test('every change of one letter', async () => {
    const text = await signQr(person, signer);
    for (let at = 5; at < text.length; at++) {
      const other = text[at] === 'A' ? 'B' : 'A';
      const verdict = await issue(text.slice(0, at) + other + text.slice(at + 1));
      // The last letter of the signature carries four bits and two that base64url ignores.
      if (at < text.length - 1) expect(verdict, String(at)).not.toMatch(/value/);
    }
  });

  test('one kind under the prefix of another, and a kind that is not expected here', async () => {
    const text = await signQr(person, signer);
    expect(await issue(text.replace('BAP1:', 'BAT1:'))).toBe('wrong_kind');
    expect(await issue(`${origin}/p/${text.slice(5)}`)).toBe('wrong_kind');
    expect(await issue(text, { kinds: ['own-place'] })).toBe('wrong_kind');
    expect(await issue(text, { kinds: ['own-place', 'own-person'] })).toBe('value own-person');
  });

  test('a paper card, an identity card, and whatever else is no code of ours', async () => {
    expect(await issue('BAC1:7K2M9P4XQ1A')).toBe('unsigned');
    expect(await issue('030095000001||An|02011995|Nam|x|15042021')).toBe('wrong_kind');
    expect(await issue('https://binhan.example/p/x')).toBe('wrong_kind');
  });

  test('other algorithms, whatever the signature', async () => {
    const payload = JSON.stringify({ k: 'u', sub: 'x', iat: 1, exp: 99999999999 });
    for (const alg of ['none', 'HS256', 'ES384', 'RS256', 'es256', 1, null]) {
      expect(await issue(`BAP1:${await forge({ alg, kid: pair.kid }, payload)}`)).toBe('malformed');
    }
    const none = (await forge({ alg: 'none', kid: pair.kid }, payload)).replace(/[^.]*$/, '');
    expect(await issue(`BAP1:${none}`)).toBe('malformed');
  });

  test('a key the token brings along, and a header that must be understood', async () => {
    const payload = JSON.stringify({ k: 'u', sub: 'x', iat: 1, exp: 99999999999 });
    expect(await issue(`BAP1:${await forge({ alg: 'ES256', jwk: pair.publicJwk }, payload)}`)).toBe(
      'malformed',
    );
    const critical = { alg: 'ES256', kid: pair.kid, crit: ['x'], x: 1 };
    expect(await issue(`BAP1:${await forge(critical, payload)}`)).toBe('malformed');
  });

  test('rightly signed nonsense', async () => {
    const header = { alg: 'ES256', kid: pair.kid };
    const payloads = [
      'null',
      '[]',
      '"x"',
      '{',
      '{}',
      '{"k":"u","sub":"x","iat":1}',
      '{"k":"u","sub":"x","iat":"1","exp":2}',
      '{"k":"u","sub":"","iat":1,"exp":2}',
      '{"k":"u","sub":"a b","iat":1,"exp":2}',
      '{"k":"u","sub":"x","iat":1,"exp":1e300}',
      '{"k":"z","sub":"x","iat":1}',
      '{"k":"t","sub":{},"iat":1}',
    ];
    for (const payload of payloads)
      expect(await issue(`BAP1:${await forge(header, payload)}`), payload).toBe('malformed');
  });

  test('a personal code that would never expire, ids and origins that cannot be read back', async () => {
    const forever = { kind: 'own-person', person: 'x', issuedAt } as unknown as typeof person;
    await expect(signQr(forever, signer)).rejects.toThrow(TypeError);
    await expect(signQr({ ...person, person: 'Nguyễn Văn An' }, signer)).rejects.toThrow(RangeError);
    await expect(signQr({ ...place, gate: 'a/b' }, { ...signer, origin })).rejects.toThrow(RangeError);
    await expect(signQr(place, { ...signer, origin: 'javascript:alert(1)' })).rejects.toThrow(RangeError);
    await expect(signQr({ ...person, issuedAt: new Date(NaN) }, signer)).rejects.toThrow(RangeError);
    await expect(importQrKey({ kid: 'x', kty: 'EC', crv: 'P-384', x: 'a', y: 'b' })).rejects.toThrow(
      TypeError,
    );
  });
});

test('hostile text in a signed name is taken out and marked', async () => {
  const text = await signQr({ ...place, name: 'Chợ \u202ELam Sơn' }, { ...signer, origin });
  expect(await verifyQr(text, { keys, at })).toMatchObject({
    value: { name: 'Chợ Lam Sơn' },
    warnings: ['bidi_characters'],
  });
});

test('no key half leaves by mistake: the public JWK has no private part', () => {
  expect(pair.publicJwk).not.toHaveProperty('d');
  expect(pair.privateJwk).toHaveProperty('d');
  expect(pair.kid).toMatch(/^[\w-]{11}$/);
});

test('whatever is scanned, it answers and does not throw', async () => {
  const valid = await signQr(person, signer);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .tuple(
        fc.constantFrom('BAP1:', 'BAT1:', 'https://a.example/p/'),
        fc.stringMatching(/^[\w-]{0,60}\.[\w-]{0,60}\.[\w-]{0,100}$/),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.nat(valid.length), fc.string({ maxLength: 4 }))
      .map(([at, insert]) => valid.slice(0, at) + insert + valid.slice(at + 1)),
  );
  await fc.assert(
    fc.asyncProperty(text, async (scanned) => {
      const verdict = await issue(scanned);
      if (scanned.trim() !== valid)
        expect(verdict.startsWith('value') && !scanned.startsWith(valid.slice(0, -1))).toBe(false);
    }),
    { numRuns: 400 },
  );
});
