import { writeVnPersonalQr } from '@binhan/qr';
import { generateQrKey, importQrKey, signQr } from '@binhan/qr/signed';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GateScene, codesOf, declaredVisitor, standAtGate } from '../../test/gate';
import { details, given } from '../../test/given';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let here: GateScene;

beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());
beforeEach(async () => {
  here = await standAtGate(world);
});

const rulesOf = ({ decision }: { decision: { reasons: { rule?: string }[] } }) =>
  decision.reasons.map(({ rule }) => rule);

describe('a guard scans a person', () => {
  test('A39: a signed code with a valid declaration lets in; the name is shortened and nothing of the history comes back', async () => {
    const visitor = await declaredVisitor(world);
    const got = await here.scan(visitor.code.signed);
    expect(got.value).toEqual({
      decision: {
        verdict: 'go',
        open: true,
        reasons: [{ says: { vi: 'Mời vào', en: 'Mời vào' } }],
        source: 'test',
      },
      direction: 'in',
      shownName: 'P. V. Khách',
      kind: 'own-person',
      signed: true,
      identified: true,
      stay: expect.any(String),
    });
    expect(await here.open()).toHaveLength(1);
  });

  test('in twice is one stay; out closes it; out again does nothing', async () => {
    const visitor = await declaredVisitor(world);
    const scan = (direction: 'in' | 'out') => here.scan(visitor.code.signed, direction);
    const first = await scan('in');
    const second = await scan('in');
    expect(second.value.stay).toBe(first.value.stay);
    const out = await scan('out');
    expect(out.value.stay).toBe(first.value.stay);
    expect((await scan('out')).value.stay).toBeUndefined();
    expect([(await here.open()).length, (await here.closed()).length]).toEqual([0, 1]);
  });

  test('of twenty scans at once one stay is opened', async () => {
    const visitor = await declaredVisitor(world);
    await Promise.all(Array.from({ length: 20 }, () => here.scan(visitor.code.signed)));
    expect(await here.open()).toHaveLength(1);
  });

  test.each([
    ['nobody declared', async () => await world.citizen(), ['no-declaration']],
    ['a red flag', () => declaredVisitor(world, ['fever']), ['red-flag']],
  ])('stops at %s, and says why', async (_what, make, reasons) => {
    const visitor = await make();
    const code = await codesOf(world, visitor);
    const got = await here.scan(code.signed);
    expect(got.value.decision).toMatchObject({ verdict: 'stop', source: 'test' });
    expect(rulesOf(got.value)).toEqual(reasons);
    expect(await here.open()).toEqual([]);
  });

  test('stops when the declaration ran out', async () => {
    const visitor = await declaredVisitor(world);
    world.wait(25);
    const code = await codesOf(world, visitor);
    const got = await here.scan(code.signed);
    expect(rulesOf(got.value)).toEqual(['ran-out']);
  });

  test('C31: yesterday’s photograph of a code is refused, and so is a forged one', async () => {
    const visitor = await declaredVisitor(world);
    world.wait(0.5);
    const old = await here.scan(visitor.code.signed);
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
    const got = await here.scan(forged);
    expect(JSON.parse(got.text).data).toEqual({ reason: 'unknown_key' });
  });

  test('the paper card and the 2021 layout find the person and are shown as unsigned, even masked', async () => {
    const citizen = await world.citizen();
    const number = { kind: 'citizen-number', value: '030095000123', assurance: 'declared' } as const;
    await world.call('declarations', 'make', given({ details: details({ identifiers: [number] }) }), {
      token: citizen.token,
    });
    const codes = await codesOf(world, citizen);
    for (const [text, kind] of [
      [codes.card, 'own-card'],
      [codes.masked ?? '', 'vn-personal'],
      [codes.unmasked ?? '', 'vn-personal'],
    ] as const) {
      const got = await here.scan(text);
      expect(got.value).toMatchObject({ kind, signed: false, identified: true, decision: { verdict: 'go' } });
    }
    expect(codes.masked).not.toContain('030095000123');
  });

  test('an identity card names its holder without an account, twice the same one', async () => {
    const card =
      '030095000001|142000001|Nguyễn Văn Thẻ|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';
    const first = await here.scan(card);
    expect(first.value).toMatchObject({
      kind: 'vn-cccd',
      signed: false,
      identified: true,
      shownName: 'N. V. Thẻ',
    });
    expect(rulesOf(first.value)).toEqual(['no-declaration']);
    await here.scan(`${card}\r\n`.normalize('NFD'));
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
    await Promise.all(Array.from({ length: 10 }, () => here.scan(card)));
    await here.scan(card);
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
    const got = await here.scan(text);
    expect(got.value).toMatchObject({ identified: false, shownName: 'T. T. CHE' });
    expect(await here.open()).toEqual([]);
  });

  test('a scan without a network keeps its own moment; one from tomorrow or last week is refused', async () => {
    const visitor = await declaredVisitor(world);
    const at = (hours: number) => new Date(Date.parse(world.now()) + hours * 3_600_000).toISOString();
    const scan = (scannedAt: string) => here.scan(visitor.code.signed, 'in', { scannedAt });
    expect((await scan(at(2))).code).toBe('invalid_input');
    expect((await scan(at(-72))).code).toBe('invalid_input');
    const exit = await scan(at(0.01));
    expect(exit.status).toBe(200);
    const [row] = await here.open();
    expect(row?.receivedAt.toISOString()).toBe(world.now());
  });

  test('a guard of another place, and a gate of another place, are one answer: not found', async () => {
    const other = await standAtGate(world, 'Nhà văn hoá');
    const visitor = await declaredVisitor(world);
    const input = {
      place: here.place,
      gate: here.gate,
      text: visitor.code.signed,
      direction: 'in' as const,
    };
    const elsewhere = { ...input, gate: other.gate };
    expect((await world.call('stays', 'scanPerson', input, { token: other.guard })).code).toBe('not_found');
    expect((await world.call('stays', 'scanPerson', elsewhere, { token: here.guard })).code).toBe(
      'not_found',
    );
  });

  test('case 31: the same code at two places five minutes apart leaves a mark', async () => {
    const other = await standAtGate(world, 'Nhà văn hoá');
    const visitor = await declaredVisitor(world);
    await here.scan(visitor.code.signed);
    world.wait(5 / 60);
    await other.scan(visitor.code.signed);
    const marks = await world.database.db
      .selectFrom('auditRow')
      .selectAll()
      .where('action', '=', 'stays.replay')
      .execute();
    expect(marks).toMatchObject([{ subject: visitor.person }]);
  });

  test('case 31: the second guard is told, whichever of the two scans is sent first', async () => {
    const there = await standAtGate(world, 'Siêu thị');
    const visitor = await declaredVisitor(world);
    const minutes = (count: number) => new Date(Date.parse(world.now()) + count * 60_000).toISOString();
    expect((await here.scan(visitor.code.signed)).value.replayed).toBeUndefined();
    expect((await there.scan(visitor.code.signed)).value).toMatchObject({
      replayed: true,
      decision: { verdict: 'go' },
    });
    // The scan of an hour ago, sent now: nothing of it is minutes apart.
    const other = await declaredVisitor(world);
    await here.scan(other.code.signed);
    const late = await there.scan(other.code.card, 'in', { scannedAt: minutes(-60) });
    expect(late.value.replayed).toBeUndefined();
  });

  test('who went in without a network is recorded, also where the records would have stopped them', async () => {
    const visitor = await world.citizen();
    const { card } = await codesOf(world, visitor);
    const input = { place: here.place, gate: here.gate, text: card, direction: 'in' } as const;
    const as = { token: here.guard };
    const asked = await world.call('stays', 'scanPerson', input, as);
    expect([asked.value.decision.verdict, asked.value.stay]).toEqual(['stop', undefined]);
    const told = await world.call('stays', 'scanPerson', { ...input, entered: true }, as);
    expect(told.value).toMatchObject({ decision: { verdict: 'stop' }, stay: expect.any(String) });
    expect(await here.open()).toHaveLength(1);
  });

  test('what a visitor shows counts as evidence where the rules accept it', async () => {
    const { db } = world.database;
    await db.updateTable('place').set({ kind: 'checkpoint' }).where('id', '=', here.place).execute();
    const visitor = await declaredVisitor(world);
    const fact = { kind: 'negative-test', test: 'pcr', sampledAt: world.now() } as const;
    const scan = (evidence?: 'paper' | 'record' | 'certificate') =>
      world.call(
        'stays',
        'scanPerson',
        {
          place: here.place,
          gate: here.gate,
          text: visitor.code.signed,
          direction: 'in',
          ...(evidence === undefined ? {} : { shown: [{ ...fact, evidence }] }),
        },
        { token: here.guard },
      );
    expect((await scan()).value.decision.verdict).toBe('stop');
    expect((await scan('paper')).value.decision.verdict).toBe('stop');
    expect((await scan('record')).code).toBe('invalid_input');
    expect((await scan('certificate')).value.decision.verdict).toBe('go');
  });

  test('an exit that is sent late does not end a stay that began after it', async () => {
    const visitor = await declaredVisitor(world);
    const left = world.now();
    world.wait(1);
    const fresh = await codesOf(world, visitor);
    await here.scan(fresh.signed);
    const late = await here.scan(visitor.code.signed, 'out', { scannedAt: left });
    expect([late.status, late.value.stay]).toEqual([200, undefined]);
    expect([(await here.open()).length, (await here.closed()).length]).toEqual([1, 0]);
  });

  test('case 31: a shown code is no login anywhere', async () => {
    const visitor = await declaredVisitor(world);
    for (const secret of [visitor.code.signed, visitor.code.card]) {
      const got = await world.call('people', 'mine', {}, { token: secret.slice(5) });
      expect(got.status).toBe(401);
    }
  });
});
