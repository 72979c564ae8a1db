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

describe('who may stop a lot where', () => {
  const note = 'Hai người ngất sau tiêm';
  const alerts = () =>
    world.database.db
      .selectFrom('outboxMessage')
      .select(['recipient', 'text'])
      .where('subject', 'like', 'Một lô vắc xin%')
      .execute();
  /** Takes stock of a lot of one scene at the site of another, in another commune. */
  async function alsoElsewhere(scene: Awaited<ReturnType<typeof openVaccination>>) {
    const other = await openVaccination(world);
    const { db } = world.database;
    await db.updateTable('place').set({ area: '11242' }).where('id', '=', other.place).execute();
    const token = other.vaccinator;
    const received = { place: other.place, vaccine: 'vax-a', number: scene.lotNumber, doses: 10 };
    ok(await world.call('stock', 'receive', { ...received, expiresOn: '2027-06-30' }, { token }));
    return other;
  }
  const usable = async ({
    place,
    session,
    vaccinator: token,
  }: Awaited<ReturnType<typeof openVaccination>>) => {
    const got = ok(await world.call('visits', 'choices', { place, session }, { token }));
    return got.vaccines.flatMap(({ lots }) => lots.map(({ id }) => id));
  };

  test('a commune pauses it at its own sites; only the province holds, frees or recalls it for all', async () => {
    const scene = await openVaccination(world);
    const elsewhere = await alsoElsewhere(scene);
    const visitor = await scene.arrived();
    ok(await screenVisit(world, scene, visitor));
    const commune = await world.staff('official', { area: '11239' });
    for (const event of ['hold', 'free', 'recall'] as const) {
      const got = await world.call('lots', 'decide', { lot: scene.lot, event, note }, commune);
      expect(got.code).toBe('not_found');
    }
    const before = (await alerts()).length;
    const paused = ok(await world.call('lots', 'pause', { lot: scene.lot, note }, commune));
    expect(paused).toMatchObject({ state: 'usable', paused: true, pauses: [{ area: '11239', note }] });
    expect((await giveDose(world, scene, visitor)).code).toBe('lot_not_usable');
    expect(await usable(scene)).toEqual([]);
    expect(await usable(elsewhere)).toContain(scene.lot);
    const books = async ({ place, vaccinator: token }: typeof scene) =>
      ok(await world.call('stock', 'balance', { place }, { token }));
    expect(await books(scene)).toMatchObject({
      lots: [{ lot: { state: 'held' } }],
      notices: [{ event: 'hold', note }],
    });
    expect((await books(elsewhere)).notices).toEqual([]);
    const again = await world.call('lots', 'pause', { lot: scene.lot, note }, commune);
    expect(dataOf(again)).toEqual({ state: 'held' });
    // Those who decide for the province hear of it, without the product or anybody's name; nobody who got it does.
    const told = (await alerts()).slice(before);
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/VAX|ngất/);
    const waiting = ok(await world.call('lots', 'search', { paused: true }, official));
    expect(waiting.items.map(({ id }) => id)).toContain(scene.lot);
    const there = await world.staff('official', { area: '11242' });
    expect(ok(await world.call('lots', 'show', { lot: scene.lot }, there))).toMatchObject({
      paused: false,
      pauses: [],
    });
    ok(await decide(scene.lot, 'free'));
    expect(ok(await world.call('lots', 'show', { lot: scene.lot }, official))).toMatchObject({
      state: 'usable',
      paused: false,
      steps: [{ event: 'free', told: 0 }],
    });
    expect((await giveDose(world, scene, visitor)).status).toBe(200);
    expect(dataOf(await decide(scene.lot, 'free'))).toEqual({ state: 'usable' });
  });

  test('a site pauses it for itself alone, and a recall by the province takes its place', async () => {
    const scene = await openVaccination(world);
    const taker = await vaccinated(world, scene);
    const neighbour = await openVaccination(world);
    const token = neighbour.vaccinator;
    const received = { place: neighbour.place, vaccine: 'vax-a', number: scene.lotNumber, doses: 5 };
    ok(await world.call('stock', 'receive', { ...received, expiresOn: '2027-06-30' }, { token }));
    const asked = { place: scene.place, lot: scene.lot, note: 'Lọ có cặn' };
    expect((await world.call('stock', 'pause', asked, { token })).code).toBe('not_found');
    const before = (await messagesTo(world, taker.phone)).length;
    const got = ok(await world.call('stock', 'pause', asked, { token: scene.vaccinator }));
    expect(got.lot.state).toBe('held');
    expect(await usable(scene)).toEqual([]);
    expect(await usable(neighbour)).toContain(scene.lot);
    const shown = ok(await world.call('lots', 'show', { lot: scene.lot }, official));
    expect(shown.pauses).toMatchObject([{ area: '11239', note: 'Lọ có cặn' }]);
    expect(shown.pauses[0]?.site).toBeDefined();
    expect(await messagesTo(world, taker.phone)).toHaveLength(before);
    ok(await decide(scene.lot, 'recall'));
    expect(await messagesTo(world, taker.phone)).toHaveLength(before + 1);
    expect(dataOf(await world.call('stock', 'pause', asked, { token: scene.vaccinator }))).toEqual({
      state: 'recalled',
    });
  });

  test('a dose given before the pause and sent after it is recorded', async () => {
    const scene = await openVaccination(world);
    const visitor = await scene.arrived();
    const at = instantPlus(world.now(), 0.1);
    ok(await screenVisit(world, scene, visitor));
    world.wait(0.5);
    const asked = { place: scene.place, lot: scene.lot, note };
    ok(await world.call('stock', 'pause', asked, { token: scene.vaccinator }));
    expect((await giveDose(world, scene, visitor)).code).toBe('lot_not_usable');
    expect((await giveDose(world, scene, visitor, { at })).status).toBe(200);
  });
});
