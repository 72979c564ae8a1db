import { randomUUID } from 'node:crypto';
import { instantPlus } from '@binhan/domain/time';
import { readSpreadsheet } from '@binhan/validation/rows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standAtGate } from '../../test/gate';
import { messagesTo, ok } from '../../test/laboratory';
import { pdfPages } from '../../test/pdf';
import { type TestServer, startServer } from '../../test/server';
import { openSession } from '../../test/sessions';
import { commitBatch } from '../imports/commit-file';
import { takeFile } from '../imports/lease';
import { workImports } from '../imports/work';
import { peopleColumns } from './columns';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const HEADER = 'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Xã phường,Nhóm đối tượng';

/** An organisation with a liaison, and a site with an open session. */
async function scene(session: Parameters<typeof openSession>[1] = {}) {
  const { place } = await standAtGate(world, `Công ty ${randomUUID().slice(0, 4)}`);
  const { token } = await world.staff('liaison', { place });
  return { place, token, site: await openSession(world, { inHours: 2, capacity: 10, ...session }) };
}
type Scene = Awaited<ReturnType<typeof scene>>;

let numbers = 10_000;
const newNumber = () => `0300950${String((numbers += 1))}`;
const person = (name: string, number = newNumber(), phone = '') =>
  `${name},17/05/1995,Nữ,${number},${phone},,`;

async function send({ place, token, site }: Scene, lines: readonly string[], session = site.session) {
  const file = new Blob([`${[HEADER, ...lines].join('\n')}\n`]);
  const sent = await world.call('lists', 'upload', { place, session, file }, { token });
  if (sent.status === 200) await settled({ place, token }, sent.value.id);
  return sent;
}

/** Waits until nothing is done with a list any more. */
const settled = ({ place, token }: Pick<Scene, 'place' | 'token'>, list: string) =>
  expect
    .poll(async () => ok(await world.call('lists', 'show', { place, list }, { token })).state, {
      timeout: 60_000,
    })
    .not.toMatch(/^(uploaded|committing)$/);

const show = async ({ place, token }: Scene, list: string) =>
  ok(await world.call('lists', 'show', { place, list }, { token }));
const rowsOf = async ({ place, token }: Scene, list: string) =>
  ok(await world.call('lists', 'rows', { place, list, limit: 100 }, { token })).items;
const progressOf = async ({ place, token }: Scene, list: string) =>
  ok(await world.call('lists', 'progress', { place, list }, { token }));
async function book(at: Scene, list: string, count: number) {
  const { place, token } = at;
  const asked = { place, list, new: count, reason: 'own-wish' };
  const begun = await world.call('lists', 'commit', asked, { token });
  if (begun.status === 200) await settled(at, list);
  return begun;
}

describe('a list of people', () => {
  test('is read, looked at and booked; who has a phone is told, who has none gets a slip, and nobody hears a name', async () => {
    const at = await scene();
    const choices = ok(await world.call('lists', 'choices', { place: at.place }, at));
    expect(choices.sessions.map(({ id }) => id)).toContain(at.site.session);
    expect(choices.reasons.map(({ id }) => id)).toContain('own-wish');
    const sent = ok(
      await send(at, [person('Lê Thị Mẫu', undefined, '0912 555 001'), person('Trần Văn Hai')]),
    );
    const read = await show(at, sent.id);
    expect([read.state, read.counts, read.session.free]).toEqual([
      'read',
      { new: 2, duplicate: 0, invalid: 0, done: 0, failed: 0 },
      20,
    ]);
    expect(await progressOf(at, sent.id)).toMatchObject({ people: 0 });
    ok(await book(at, sent.id, 2));
    const booked = await show(at, sent.id);
    expect([booked.state, booked.counts.done, booked.session.free, booked.reason]).toEqual([
      'committed',
      2,
      18,
      'own-wish',
    ]);
    expect(await progressOf(at, sent.id)).toEqual({
      people: 2,
      booked: 2,
      arrived: 0,
      sampled: 0,
      resultOut: 0,
      absent: 0,
      withoutPhone: 1,
      slipParts: 1,
    });
    const told = await messagesTo(world, '+84912555001');
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('Lê Thị Mẫu');
    const slips = await world.call('lists', 'slips', { place: at.place, list: sent.id, part: 1 }, at);
    const [page = ''] = await pdfPages(slips.response);
    expect(page).toMatch(/Trần Văn Hai[\s\S]*RT-PCR[\s\S]*Mã hẹn [A-Z0-9 ]{8,}/);
    expect(page).not.toContain('Lê Thị Mẫu');
    const desk = await world.call(
      'bookings',
      'atDesk',
      { place: at.site.place, session: at.site.session },
      { token: at.site.registrar },
    );
    expect(desk.value.items.map(({ name, reason }) => [name, reason]).toSorted()).toEqual([
      ['Lê Thị Mẫu', 'own-wish'],
      ['Trần Văn Hai', 'own-wish'],
    ]);
  });

  test('says what is wrong by row and column, and gives the wrong rows back to repair', async () => {
    const at = await scene();
    const twice = newNumber();
    const sent = ok(
      await send(at, [
        person('Lê Thị Đúng', twice),
        'Trần Văn Hai,31/02/1995,Nam,,,,',
        'Phạm Thị Ba,1995,gái,12,09,Xã Không Có,sở thích',
        person('Lê Thị Đúng', twice),
        ',1995,Nam,,,,',
      ]),
    );
    const rows = await rowsOf(at, sent.id);
    expect(
      rows.map(({ number, state, issues }) => [
        number,
        state,
        issues.map(({ path, code }) => `${path[0]} ${code}`),
      ]),
    ).toEqual([
      [2, 'new', []],
      [3, 'invalid', ['bornOn no_such_day']],
      [
        4,
        'invalid',
        [
          'sex not_one_of',
          'number not_an_identifier',
          'phone phone_too_short',
          'commune unknown_area',
          'reason not_one_of',
        ],
      ],
      [5, 'invalid', ['number listed_twice']],
      [6, 'invalid', ['name required']],
    ]);
    const file = await world.call('lists', 'problems', { place: at.place, list: sent.id }, at);
    const back = await readSpreadsheet(new TextEncoder().encode(file.text), { columns: peopleColumns });
    if ('issues' in back) throw new Error('not readable');
    expect(back.value.unknown).toEqual(['Lỗi']);
    const names: unknown[] = [];
    for await (const part of back.value.rows) if ('row' in part) names.push(part.row.cells['name']);
    expect(names).toEqual(['Trần Văn Hai', 'Phạm Thị Ba', 'Lê Thị Đúng', undefined]);
  });

  test('never oversells: who finds no seat is said so by row and can be sent elsewhere', async () => {
    const at = await scene({ capacity: 2, hours: 1, minutes: 30 });
    const lines = Array.from({ length: 6 }, (_none, place) => person(`Người Số ${String(place)}`));
    const sent = ok(await send(at, lines));
    ok(await book(at, sent.id, 6));
    const read = await show(at, sent.id);
    expect([read.counts.done, read.counts.failed, read.session.free]).toEqual([4, 2, 0]);
    const rows = await rowsOf(at, sent.id);
    expect(rows.slice(4).map(({ state, issues }) => [state, issues[0]?.code])).toEqual([
      ['failed', 'session_full'],
      ['failed', 'session_full'],
    ]);
    const other = await openSession(world, { capacity: 10 });
    const again = ok(await send(at, lines, other.session));
    expect((await show(at, again.id)).counts).toMatchObject({ new: 2, duplicate: 4 });
  });

  test('books nobody twice: not from the same file, not beside an own booking, not without a number', async () => {
    const at = await scene();
    const lines = ['Đỗ Thị Không Số,2/9/2012,Nữ,,,,', person('Lê Thị Mẫu')];
    const sent = ok(await send(at, lines));
    expect(ok(await send(at, lines))).toMatchObject({ id: sent.id, repeated: true });
    ok(await book(at, sent.id, 2));
    const changed = ok(await send(at, [...lines, person('Người Mới')]));
    expect((await show(at, changed.id)).counts).toMatchObject({ new: 1, duplicate: 2 });
    expect((await book(at, changed.id, 3)).status).toBe(409);
    expect((await book(at, sent.id, 2)).text).toContain('wrong_state');
  });

  test('a number of somebody with another name or birth is a wrong row, whatever is known of them', async () => {
    const at = await scene();
    const number = newNumber();
    const known = ok(await send(at, [person('Nguyễn Thị Thuỷ', number)]));
    ok(await book(at, known.id, 1));
    const other = await scene();
    const sent = ok(
      await send(other, [
        person('Phạm Văn Khác', number),
        `Nguyễn Thị Thúy,1994,Nữ,${newNumber()},,,`,
        `Nguyễn Thị Thúy Ba,1995,Nữ,,,,`,
      ]),
    );
    const rows = await rowsOf(other, sent.id);
    expect(rows.map(({ state, issues }) => [state, issues[0]?.code])).toEqual([
      ['invalid', 'number_of_another'],
      ['new', undefined],
      ['new', undefined],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Thuỷ');
    const same = ok(await send(other, [`NGUYEN THI THUY,1995,Nữ,${number},,,`]));
    expect((await show(other, same.id)).counts).toMatchObject({ duplicate: 1, invalid: 0 });
  });

  test('takes no session that is not open to its province', async () => {
    const at = await scene();
    const { db } = world.database;
    const draft = await openSession(world, { inHours: 2, open: false });
    const far = await openSession(world, { inHours: 2 });
    await db.updateTable('session').set({ province: '01' }).where('id', '=', far.session).execute();
    for (const session of [draft.session, far.session, randomUUID()])
      expect((await send(at, [person('Lê Thị Mẫu')], session)).status).toBe(404);
  });

  test('goes on after a crash: every row is booked once', async () => {
    const at = await scene({ capacity: 300 });
    const lines = Array.from({ length: 450 }, (_none, place) => person(`Người Số ${String(place)}`));
    const sent = ok(await send(at, lines));
    const asked = { place: at.place, list: sent.id, new: 450, reason: 'own-wish' };
    const { services } = world.server;
    const stopped = { ...services, background: () => {} };
    await world.database.db
      .updateTable('changeSet')
      .set({ state: 'committing', reason: asked.reason })
      .where('id', '=', sent.id)
      .execute();
    const file = await takeFile(world.database.db, world.now());
    if (file?.id !== sent.id) throw new Error('another file');
    await commitBatch(stopped, file);
    expect((await show(at, sent.id)).counts).toMatchObject({ new: 250, done: 200 });
    world.wait(2 / 60);
    await workImports(services);
    expect((await show(at, sent.id)).counts).toMatchObject({ new: 0, done: 450, failed: 0 });
    expect(await progressOf(at, sent.id)).toMatchObject({ people: 450, booked: 450, slipParts: 2 });
    const slipsOf = async (part: number) => {
      const got = await world.call('lists', 'slips', { place: at.place, list: sent.id, part }, at);
      return got.status === 200 ? (await pdfPages(got.response)).join(' ').match(/Người Số \d+/g) : got.code;
    };
    const [first, second] = [await slipsOf(1), await slipsOf(2)];
    expect([first?.length, second?.length]).toEqual([250, 200]);
    expect(new Set([...(first ?? []), ...(second ?? [])]).size).toBe(450);
    expect(await slipsOf(3)).toBe('wrong_state');
  });

  test('shows how far people are and never a result: what is out is a number, before and after', async () => {
    const at = await scene();
    const sent = ok(await send(at, [person('Lê Thị Một'), person('Lê Thị Hai'), person('Lê Thị Ba')]));
    ok(await book(at, sent.id, 3));
    const bookings = await world.database.db
      .selectFrom('changeRow')
      .innerJoin('booking', 'booking.id', 'changeRow.booking')
      .select(['booking.id', 'booking.person'])
      .where('changeSet', '=', sent.id)
      .orderBy('number')
      .execute();
    const [first, second, third] = bookings;
    const { place, session, registrar } = at.site;
    for (const one of [first, second])
      ok(
        await world.call(
          'bookings',
          'arrive',
          { place, session, booking: one?.id ?? '' },
          { token: registrar },
        ),
      );
    await world.database.db
      .updateTable('booking')
      .set({ state: 'cancelled' })
      .where('id', '=', third?.id ?? '')
      .execute();
    const specimen = await seedResult(place, first?.person ?? '', first?.id ?? '');
    const before = await people(at, sent.id);
    expect(before).toEqual([
      { number: 2, name: 'Lê Thị Một', at: 'sampled' },
      { number: 3, name: 'Lê Thị Hai', at: 'arrived' },
      { number: 4, name: 'Lê Thị Ba' },
    ]);
    expect(await progressOf(at, sent.id)).toMatchObject({ arrived: 1, sampled: 1, absent: 1, resultOut: 0 });
    await world.database.db
      .updateTable('result')
      .set({ state: 'released' })
      .where('tube', '=', specimen)
      .execute();
    expect(await people(at, sent.id)).toEqual(before);
    expect(await progressOf(at, sent.id)).toMatchObject({ resultOut: 1 });
  });

  test('belongs to its organisation alone, and what is read of it is in the audit', async () => {
    const at = await scene();
    const other = await scene();
    const sent = ok(await send(at, [person('Lê Thị Riêng')]));
    ok(await book(at, sent.id, 1));
    for (const action of ['show', 'progress', 'people', 'rows', 'problems', 'slips'] as const) {
      for (const place of [at.place, other.place]) {
        const input = { place, list: sent.id, ...(action === 'slips' ? { part: 1 } : {}) };
        const got = await world.send(`lists.${action}`, input, { token: other.token });
        expect([action, got.status]).toEqual([action, 404]);
      }
    }
    await people(at, sent.id);
    const looks = await world.database.db
      .selectFrom('auditRow')
      .select('action')
      .where('action', 'in', ['lists.people', 'lists.commit'])
      .where('subject', 'is not', null)
      .execute();
    expect(new Set(looks.map(({ action }) => action))).toEqual(new Set(['lists.people', 'lists.commit']));
  });
});

async function people({ place, token }: Scene, list: string) {
  return ok(await world.call('lists', 'people', { place, list }, { token })).items;
}

/** A specimen of a booking with a result that is not released yet; gives its tube. */
async function seedResult(place: string, person: string, booking: string): Promise<string> {
  const tube = randomUUID();
  const at = instantPlus(world.now(), -1);
  const { db } = world.database;
  await db
    .insertInto('tube')
    .values({
      id: tube,
      code: randomUUID(),
      kind: 'pcr',
      specimen: 'swab',
      pool: null,
      people: 1,
      state: 'tested',
      place,
      session: null,
      collectedAt: at,
      recordedAt: at,
      collectedBy: randomUUID(),
      dueAt: at,
      oldAt: at,
      laboratory: null,
      receivedAt: null,
      waits: null,
      rejection: null,
      area: '11239',
      province: '31',
    })
    .execute();
  const codeHash = randomUUID();
  await db
    .insertInto('specimen')
    .values({
      id: randomUUID(),
      tube,
      position: 1,
      person,
      booking,
      reason: 'own-wish',
      codeHash,
      phone: null,
      takenAt: at,
    })
    .execute();
  await db
    .insertInto('result')
    .values({
      id: randomUUID(),
      tube,
      outcome: 'positive',
      means: 'detected',
      cycleThresholds: null,
      kit: 'kit',
      lot: null,
      state: 'verified',
      personsNeeded: 1,
      testedAt: at,
      enteredBy: randomUUID(),
      enteredAt: at,
      verifiedBy: null,
      verifiedAt: null,
      releasedBy: null,
      releasedAt: null,
      replaces: null,
      note: null,
      endedAt: null,
    })
    .execute();
  return tube;
}
