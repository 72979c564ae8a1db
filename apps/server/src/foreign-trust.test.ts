import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCertificate } from '@binhan/certificates';
import { createUvci, issueHcert, signRevocationList, signTrustList } from '@binhan/certificates/issue';
import { createClient } from '@binhan/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Environment, readEnvironment } from './environment';
import { createForeignTrust } from './foreign-trust';
import { type Api, startApi } from './start';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const pair = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const [anchor, stranger, abroad] = [await pair(), await pair(), await pair()];
const KID = 'Zm9yZWlnbiE=';
const now = Date.now();
const at = (hours: number) => new Date(now + hours * 3_600_000);

let folder: string;
let paths: { trust: string; revoked: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binhan-foreign-'));
  paths = { trust: join(folder, 'trust.jws'), revoked: join(folder, 'revoked.jws') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A list of the foreign issuer, or of nobody. */
async function list(
  sequence: number,
  { empty = false, by = anchor, until = at(24) }: { empty?: boolean; by?: CryptoKeyPair; until?: Date } = {},
) {
  const jwk = await crypto.subtle.exportKey('jwk', abroad.publicKey);
  return signTrustList(
    { issuer: 'EU', sequence, issuedAt: at(-1), expiresAt: until, keys: empty ? [] : [{ kid: KID, jwk }] },
    { key: by.privateKey, kid: 'list' },
  );
}

const identifier = createUvci({ country: 'FR', id: 'T5DWTJYS4ZR8' });
const foreignCertificate = () =>
  issueHcert(
    {
      ver: '1.3.0',
      nam: { fn: 'Đặng', fnt: 'DANG', gn: 'Thị Ngọc Ươm', gnt: 'THI<NGOC<UOM' },
      dob: '1995-05-06',
      v: [
        {
          tg: '840539006',
          vp: '1119349007',
          mp: 'EU/1/20/1528',
          ma: 'ORG-100030215',
          dn: 1,
          sd: 2,
          dt: '2021-06-01',
          co: 'FR',
          is: 'CNAM',
          ci: identifier,
        },
      ],
    },
    { key: abroad.privateKey, kid: KID, issuer: 'FR', issuedAt: at(-48), expiresAt: at(24 * 30) },
  );

async function pinned() {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', anchor.publicKey);
  return JSON.stringify({ keys: [{ kty, crv, kid: 'list', x, y }] });
}

async function environment(variables: Record<string, string>): Promise<Environment> {
  const read = readEnvironment(variables);
  if ('problems' in read) throw new Error(read.problems.join(' '));
  return read.value;
}

/** Exchanges a file, as a job of the operator does. */
let written = 0;
async function exchange(path: string, text: string) {
  await writeFile(path, text);
  written += 1;
  await utimes(path, new Date(now + written * 1000), new Date(now + written * 1000));
}

test('a list is exchanged without a restart; a forged, an older and a broken one change nothing; an aged one decides nothing', async () => {
  const told: string[] = [];
  let moment = now;
  const configured = await environment({ FOREIGN_TRUST: paths.trust, FOREIGN_TRUST_KEYS: await pinned() });
  const trust = createForeignTrust(
    configured,
    () => new Date(moment).toISOString(),
    (_event, reason) => told.push(reason),
  );
  const text = await foreignCertificate();
  const verdict = async () => {
    const believed = await trust?.();
    if (believed === undefined) return 'nobody';
    return (await verifyCertificate(text, { trust: believed.trust, at: new Date(moment) })).verdict;
  };
  const later = (minutes: number) => {
    moment += minutes * 60_000;
  };
  expect(await verdict(), 'no file yet').toBe('nobody');
  await exchange(paths.trust, await list(1, { empty: true }));
  expect(await verdict(), 'looked at again after a minute').toBe('nobody');
  later(1);
  expect(await Promise.all([verdict(), verdict()])).toEqual(['invalid', 'invalid']);
  await exchange(paths.trust, JSON.stringify({ list: await list(5) }));
  later(1);
  expect(await verdict()).toBe('valid');
  expect(told).toEqual(['unreadable']);
  for (const bad of [
    await list(6, { empty: true, by: stranger }),
    await list(4, { empty: true }),
    '{}',
    'no list',
  ]) {
    await exchange(paths.trust, bad);
    later(1);
    expect(await verdict()).toBe('valid');
  }
  expect(told.slice(1)).toEqual(['bad_signature', 'rolled_back', 'malformed', 'malformed']);
  later(25 * 60);
  expect(await verdict()).toBe('undetermined');
  await exchange(paths.trust, await list(7, { until: at(72) }));
  later(1);
  expect(await verdict()).toBe('valid');
});

test('who keeps revocations believes nobody without them, and not one that was revoked', async () => {
  const configured = await environment({
    FOREIGN_TRUST: paths.trust,
    FOREIGN_TRUST_KEYS: await pinned(),
    FOREIGN_REVOCATIONS: paths.revoked,
  });
  await exchange(paths.trust, await list(1));
  const read = () =>
    createForeignTrust(
      configured,
      () => at(0).toISOString(),
      () => {},
    )?.();
  expect(await read()).toBeUndefined();
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(identifier).digest().subarray(0, 16).toString('hex');
  await exchange(
    paths.revoked,
    await signRevocationList(
      {
        issuer: 'EU',
        sequence: 1,
        issuedAt: at(-1),
        expiresAt: at(24),
        lists: [{ hashType: 'UCI', kid: KID, entries: [hash] }],
      },
      { key: anchor.privateKey, kid: 'list' },
    ),
  );
  const believed = await read();
  const { verdict, findings } = await verifyCertificate(await foreignCertificate(), {
    trust: believed?.trust ?? [],
    ...(believed?.revocations === undefined ? {} : { revocations: believed.revocations }),
    at: at(0),
  });
  expect([verdict, findings.map(({ step }) => step)]).toEqual(['invalid', ['revocation']]);
});

test.each([
  [{ FOREIGN_TRUST: 'list' }, 'FOREIGN_TRUST_KEYS'],
  [{ FOREIGN_REVOCATIONS: 'list' }, 'FOREIGN_TRUST'],
])('%j alone is refused in a sentence', (variables, missing) => {
  expect(readEnvironment(variables)).toMatchObject({
    problems: expect.arrayContaining([`${missing} must be set to believe foreign certificates.`]),
  });
});

/** Somebody signed in at an API of this process, with a way to hand in the foreign certificate. */
async function citizenOf(api: Api) {
  const phone = '+84912345678';
  const request = (token: string) =>
    createClient({
      baseUrl: api.server.services.settings.origin,
      fetch: (input: Request) => api.server.fetch(input),
      token: token === '' ? undefined : token,
    });
  await request('').logins.askCode({ phone });
  const code = (await api.server.services.codes.current(phone, api.clock.now())) ?? '';
  const { token, caller } = await request('').logins.signIn({ phone, code });
  if (caller.who !== 'person') throw new TypeError('citizenOf: nobody signed in');
  const client = request(token);
  await client.people.save({
    person: caller.person,
    details: {
      name: 'Đặng Thị Ngọc Ươm',
      bornOn: '1995-05-06',
      sex: 'female',
      identifiers: [],
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
  });
  return async () => {
    const answer = await client.doses
      .foreign({ person: caller.person, text: await foreignCertificate() })
      .safe();
    return answer.value === undefined ? 'refused' : answer.value.lines.length;
  };
}

test('the process takes a foreign certificate by the list it is given, refuses it without one and by one that aged', async () => {
  await exchange(paths.trust, await list(1, { until: at(2) }));
  const given = { FOREIGN_TRUST: paths.trust, FOREIGN_TRUST_KEYS: await pinned() };
  const [believing, other] = [join(folder, 'with'), join(folder, 'without')];
  const without = await startApi(await environment({ DATA_DIR: other }), false);
  expect(await (await citizenOf(without))()).toBe('refused');
  await without.close();
  const api = await startApi(await environment({ DATA_DIR: believing, ...given }), false);
  const add = await citizenOf(api);
  expect(await add()).toBe(1);
  api.clock.advance(3);
  expect(await add()).toBe('refused');
  await exchange(paths.trust, await list(2, { until: at(48) }));
  api.clock.advance(1);
  expect(await add()).toBe(1);
  await api.close();
  // Two processes make their databases: a slow machine takes its time.
}, 240_000);
