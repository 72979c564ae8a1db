import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../test/csv';
import { instantPlus } from '@binhan/domain/time';
import { messagesTo, ok } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { giveDose, openVaccination, screenVisit, vaccinated } from '../../test/visits';

let world: TestServer;
let official: { token: string };
beforeAll(async () => {
  world = await startServer();
  official = await world.staff('official', { area: '31' });
});
afterAll(() => world.close());

const dataOf = ({ text }: { text: string }) => JSON.parse(text).data;
const decide = (lot: string, event: 'hold' | 'free' | 'recall') =>
  world.call('lots', 'decide', { lot, event, note: 'Theo công văn 12' }, official);

describe('case 39: a lot is recalled in one step', () => {
  test('from then on nobody uses it, sites and everybody who got it are told, and calls are prepared', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene, { name: 'Ngô Văn Nhận' });
    const byText = await vaccinated(world, await openVaccination(world), { name: 'Ngô Thị Giấy' });
    // Keyed from paper: only the number of the lot is known.
    await world.database.db
      .updateTable('dose')
      .set({ lotId: null, lot: scene.lotNumber })
      .where('id', '=', byText.dose)
      .execute();
    const done = ok(await decide(scene.lot, 'recall'));
    expect(done).toMatchObject({
      state: 'recalled',
      given: 2,
      inStock: 49,
      tasks: { all: 2, done: 0 },
      sites: [{ id: scene.place, doses: 49, seen: false }],
      steps: [{ event: 'recall', told: 2 }],
    });
    for (const { phone } of [taker, byText]) {
      const last = (await messagesTo(world, phone)).at(-1) ?? '';
      expect(last).toContain('có thông báo cần đọc');
      expect(last).not.toMatch(/Ngô|VAX|thu hồi/);
    }
    const stock = ok(
      await world.call('stock', 'balance', { place: scene.place }, { token: scene.vaccinator }),
    );
    expect(stock.notices).toMatchObject([{ event: 'recall', note: 'Theo công văn 12' }]);
    ok(
      await world.call(
        'stock',
        'seen',
        { place: scene.place, notice: stock.notices[0]?.id ?? '' },
        { token: scene.vaccinator },
      ),
    );
    const shown = ok(await world.call('lots', 'show', { lot: scene.lot }, official));
    expect(shown.sites).toMatchObject([{ seen: true }]);
    const portal = ok(await world.call('reactions', 'followed', {}, taker));
    expect(portal.doses).toMatchObject([{ lot: 'recalled' }]);
    expect(dataOf(await decide(scene.lot, 'free'))).toEqual({ state: 'recalled' });
  });

  test('calls are ticked off, and those nobody reached stand first', async () => {
    const scene = await openVaccination(world);
    const people = [await vaccinated(world, scene), await vaccinated(world, scene)];
    ok(await decide(scene.lot, 'hold'));
    const call = (dose: string, outcome: 'fine' | 'no-answer' | 'unwell') =>
      world.call('lots', 'called', { lot: scene.lot, dose, outcome }, official);
    ok(await call(people[0]?.dose ?? '', 'fine'));
    ok(await call(people[1]?.dose ?? '', 'no-answer'));
    const list = ok(await world.call('lots', 'people', { lot: scene.lot }, official));
    expect(list.items.map(({ outcome }) => outcome)).toEqual(['no-answer', 'fine']);
    const open = ok(await world.call('lots', 'people', { lot: scene.lot, open: true }, official));
    expect(open.items).toHaveLength(1);
    const elsewhere = await world.staff('official', { area: '33' });
    const foreign = await world.call('lots', 'people', { lot: scene.lot }, elsewhere);
    expect(foreign.code).toBe('not_found');
  });

  test('a dose given before the decision and sent after it is recorded, and its person is called, too', async () => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    const at = instantPlus(world.now(), 0.1);
    ok(await screenVisit(world, scene, visitor));
    world.wait(0.5);
    ok(await decide(scene.lot, 'hold'));
    expect((await giveDose(world, scene, visitor)).code).toBe('lot_not_usable');
    expect((await giveDose(world, scene, visitor, { at })).status).toBe(200);
    const list = ok(await world.call('lots', 'people', { lot: scene.lot }, official));
    expect(list.items).toHaveLength(1);
    expect((await messagesTo(world, visitor.phone)).at(-1)).toContain('có thông báo cần đọc');
    ok(await decide(scene.lot, 'free'));
    expect((await messagesTo(world, visitor.phone)).at(-1)).toContain('đã được gỡ');
  });

  test('the list as a file names its taker and reason, ends with its count, and everybody sees who took it', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene, { name: '=HYPERLINK(1)' });
    ok(await decide(scene.lot, 'hold'));
    const reason = 'Gọi từng người trong lô';
    const got = await world.call('lots', 'exportPeople', { lot: scene.lot, reason }, official);
    const rows = readCsv(got.text);
    expect(rows[0]?.slice(3)).toEqual([scene.lotNumber, reason]);
    expect(rows[2]?.[0]).toBe("'=HYPERLINK(1)");
    expect(rows.at(-1)).toEqual(['rows', '1', 'complete']);
    const looks = ok(await world.call('records', 'looks', {}, taker));
    expect(looks.items.map(({ action }) => action)).toContain('lots.exportPeople');
  });
});
