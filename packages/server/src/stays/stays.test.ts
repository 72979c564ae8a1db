import { signQr, generateQrKey, importQrKey } from '@binhan/qr/signed';
import { writeVnPersonalQr } from '@binhan/qr';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';
import { closeOverdueStays } from './overdue';

let world: TestServer;
let place: string;
let gate: string;
let key: number;
let guard: string;

beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

beforeEach(async () => {
  ({ place, gate, key } = await openPlace('Chợ Thanh Miện'));
  guard = (await world.staff('guard', { place })).token;
});

async function openPlace(name: string) {
  const id = crypto.randomUUID();
  const gateId = crypto.randomUUID();
  const row = await world.database.db
    .insertInto('place')
    .values({
      id,
      name,
      searchKey: ` ${name} `,
      kind: 'public-place',
      area: '11239',
      province: '31',
      address: 'Khu 1',
      state: 'confirmed',
      registeredBy: crypto.randomUUID(),
      registeredAt: world.now(),
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  await world.database.db
    .insertInto('gate')
    .values({ id: gateId, place: id, name: 'Cổng chính', createdAt: world.now() })
    .execute();
  return { place: id, gate: gateId, key: row.key };
}

const poster = (origin = 'https://binhan.example', claims = {}) =>
  signQr(
    { kind: 'own-place', place, gate, name: 'Tên in trên giấy', issuedAt: new Date(world.now()), ...claims },
    { ...world.server.services.qrKeys.signing, origin },
  );

const open = () => world.database.db.selectFrom('openStay').selectAll().where('placeKey', '=', key).execute();
const closed = () => world.database.db.selectFrom('stay').selectAll().where('placeKey', '=', key).execute();

async function declared(symptoms: string[] = []) {
  const citizen = await world.citizen();
  await world.call(
    'declarations',
    'make',
    given({ details: details({ name: 'Phạm Văn Khách' }), symptoms }),
    { token: citizen.token },
  );
  const code = await world.call('people', 'code', { person: citizen.person }, { token: citizen.token });
  return { ...citizen, code: code.value };
}

describe('a guard scans a person', () => {
  test('A39: a signed code with a valid declaration lets in; the name is shortened and nothing of the history comes back', async () => {
    const visitor = await declared();
    const got = await world.call(
      'stays',
      'scanPerson',
      { place, gate, text: visitor.code.signed, direction: 'in' },
      { token: guard },
    );
    expect(got.value).toEqual({
      decision: { verdict: 'go', reasons: [] },
      direction: 'in',
      shownName: 'P. V. Khách',
      kind: 'own-person',
      signed: true,
      identified: true,
      stay: expect.any(String),
    });
    expect(await open()).toHaveLength(1);
  });

  test('in twice is one stay; out closes it; out again does nothing', async () => {
    const visitor = await declared();
    const scan = (direction: 'in' | 'out') =>
      world.call(
        'stays',
        'scanPerson',
        { place, gate, text: visitor.code.signed, direction },
        { token: guard },
      );
    const first = await scan('in');
    const second = await scan('in');
    expect(second.value.stay).toBe(first.value.stay);
    const out = await scan('out');
    expect(out.value.stay).toBe(first.value.stay);
    expect((await scan('out')).value.stay).toBeUndefined();
    expect([(await open()).length, (await closed()).length]).toEqual([0, 1]);
  });

  test('of twenty scans at once one stay is opened', async () => {
    const visitor = await declared();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        world.call(
          'stays',
          'scanPerson',
          { place, gate, text: visitor.code.signed, direction: 'in' },
          { token: guard },
        ),
      ),
    );
    expect(await open()).toHaveLength(1);
  });

  test.each([
    ['nobody declared', async () => await world.citizen(), ['no_declaration']],
    ['a red flag', () => declared(['fever']), ['red_flag']],
  ])('stops at %s, and says why', async (_what, make, reasons) => {
    const visitor = await make();
    const code = await world.call('people', 'code', { person: visitor.person }, { token: visitor.token });
    const got = await world.call(
      'stays',
      'scanPerson',
      { place, gate, text: code.value.signed, direction: 'in' },
      { token: guard },
    );
    expect(got.value.decision).toEqual({ verdict: 'stop', reasons });
    expect(await open()).toEqual([]);
  });

  test('stops when the declaration ran out', async () => {
    const visitor = await declared();
    world.wait(25);
    const code = await world.call('people', 'code', { person: visitor.person }, { token: visitor.token });
    const got = await world.call(
      'stays',
      'scanPerson',
      { place, gate, text: code.value.signed, direction: 'in' },
      { token: guard },
    );
    expect(got.value.decision.reasons).toEqual(['declaration_ran_out']);
  });

  test('C31: yesterday’s photograph of a code is refused, and so is a forged one', async () => {
    const visitor = await declared();
    world.wait(0.5);
    const old = await world.call(
      'stays',
      'scanPerson',
      { place, gate, text: visitor.code.signed, direction: 'in' },
      { token: guard },
    );
    expect([old.code, JSON.parse(old.text).data]).toEqual(['qr_not_accepted', { reason: 'expired' }]);
    const pair = await generateQrKey();
    const forged = await signQr(
      {
        kind: 'own-person',
        person: visitor.person,
        issuedAt: new Date(world.now()),
        expiresAt: new Date(Date.parse(world.now()) + 600_000),
      },
      await importQrKey(pair.privateJwk),
    );
    const got = await world.call(
      'stays',
      'scanPerson',
      { place, gate, text: forged, direction: 'in' },
      { token: guard },
    );
    expect(JSON.parse(got.text).data).toEqual({ reason: 'unknown_key' });
  });

  test('the paper card and the 2021 layout find the person and are shown as unsigned, even masked', async () => {
    const citizen = await world.citizen();
    const number = { kind: 'citizen-number', value: '030095000123', assurance: 'declared' } as const;
    await world.call('declarations', 'make', given({ details: details({ identifiers: [number] }) }), {
      token: citizen.token,
    });
    const { value: codes } = await world.call(
      'people',
      'code',
      { person: citizen.person },
      { token: citizen.token },
    );
    for (const [text, kind] of [
      [codes.card, 'own-card'],
      [codes.masked ?? '', 'vn-personal'],
      [codes.unmasked ?? '', 'vn-personal'],
    ] as const) {
      const got = await world.call(
        'stays',
        'scanPerson',
        { place, gate, text, direction: 'in' },
        { token: guard },
      );
      expect(got.value).toMatchObject({ kind, signed: false, identified: true, decision: { verdict: 'go' } });
    }
    expect(codes.masked).not.toContain('030095000123');
  });

  test('an identity card names its holder without an account, twice the same one', async () => {
    const card =
      '030095000001|142000001|Nguyễn Văn Thẻ|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';
    const scan = (text: string) =>
      world.call('stays', 'scanPerson', { place, gate, text, direction: 'in' }, { token: guard });
    const first = await scan(card);
    expect(first.value).toMatchObject({
      kind: 'vn-cccd',
      signed: false,
      identified: true,
      shownName: 'N. V. Thẻ',
    });
    expect(first.value.decision.reasons).toEqual(['no_declaration']);
    await scan(`${card}\r\n`.normalize('NFD'));
    const rows = await world.database.db
      .selectFrom('person')
      .select('id')
      .where('scanned', 'is not', null)
      .execute();
    expect(rows).toHaveLength(1);
  });

  test('of ten first scans of a card at once one person is made', async () => {
    const card =
      '030095000077|142000077|Nguyễn Văn Đông|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';
    const scan = () =>
      world.call('stays', 'scanPerson', { place, gate, text: card, direction: 'in' }, { token: guard });
    await Promise.all(Array.from({ length: 10 }, scan));
    await scan();
    const rows = await world.database.db
      .selectFrom('person')
      .select(['id', 'scanned'])
      .where('scanned', 'is not', null)
      .execute();
    expect(rows.filter((row) => JSON.stringify(row.scanned).includes('Nguyễn Văn Đông'))).toHaveLength(1);
  });

  test('a masked code of another platform identifies nobody', async () => {
    const text = writeVnPersonalQr({
      documentNumber: '030095000999',
      name: 'Trần Thị Che',
      birthDate: '1990-05-05',
      qid: '162979388586171100',
    });
    const got = await world.call(
      'stays',
      'scanPerson',
      { place, gate, text, direction: 'in' },
      { token: guard },
    );
    expect(got.value).toMatchObject({ identified: false, shownName: 'T. T. CHE' });
    expect(await open()).toEqual([]);
  });

  test('a scan without a network keeps its own moment; one from tomorrow or last week is refused', async () => {
    const visitor = await declared();
    const at = (hours: number) => new Date(Date.parse(world.now()) + hours * 3_600_000).toISOString();
    const scan = (scannedAt: string) =>
      world.call(
        'stays',
        'scanPerson',
        { place, gate, text: visitor.code.signed, direction: 'in', scannedAt },
        { token: guard },
      );
    expect((await scan(at(2))).code).toBe('invalid_input');
    expect((await scan(at(-72))).code).toBe('invalid_input');
    const exit = await scan(at(0.01));
    expect(exit.status).toBe(200);
    const [row] = await open();
    expect(row?.receivedAt.toISOString()).toBe(world.now());
  });

  test('a guard of another place, and a gate of another place, are one answer: not found', async () => {
    const other = await openPlace('Nhà văn hoá');
    const stranger = (await world.staff('guard', { place: other.place })).token;
    const visitor = await declared();
    const input = { place, gate, text: visitor.code.signed, direction: 'in' as const };
    expect((await world.call('stays', 'scanPerson', input, { token: stranger })).code).toBe('not_found');
    expect(
      (await world.call('stays', 'scanPerson', { ...input, gate: other.gate }, { token: guard })).code,
    ).toBe('not_found');
  });

  test('case 31: the same code at two places five minutes apart leaves a mark', async () => {
    const other = await openPlace('Nhà văn hoá');
    const second = (await world.staff('guard', { place: other.place })).token;
    const visitor = await declared();
    await world.call(
      'stays',
      'scanPerson',
      { place, gate, text: visitor.code.signed, direction: 'in' },
      { token: guard },
    );
    world.wait(5 / 60);
    await world.call(
      'stays',
      'scanPerson',
      { place: other.place, gate: other.gate, text: visitor.code.signed, direction: 'in' },
      { token: second },
    );
    const marks = await world.database.db
      .selectFrom('auditRow')
      .selectAll()
      .where('action', '=', 'stays.replay')
      .execute();
    expect(marks).toMatchObject([{ subject: visitor.person }]);
  });

  test('case 31: a shown code is no login anywhere', async () => {
    const visitor = await declared();
    for (const secret of [visitor.code.signed, visitor.code.card]) {
      const got = await world.call('people', 'mine', {}, { token: secret.slice(5) });
      expect(got.status).toBe(401);
    }
  });
});

describe('a visitor scans the poster', () => {
  test('enters with the family and leaves', async () => {
    const visitor = await declared();
    const child = await world.call(
      'people',
      'add',
      { details: details({ name: 'Phạm Thị Con', bornOn: '2020' }), relationship: 'child' },
      { token: visitor.token },
    );
    const text = await poster();
    const people = [visitor.person, child.value.id];
    const got = await world.call(
      'stays',
      'scanPoster',
      { text, direction: 'in', people },
      { token: visitor.token },
    );
    expect(got.value.place).toMatchObject({
      id: place,
      name: 'Chợ Thanh Miện',
      gate: { id: gate, name: 'Cổng chính' },
    });
    expect(got.value.stays).toHaveLength(2);
    expect(got.value.decision.reasons).toEqual(['no_declaration']);
    const mine = await world.call('stays', 'mine', {}, { token: visitor.token });
    expect(mine.value.items.map((stay) => stay.placeName)).toEqual(['Chợ Thanh Miện', 'Chợ Thanh Miện']);
    await world.call('stays', 'leave', { stay: got.value.stays[0]?.id ?? '' }, { token: visitor.token });
    await world.call('stays', 'scanPoster', { text, direction: 'out', people }, { token: visitor.token });
    expect([(await open()).length, (await closed()).length]).toEqual([0, 2]);
  });

  test('cannot bring somebody else in', async () => {
    const visitor = await declared();
    const stranger = await world.citizen();
    const got = await world.call(
      'stays',
      'scanPoster',
      { text: await poster(), direction: 'in', people: [stranger.person] },
      { token: visitor.token },
    );
    expect(got.code).toBe('not_found');
  });

  test('case 30: a true token behind another host, a forged one, a link and a closed place are refused with a reason', async () => {
    const reason = async (text: string) => {
      const got = await world.call('stays', 'readPoster', { text });
      return got.status === 200 ? 'accepted' : JSON.parse(got.text).data.reason;
    };
    expect(await reason(await poster())).toBe('accepted');
    expect(await reason(await poster('https://binhan.example.evil.example'))).toBe('foreign_origin');
    expect(await reason(await poster('https://bìnhan.example'))).toBe('foreign_origin');
    expect(await reason('javascript:alert(1)')).toBe('wrong_kind');
    expect(await reason('https://binhan.example/p/x.y.z')).toBe('malformed');
    expect(await reason((await poster()).slice(0, -4) + 'AAAA')).toBe('bad_signature');
    await world.database.db.updateTable('place').set({ state: 'closed' }).where('id', '=', place).execute();
    expect(await reason(await poster())).toBe('place_not_open');
  });

  test('the name shown is the registered one, whatever the poster says', async () => {
    const got = await world.call('stays', 'readPoster', { text: await poster() });
    expect(got.value.name).toBe('Chợ Thanh Miện');
  });
});

test('a stay nobody ends is ended after twelve hours, by the job or by the next entry', async () => {
  const visitor = await declared();
  const text = await poster();
  await world.call(
    'stays',
    'scanPoster',
    { text, direction: 'in', people: [visitor.person] },
    { token: visitor.token },
  );
  world.wait(13);
  expect(await closeOverdueStays(world.database.db, world.now())).toBeGreaterThanOrEqual(1);
  const [stay] = await closed();
  expect((stay?.leftAt.getTime() ?? 0) - (stay?.enteredAt.getTime() ?? 0)).toBe(12 * 3_600_000);
  await world.call(
    'stays',
    'scanPoster',
    { text, direction: 'in', people: [visitor.person] },
    { token: visitor.token },
  );
  world.wait(13);
  await world.call(
    'stays',
    'scanPoster',
    { text, direction: 'in', people: [visitor.person] },
    { token: visitor.token },
  );
  expect([(await open()).length, (await closed()).length]).toEqual([1, 2]);
});
