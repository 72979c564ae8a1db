import { randomUUID } from 'node:crypto';
import { readCertificate, verifyCertificate } from '@binhan/certificates';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/database';
import { ok } from '../../test/laboratory';
import { judged, keyed, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';
import { type IssuerKey, createIssuerKey, fingerprintOf, kidOf, readIssuerKey } from '../index';

/** A signer outside: what hardware or a service of keys is to this process. It gets bytes, and the key stays with it. */
async function hardware(of: Pick<IssuerKey, 'issuer' | 'endsAt'> = {}) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign', 'verify'],
  );
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  let signed = 0;
  const key: IssuerKey = {
    jwk: { kty: 'EC', crv: 'P-256', x, y },
    key: {
      algorithm: 'ES256',
      async sign(bytes) {
        signed += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return new Uint8Array(
          await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes),
        );
      },
    },
    ...of,
  };
  return { key, kid: kidOf(key.jwk), signed: () => signed };
}

/** Somebody whose dose is certified at a site of a world. */
async function certifiable(world: TestServer, site: Awaited<ReturnType<typeof openRecordSite>>) {
  const one = await vaccinee(world);
  const { line } = await keyed(world, site, one.person);
  return { ask: () => world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }) };
}

const keyIn = (text: string) => {
  const read = readCertificate(text);
  return 'value' in read ? read.value.keyId : undefined;
};

test('a key behind a signer of hardware signs certificates of the province, and verifies by the lists', async () => {
  const outside = await hardware();
  const world = await startServer({ issuerKeys: [outside.key] });
  const site = await openRecordSite(world);
  const { ask } = await certifiable(world, site);
  const issued = ok(await ask());
  expect(outside.signed()).toBeGreaterThan(0);
  expect(keyIn(issued.text)).toBe(outside.kid);
  expect((await judged(world, issued.text)).verdict).toBe('valid');
  // What the database holds of it is its public half.
  const rows = await world.database.db.selectFrom('certificateKey').selectAll().execute();
  const row = rows.find(({ kid }) => kid === outside.kid);
  expect(row?.outside).toBe(true);
  const bytes = world.server.services.secrets.unseal('certificate-key', row?.sealed ?? new Uint8Array());
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(outside.key.jwk);
  await world.close();
});

test('rotation: the next key signs from then on, the former still shows what it signed, and without it nothing is signed by another', async () => {
  const database = await freshDatabase();
  const kept = { ...database, close: async () => {} };
  const [former, next] = [await hardware(), await hardware()];
  const first = await startServer({ database: kept, issuerKeys: [former.key] });
  const site = await openRecordSite(first);
  const { ask } = await certifiable(first, site);
  const issued = ok(await ask());
  await first.close();

  const second = await startServer({ database: kept, issuerKeys: [former.key, next.key] });
  second.wait(1);
  const other = await certifiable(second, site);
  expect(keyIn(ok(await other.ask()).text)).toBe(next.kid);
  const trust = ok(await second.call('certificates', 'trust', {}));
  expect(trust.keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining([former.kid, next.kid]));
  const at = new Date(second.now());
  const { verdict } = await verifyCertificate(issued.text, { trust: trust.keys, at });
  expect(verdict).toBe('valid');
  await second.close();

  // A process that lacks the key says that it cannot sign; it takes none of the database instead.
  const bare = await startServer({ database: kept });
  bare.wait(2);
  expect((await (await certifiable(bare, site)).ask()).code).toBe('issuer_not_active');
  await bare.close();
  await database.close();
});

test('a key past its end signs nothing new', async () => {
  const ended = await hardware({ endsAt: '2026-11-23T03:00:00.000Z' });
  const world = await startServer({ issuerKeys: [ended.key] });
  const site = await openRecordSite(world);
  const before = await certifiable(world, site);
  const issued = ok(await before.ask());
  world.wait(2);
  expect(ok(await before.ask()).identifier).toBe(issued.identifier);
  expect((await (await certifiable(world, site)).ask()).code).toBe('issuer_not_active');
  await world.close();
});

test('the key of a site waits for two people, is rotated where the process is run, and once withdrawn stays so', async () => {
  const outside = await hardware({ issuer: '31TM' });
  const logged: string[] = [];
  const world = await startServer({
    issuerKeys: [outside.key],
    log: ({ event }) => logged.push(event),
  });
  expect(logged).toContain('issuer_key_waits');
  const site = await openRecordSite(world);
  const [one, two] = [
    await world.staff('administrator', { area: '31' }),
    await world.staff('administrator', { area: '31' }),
  ];
  const made = ok(
    await world.call(
      'issuers',
      'propose',
      { place: site.place, code: '31TM', name: 'Trung tâm y tế' },
      { token: one.token },
    ),
  );
  const as = { token: two.token };
  const issuer = ok(await world.call('issuers', 'decide', { issuer: made.id, approve: true }, as));
  expect(issuer.keys).toMatchObject([{ kid: outside.kid }]);
  const { ask } = await certifiable(world, site);
  const issued = ok(await ask());
  expect(keyIn(issued.text)).toBe(outside.kid);
  const rotated = await world.call('issuers', 'rotate', { issuer: made.id }, as);
  expect([rotated.code, JSON.parse(rotated.text).data]).toEqual(['wrong_state', { state: 'keys-outside' }]);
  ok(await world.call('issuers', 'stop', { issuer: made.id, note: 'Khoá bị lộ' }, as));
  expect((await judged(world, issued.text)).verdict).toBe('invalid');
  await world.close();
});

test('a dose is signed by hardware, too, as a JWS anybody can verify', async () => {
  const { compactVerify, importJWK } = await import('jose');
  const outside = await hardware();
  const { signDose } = await import('../doses/sign-dose');
  const world = await startServer({ issuerKeys: [outside.key] });
  const facts = {
    program: 'prog',
    vaccine: 'vax-a',
    type: 'basic' as const,
    ordinal: 1,
    givenOn: '2026-09-01',
    person: randomUUID(),
    site: randomUUID(),
  };
  const signed = await world.database.db
    .transaction()
    .execute((trx) => signDose(world.server.services, trx, facts, '31', world.now()));
  expect(signed?.kid).toBe(outside.kid);
  const { payload } = await compactVerify(signed?.signature ?? '', await importJWK(outside.key.jwk, 'ES256'));
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(facts);
  await world.close();
});

test('a key of a file is read with its id and fingerprint, and half a key or another’s half is none', async () => {
  const { jwk, text } = await createIssuerKey({ issuer: '31TM', endsAt: '2027-11-23T00:00:00.000Z' });
  const whole: Record<string, unknown> = JSON.parse(text);
  const read = await readIssuerKey(whole);
  expect(read).toMatchObject({ jwk, issuer: '31TM', endsAt: '2027-11-23T00:00:00.000Z' });
  expect(fingerprintOf(jwk)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  expect(Buffer.from(fingerprintOf(jwk).replaceAll(' ', ''), 'hex').subarray(0, 8).toString('base64')).toBe(
    kidOf(jwk),
  );
  const { text: other } = await createIssuerKey();
  const { d }: Record<string, unknown> = JSON.parse(other);
  for (const bad of [
    jwk,
    { ...whole, d },
    { ...whole, crv: 'P-384' },
    { ...whole, endsAt: 'soon' },
    'text',
    null,
  ])
    expect(await readIssuerKey(bad)).toBeUndefined();
});
