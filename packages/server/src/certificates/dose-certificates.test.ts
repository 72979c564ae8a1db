import { readCertificate } from '@binhan/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, newTubeCode, ok, openLaboratory, releaseResult, somebody } from '../../test/laboratory';
import type { LaboratoryScene } from '../../test/laboratory';
import {
  type RecordSite,
  given,
  judged,
  keyed,
  openRecordSite,
  ownRecord,
  vaccinee,
} from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
let scene: LaboratoryScene;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
  scene = await openLaboratory(world);
});
afterAll(() => world.close());

const ofDose = (token: string, dose: string) => world.call('certificates', 'ofDose', { dose }, { token });

/** Somebody with two doses. */
async function vaccinated() {
  const one = await vaccinee(world);
  const first = await keyed(world, site, one.person);
  const second = await keyed(world, site, one.person, given({ ordinal: 2, givenOn: '2026-10-01' }));
  return { ...one, first: first.line.id, second: second.line.id };
}

describe('the certificate of a dose', () => {
  test('says what the catalogue says of product and series, and verifies without us', async () => {
    const one = await vaccinated();
    const issued = ok(await ofDose(one.token, one.second));
    const report = await judged(world, issued.text);
    expect(report).toMatchObject({
      verdict: 'valid',
      findings: [],
      certificate: {
        issuer: 'VN',
        payload: {
          nam: { fn: 'Đặng', fnt: 'DANG', gn: 'Thị Ngọc Ươm', gnt: 'THI<NGOC<UOM' },
          dob: '1995-05-06',
          v: [
            {
              tg: '840539006',
              vp: '1119349007',
              mp: 'EU/1/20/1528',
              ma: 'ORG-100030215',
              dn: 2,
              sd: 2,
              dt: '2026-10-01',
              co: 'VN',
              ci: issued.identifier,
            },
          ],
        },
      },
    });
    expect(issued.expiresAt).toBe('2027-11-23T02:00:00.000Z');
    expect(ok(await ofDose(one.token, one.second))).toMatchObject({
      identifier: issued.identifier,
      issuedAt: issued.issuedAt,
    });
    const rows = await world.database.db.selectFrom('certificate').selectAll().execute();
    expect(rows.filter(({ dose }) => dose === one.second)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Ươm|UOM|1995/);
  });

  test('a booster counts on from the series', async () => {
    const one = await vaccinee(world);
    await keyed(world, site, one.person, given({ givenOn: '2026-01-05' }));
    await keyed(world, site, one.person, given({ ordinal: 2, givenOn: '2026-02-05' }));
    const { line } = await keyed(
      world,
      site,
      one.person,
      given({ type: 'booster', vaccine: 'vax-b', givenOn: '2026-09-05' }),
    );
    const read = readCertificate(ok(await ofDose(one.token, line.id)).text);
    expect(read).toMatchObject({ value: { payload: { v: [{ dn: 3, sd: 3, mp: 'EU/1/20/1507' }] } } });
  });

  test('it is nobody else’s, and that of a child is its parent’s (case 11)', async () => {
    const one = await vaccinated();
    const other = await vaccinee(world);
    expect((await ofDose(other.token, one.second)).code).toBe('not_found');
    expect(
      (await world.call('doses', 'declare', { person: one.person, facts: given() }, { token: other.token }))
        .code,
    ).toBe('not_found');
    const wallet = ok(await world.call('certificates', 'mine', {}, { token: other.token }));
    expect(JSON.stringify(wallet)).not.toContain(one.person);
  });

  test('it is renewed near its end without a visit, and the former holds until its own', async () => {
    const renewing = await startServer();
    const there = await openRecordSite(renewing);
    const one = await vaccinee(renewing);
    const { line } = await keyed(renewing, there, one.person);
    const ask = async () =>
      ok(await renewing.call('certificates', 'ofDose', { dose: line.id }, { token: await again() }));
    const again = async () => (await renewing.citizen(one.phone)).token;
    const first = await ask();
    renewing.wait(24 * 300);
    expect((await ask()).identifier).toBe(first.identifier);
    renewing.wait(24 * 40);
    const wallet = ok(await renewing.call('certificates', 'mine', {}, { token: await again() }));
    expect(wallet.items).toMatchObject([{ certificate: { identifier: first.identifier, renewable: true } }]);
    const second = await ask();
    expect(second.identifier).not.toBe(first.identifier);
    for (const { text } of [first, second]) expect((await judged(renewing, text)).verdict).toBe('valid');
    renewing.wait(24 * 30);
    expect((await judged(renewing, first.text)).findings.map(({ code }) => code)).toEqual(['expired']);
    expect((await judged(renewing, second.text)).verdict).toBe('valid');
    // What is withdrawn falls with all of its certificates.
    await renewing.call(
      'doses',
      'withdraw',
      { place: there.place, dose: line.id, note: 'Ghi cho người khác' },
      { token: there.registrar },
    );
    expect((await judged(renewing, second.text)).verdict).toBe('invalid');
    await renewing.close();
  });

  test('whoever calls themselves otherwise after a dose gets no certificate in the new name', async () => {
    const one = await vaccinated();
    const save = (name: string, bornOn: string) =>
      world.call(
        'people',
        'save',
        { person: one.person, details: { ...one.details, name, bornOn } },
        { token: one.token },
      );
    // Marks that were forgotten are no other person.
    ok(await save('Dang Thi Ngoc Uom', '1995-05-06'));
    ok(await ofDose(one.token, one.second));
    for (const [name, bornOn] of [
      ['Lê Văn Bạn', '1995-05-06'],
      ['Đặng Thị Ngọc Ươm', '1985-05-06'],
    ] as const) {
      ok(await save(name, bornOn));
      const got = await ofDose(one.token, one.second);
      expect([got.code, JSON.parse(got.text).data]).toEqual(['no_certificate', { because: 'details' }]);
    }
  });

  test('a line that is replaced revokes its certificate, and the new one has its own at once', async () => {
    const one = await vaccinated();
    const wrong = ok(await ofDose(one.token, one.second));
    ok(
      await world.call(
        'doses',
        'replace',
        {
          place: site.place,
          dose: one.second,
          facts: given({ ordinal: 2, givenOn: '2026-10-02' }),
          note: 'Sai ngày tiêm',
        },
        { token: site.registrar },
      ),
    );
    expect(await judged(world, wrong.text)).toMatchObject({
      verdict: 'invalid',
      findings: [{ step: 'revocation' }],
    });
    const now = (await ownRecord(world, one.token)).lines.at(-1)?.id ?? '';
    const { items } = ok(await world.call('certificates', 'mine', {}, { token: one.token }));
    expect(items.find(({ of }) => of === now)?.certificate).toBeDefined();
    const right = ok(await ofDose(one.token, now));
    expect((await judged(world, right.text)).verdict).toBe('valid');
    expect((await ofDose(one.token, one.second)).code).toBe('no_certificate');
  });

  test('a lot that is called back leaves a note, and the dose stays in the record', async () => {
    const one = await vaccinee(world);
    const { line } = await keyed(world, site, one.person, given({ lot: 'BACK1' }));
    await world.database.db
      .insertInto('lot')
      .values({
        id: crypto.randomUUID(),
        vaccine: 'vax-a',
        number: 'BACK1',
        expiresOn: '2027-01-01',
        state: 'recalled',
        note: null,
        changedAt: world.now(),
      })
      .execute();
    expect((await ownRecord(world, one.token)).lines).toMatchObject([{ lotRecalled: true }]);
    const { items } = ok(await world.call('certificates', 'mine', {}, { token: one.token }));
    expect(items).toMatchObject([{ of: line.id, lotRecalled: true }]);
  });
});

/** A citizen with a released result, found or not. */
async function tested(outcome: 'positive' | 'negative') {
  const one = await vaccinee(world);
  const { card } = ok(await world.call('people', 'code', { person: one.person }, { token: one.token }));
  const { code } = ok(
    await collect(world, scene, [somebody('', { who: { by: 'code', text: card } })], { code: newTubeCode() }),
  );
  const { result } = await releaseResult(world, scene, code, outcome);
  const { items } = ok(await world.call('results', 'mine', {}, { token: one.token }));
  return { ...one, specimen: items[0]?.id ?? '', result };
}

describe('the certificate of a recovery', () => {
  const recovery = (token: string, specimen: string) =>
    world.call('certificates', 'ofRecovery', { specimen }, { token });

  test('begins and ends by the days of its rule, and is revoked with its result', async () => {
    const one = await tested('positive');
    expect((await recovery(one.token, one.specimen)).code).toBe('no_certificate');
    world.wait(24 * 11);
    const issued = ok(await recovery((await world.citizen(one.phone)).token, one.specimen));
    const report = await judged(world, issued.text);
    expect(report).toMatchObject({
      verdict: 'valid',
      certificate: { payload: { r: [{ fr: '2026-11-23', df: '2026-12-04', du: '2027-05-21', co: 'VN' }] } },
    });
    ok(
      await world.call(
        'laboratory',
        'withdraw',
        { place: scene.laboratory, result: one.result, note: 'Nhầm ống' },
        { token: (await world.staff('verifier', { place: scene.laboratory })).token },
      ),
    );
    expect((await judged(world, issued.text)).verdict).toBe('invalid');
    world.wait(-24 * 11);
  });

  test('there is none of a result in which nothing was found', async () => {
    const one = await tested('negative');
    world.wait(24 * 11);
    const { token } = await world.citizen(one.phone);
    expect((await recovery(token, one.specimen)).code).toBe('no_certificate');
    world.wait(-24 * 11);
  });
});

describe('the wallet', () => {
  const rule = (CertificateType: 'Vaccination' | 'Test' | 'General', Logic: unknown) => ({
    Identifier: 'GR-VN-0001',
    Type: 'Acceptance' as const,
    Country: 'VN',
    Version: '1.0.0',
    Engine: 'CERTLOGIC',
    CertificateType,
    ValidFrom: '2021-01-01T00:00:00Z',
    ValidTo: '2030-01-01T00:00:00Z',
    Logic,
  });

  test('lists everything that can be certified, and chooses the one that answers a rule', async () => {
    const one = await vaccinated();
    for (const dose of [one.first, one.second]) ok(await ofDose(one.token, dose));
    const choose = async (logic: unknown) =>
      ok(
        await world.call(
          'certificates',
          'choose',
          { person: one.person, rules: [rule('Vaccination', logic)] },
          { token: one.token },
        ),
      ).chosen;
    const whole = { '>=': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] };
    expect(await choose(whole)).toEqual({ kind: 'v', of: one.second });
    expect(await choose({ '===': [{ var: 'payload.v.0.dn' }, 1] })).toEqual({ kind: 'v', of: one.first });
    expect(await choose({ '===': [{ var: 'payload.v.0.dn' }, 7] })).toBeUndefined();
    const other = await vaccinee(world);
    const got = await world.call(
      'certificates',
      'choose',
      { person: one.person, rules: [rule('General', true)] },
      { token: other.token },
    );
    expect(got.code).toBe('not_found');
  });
});
