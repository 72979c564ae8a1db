import { readTrustList, verifyCertificate } from '@binhan/certificates';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { type RecordSite, judged, keyed, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
let proposer: string;
let approver: string;
beforeEach(async () => {
  world = await startServer();
  site = await openRecordSite(world);
  proposer = (await world.staff('administrator', { area: '31' })).token;
  approver = (await world.staff('administrator', { area: '31' })).token;
});
afterEach(() => world.close());

/** The site as an issuer of its own. */
async function siteIssuer() {
  const made = ok(
    await world.call(
      'issuers',
      'propose',
      { place: site.place, code: '31TM', name: 'Trung tâm y tế Thanh Miện' },
      { token: proposer },
    ),
  );
  return ok(await world.call('issuers', 'decide', { issuer: made.id, approve: true }, { token: approver }));
}

/** A dose of somebody new, to be certified. */
async function certifiable() {
  const one = await vaccinee(world);
  const { line } = await keyed(world, site, one.person);
  return { ...one, ask: () => world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }) };
}

const shown = async () => ok(await world.call('issuers', 'search', {}, { token: approver })).items;
const stateOf = async (id: string) => (await shown()).find((one) => one.id === id)?.state;

/** What verifiers that pinned the anchor go by now. */
async function signedTrust(at = new Date(world.now())) {
  const anchor = ok(await world.call('certificates', 'anchor', {}));
  const { list: text } = ok(await world.call('certificates', 'trustList', {}));
  return { text, anchor, read: await readTrustList(text, { anchors: [anchor], at }) };
}

describe('case 27: a fake issuer', () => {
  test('two people take an issuer in, and nobody their own proposal', async () => {
    const made = ok(
      await world.call(
        'issuers',
        'propose',
        { place: site.place, code: '31TM', name: 'Trung tâm y tế Thanh Miện' },
        { token: proposer },
      ),
    );
    expect(made).toMatchObject({ state: 'proposed', mine: true, keys: [] });
    const decide = (token: string) =>
      world.call('issuers', 'decide', { issuer: made.id, approve: true }, { token });
    expect((await decide(proposer)).code).toBe('second_person_needed');
    const elsewhere = await world.staff('administrator', { area: '33' });
    expect((await decide(elsewhere.token)).code).toBe('not_found');
    expect(ok(await decide(approver))).toMatchObject({
      state: 'active',
      keys: [{ kid: expect.any(String) }],
    });
    expect((await decide(approver)).code).toBe('wrong_state');
  });

  test('a certificate is signed by the site that gave the dose once it is an issuer, else by the province', async () => {
    const before = ok(await (await certifiable()).ask());
    expect(before.identifier).toMatch(/^URN:UVCI:01:VN:31\//);
    await siteIssuer();
    const after = ok(await (await certifiable()).ask());
    expect(after.identifier).toMatch(/^URN:UVCI:01:VN:31TM\//);
    expect((await judged(world, after.text)).certificate).toMatchObject({
      payload: { v: [{ is: 'Trung tâm y tế Thanh Miện' }] },
    });
    for (const { text } of [before, after]) expect((await judged(world, text)).verdict).toBe('valid');
  });

  test('nothing is certified that is not in the record: there is no way to hand in a payload', async () => {
    const one = await vaccinee(world);
    const got = await world.call(
      'certificates',
      'ofDose',
      { dose: crypto.randomUUID() },
      { token: one.token },
    );
    expect(got.code).toBe('not_found');
  });
});

describe('case 27: a stolen key', () => {
  test('a site that signs more than it may in an hour is held by itself, and nobody gets one until it is freed', async () => {
    const issuer = await siteIssuer();
    const asked = [];
    for (let number = 0; number < 53; number += 1) asked.push(await certifiable());
    const codes = await Promise.all(asked.map(async ({ ask }) => (await ask()).code));
    expect(codes.filter((code) => code === undefined)).toHaveLength(50);
    expect(new Set(codes.filter((code) => code !== undefined))).toEqual(new Set(['issuer_not_active']));
    expect(await stateOf(issuer.id)).toBe('held');
    const told = await world.database.db
      .selectFrom('outboxMessage')
      .selectAll()
      .where('channel', '=', 'email')
      .execute();
    expect(told.filter(({ text }) => text.includes('/admin/issuers'))).toHaveLength(2);
    // Also those who have one: whoever holds the key must not go on.
    const first = asked[codes.indexOf(undefined)];
    expect((await first?.ask())?.code).toBe('issuer_not_active');
    world.wait(2);
    expect((await asked.at(-1)?.ask())?.code).toBe('issuer_not_active');
    ok(
      await world.call(
        'issuers',
        'free',
        { issuer: issuer.id, note: 'Chiến dịch tiêm cuối tuần' },
        { token: approver },
      ),
    );
    for (const { ask } of [asked[0], asked.at(-1)].flatMap((one) => one ?? [])) ok(await ask());
  });

  test('asking again for what one has does not count', async () => {
    const issuer = await siteIssuer();
    const one = await certifiable();
    for (let number = 0; number < 60; number += 1) ok(await one.ask());
    expect(await stateOf(issuer.id)).toBe('active');
  });

  test('stopped, all it signed is refused at once online, and undecided a day later offline; people ask anew', async () => {
    const issuer = await siteIssuer();
    const one = await certifiable();
    const { text } = ok(await one.ask());
    const old = await signedTrust();
    expect(old.read.trust).toBeDefined();
    ok(await world.call('issuers', 'stop', { issuer: issuer.id, note: 'Lộ khoá ký' }, { token: approver }));
    expect((await judged(world, text)).verdict).toBe('invalid');
    const now = await signedTrust();
    expect(now.read).toMatchObject({ trust: { stopped: [{ kid: issuer.keys[0]?.kid }] } });
    const with_ = async (reading: typeof now.read, hours: number) => {
      const { trust } = reading;
      if (trust === undefined) throw new TypeError('no list');
      return verifyCertificate(text, { trust, at: new Date(Date.parse(world.now()) + hours * 3_600_000) });
    };
    const red = await with_(now.read, 0);
    expect([red.verdict, red.findings.map(({ code }) => code)]).toEqual([
      'invalid',
      ['issuer_stopped', 'key_withdrawn'],
    ]);
    // A verifier without a network goes by what it has for a day, and then says that it cannot tell.
    expect((await with_(old.read, 23)).verdict).toBe('valid');
    expect((await with_(old.read, 25)).verdict).toBe('undetermined');
    const again = ok(await one.ask());
    expect(again.identifier).toMatch(/^URN:UVCI:01:VN:31\//);
    expect((await judged(world, again.text)).verdict).toBe('valid');
    const free = await world.call(
      'issuers',
      'free',
      { issuer: issuer.id, note: 'Nhầm lẫn thôi' },
      { token: proposer },
    );
    expect(free.code).toBe('wrong_state');
  });

  test('stopped from a moment on, what it signed before holds', async () => {
    const issuer = await siteIssuer();
    const before = ok(await (await certifiable()).ask());
    world.wait(2);
    const from = world.now();
    const after = ok(await (await certifiable()).ask());
    ok(
      await world.call(
        'issuers',
        'stop',
        { issuer: issuer.id, from, note: 'Cấp sai từ sáng nay' },
        { token: approver },
      ),
    );
    expect((await judged(world, before.text)).verdict).toBe('valid');
    expect((await judged(world, after.text)).verdict).toBe('invalid');
    const { trust } = (await signedTrust()).read;
    if (trust === undefined) throw new TypeError('no list');
    const at = new Date(world.now());
    expect((await verifyCertificate(before.text, { trust, at })).verdict).toBe('valid');
    expect((await verifyCertificate(after.text, { trust, at })).findings).toMatchObject([
      { code: 'issuer_stopped' },
    ]);
  });

  test('a new key signs, and what the former signed holds and is the same when asked again', async () => {
    const issuer = await siteIssuer();
    const one = await certifiable();
    const former = ok(await one.ask());
    world.wait(1);
    const rotated = ok(await world.call('issuers', 'rotate', { issuer: issuer.id }, { token: approver }));
    expect(rotated.keys).toHaveLength(2);
    const next = ok(await (await certifiable()).ask());
    const kidOf = async (text: string) => (await judged(world, text)).certificate;
    expect(await kidOf(next.text)).toMatchObject({ keyId: rotated.keys[0]?.kid });
    expect(await kidOf(former.text)).toMatchObject({ keyId: rotated.keys[1]?.kid });
    expect(ok(await one.ask()).identifier).toBe(former.identifier);
    for (const { text } of [former, next]) expect((await judged(world, text)).verdict).toBe('valid');
  });
});

test('a list that was changed, or is of another anchor, is none', async () => {
  const { text, anchor } = await signedTrust();
  const at = new Date(world.now());
  const [head = '', body = '', signature = ''] = text.split('.');
  const changed = Buffer.from(
    Buffer.from(body, 'base64url').toString().replace('"stopped"', '"stopping"').replace('"v"', '"t"'),
  ).toString('base64url');
  expect((await readTrustList(`${head}.${changed}.${signature}`, { anchors: [anchor], at })).refused).toBe(
    'bad_signature',
  );
  const { anchor: other } = await (async () => {
    const second = await startServer();
    const value = ok(await second.call('certificates', 'anchor', {}));
    await second.close();
    return { anchor: value };
  })();
  expect((await readTrustList(text, { anchors: [other], at })).refused).toBe('key_unknown');
});
