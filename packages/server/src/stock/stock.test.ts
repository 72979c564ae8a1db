import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { type VisitScene, giveDose, newLotNumber, openVaccination, screenVisit } from '../../test/visits';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const dataOf = ({ text }: { text: string }) => JSON.parse(text).data;
const as = ({ vaccinator: token }: VisitScene) => ({ token });
const stockOf = async (scene: VisitScene) =>
  ok(await world.call('stock', 'balance', { place: scene.place }, as(scene)));
const ownLot = async (scene: VisitScene) =>
  (await stockOf(scene)).lots.find(({ lot }) => lot.id === scene.lot);

describe('the books of a site', () => {
  test('twenty doses given at once from a lot of five are exactly five', async () => {
    const scene = await openVaccination(world, { doses: 5 });
    const people = [];
    for (let n = 0; n < 20; n += 1) people.push(await scene.arrived());
    for (const one of people) ok(await screenVisit(world, scene, one));
    const got = await Promise.all(people.map((one) => giveDose(world, scene, one)));
    const codes = got.map(({ code }) => code ?? 'given').toSorted();
    expect(codes).toEqual([...Array(5).fill('given'), ...Array(15).fill('not_in_stock')]);
    expect(await ownLot(scene)).toMatchObject({ closed: 0, open: 0, given: 5, wasted: 0 });
  });

  test('a vial is opened with its first dose, and a session’s vials are given, wasted or still open', async () => {
    const scene = await openVaccination(world, { doses: 10 });
    const { place, session, lot } = scene;
    for (let n = 0; n < 2; n += 1) {
      const one = await scene.arrived();
      ok(await screenVisit(world, scene, one));
      ok(await giveDose(world, scene, one));
    }
    expect(await ownLot(scene)).toMatchObject({ closed: 5, open: 3, given: 2 });
    ok(
      await world.call(
        'stock',
        'waste',
        { place, lot, vial: 'open', doses: 1, note: 'Rơi', session },
        as(scene),
      ),
    );
    const sum = ok(await world.call('stock', 'ofSession', { place, session }, as(scene)));
    expect(sum.lots).toMatchObject([{ opened: 5, given: 2, wasted: 1, open: 2 }]);
  });

  test('what was open for too long is wasted when the next vial is opened', async () => {
    const scene = await openVaccination(world, { doses: 10 });
    const give = async () => {
      const one = await scene.arrived();
      ok(await screenVisit(world, scene, one));
      ok(await giveDose(world, scene, one));
    };
    await give();
    world.wait(6.5);
    await give();
    expect(await ownLot(scene)).toMatchObject({ closed: 0, open: 4, given: 2, wasted: 4 });
  });

  test('what is sent is on its way until it arrives, once; fewer need a word about it', async () => {
    const [from, to] = [await openVaccination(world, { doses: 20 }), await openVaccination(world)];
    const sent = { place: from.place, lot: from.lot, doses: 15, to: to.place };
    expect(ok(await world.call('stock', 'send', sent, as(from))).closed).toBe(5);
    expect((await world.call('stock', 'send', sent, as(from))).code).toBe('not_in_stock');
    const [way] = (await stockOf(to)).onTheWay;
    expect(way).toMatchObject({ doses: 15, toHere: true });
    expect((await stockOf(from)).onTheWay).toMatchObject([{ doses: 15, toHere: false }]);
    const arrive = (more: object = {}) =>
      world.call(
        'stock',
        'arrive',
        { place: to.place, sending: way?.sending ?? '', doses: 15, ...more },
        as(to),
      );
    expect(dataOf(await arrive({ doses: 16 })).issues).toMatchObject([{ code: 'out_of_range' }]);
    expect(dataOf(await arrive({ doses: 14 })).issues).toMatchObject([{ code: 'required', path: ['note'] }]);
    const both = await Promise.all([arrive(), arrive()]);
    expect(both.map(({ code }) => code ?? 'arrived').toSorted()).toEqual(['arrived', 'wrong_state']);
    expect((await stockOf(to)).onTheWay).toEqual([]);
    expect((await stockOf(to)).lots.find(({ lot }) => lot.id === from.lot)?.closed).toBe(15);
    const third = await openVaccination(world);
    expect(
      (
        await world.call(
          'stock',
          'arrive',
          { place: third.place, sending: way?.sending ?? '', doses: 1 },
          as(third),
        )
      ).code,
    ).toBe('not_found');
  });

  test('a count sets the books right, and a lot keeps the expiry it is known by', async () => {
    const scene = await openVaccination(world, { doses: 10 });
    const { place, lot, lotNumber } = scene;
    const counted = { place, lot, closed: 7, note: 'Kiểm kê' };
    expect(ok(await world.call('stock', 'count', counted, as(scene))).closed).toBe(7);
    const other = { place, vaccine: 'vax-a', number: lotNumber, expiresOn: '2028-01-01', doses: 5 };
    expect(dataOf(await world.call('stock', 'receive', other, as(scene))).issues).toMatchObject([
      { code: 'other_expiry', data: { day: '2027-06-30' } },
    ]);
    const moves = ok(await world.call('stock', 'moves', { place }, as(scene)));
    expect(moves.items.map(({ kind, doses }) => [kind, doses])).toEqual([
      ['count', -3],
      ['receipt', 10],
    ]);
  });

  test('never say less than nothing, whatever is done: as a model of them has it', async () => {
    const scene = await openVaccination(world, { doses: 1 });
    const { place } = scene;
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('receive' as const), doses: fc.integer({ min: 1, max: 9 }) }),
      fc.record({
        kind: fc.constant('waste' as const),
        vial: fc.constantFrom('open' as const, 'closed' as const),
        doses: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({ kind: fc.constant('count' as const), doses: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ kind: fc.constant('give' as const), doses: fc.constant(1) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        const number = newLotNumber();
        const received = { place, vaccine: 'vax-a', number, expiresOn: '2027-06-30' };
        const first = ok(await world.call('stock', 'receive', { ...received, doses: 5 }, as(scene)));
        const lot = first.lot.id;
        const model = { closed: 5, open: 0, given: 0, wasted: 0 };
        for (const one of deeds) {
          let fits = true;
          let got: { status: number; code?: string };
          if (one.kind === 'receive') {
            got = await world.call('stock', 'receive', { ...received, doses: one.doses }, as(scene));
            model.closed += one.doses;
          } else if (one.kind === 'count') {
            const input = { place, lot, closed: one.doses, note: 'Đếm' };
            got = await world.call('stock', 'count', input, as(scene));
            model.closed = one.doses;
          } else if (one.kind === 'waste') {
            fits = model[one.vial] >= one.doses;
            const input = { place, lot, vial: one.vial, doses: one.doses, note: 'Hỏng' };
            got = await world.call('stock', 'waste', input, as(scene));
            if (fits) {
              model[one.vial] -= one.doses;
              model.wasted += one.doses;
            }
          } else {
            fits = model.open + model.closed > 0;
            const visitor = await scene.arrived();
            ok(await screenVisit(world, scene, visitor));
            got = await giveDose(world, scene, visitor, { lot });
            if (fits && model.open === 0) {
              const vial = Math.min(5, model.closed);
              model.closed -= vial;
              model.open += vial;
            }
            if (fits) {
              model.open -= 1;
              model.given += 1;
            }
          }
          expect([one, got.code ?? 'done']).toEqual([one, fits ? 'done' : 'not_in_stock']);
        }
        const shown = (await stockOf(scene)).lots.find((row) => row.lot.id === lot);
        expect(shown).toMatchObject(model);
      }),
      { numRuns: 15 },
    );
  });
});
