import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { pdfPages } from '../../test/pdf';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const HEADER = 'Tên địa điểm,Loại,Xã phường,Địa chỉ,Cổng,Sức chứa,Điện thoại người quản lý';
const textOf = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;

const show = async (token: string, file: string) =>
  ok(await world.call('placeFiles', 'show', { file }, { token }));
const settled = (token: string, file: string) =>
  expect
    .poll(async () => (await show(token, file)).state, { timeout: 20_000, interval: 30 })
    .not.toMatch(/^(uploaded|committing)$/);
async function send(token: string, text: string, area = '31') {
  const { id } = ok(await world.call('placeFiles', 'upload', { area, file: new Blob([text]) }, { token }));
  await settled(token, id);
  return show(token, id);
}
async function commit(token: string, file: string, count: number) {
  ok(await world.call('placeFiles', 'commit', { file, new: count }, { token }));
  await settled(token, file);
  return show(token, file);
}
const rowsOf = async (token: string, file: string) =>
  ok(await world.call('placeFiles', 'rows', { file, limit: 100 }, { token })).items;
const codes = (issues: readonly { code: string; path: readonly unknown[] }[]) =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`);

/** A citizen who runs a place in the commune. */
async function manager() {
  const citizen = await world.citizen();
  const asked = {
    name: 'Cửa hàng Một',
    kind: 'public-place',
    area: '11239',
    address: `Số ${citizen.phone.slice(-4)}`,
    gates: ['Cửa trước'],
  } as const;
  ok(await world.call('places', 'register', { ...asked, gates: ['Cửa trước'] }, { token: citizen.token }));
  return citizen;
}

describe('a file of places', () => {
  test('of an official is read, looked at, and registers confirmed places with posters in one PDF', async () => {
    const { token } = await world.staff('official', { area: '31' });
    const keeper = await world.citizen();
    const file = await send(
      token,
      textOf(
        `Chợ Một,Chợ,11239,Khu 1,Cổng đông; Cổng tây,1.200,${keeper.phone.replace('+84', '0')}`,
        'Chợ Hai,Siêu thị,11239,Khu 2,,,',
      ),
    );
    expect(file).toMatchObject({ state: 'read', counts: { new: 2, invalid: 0 }, confirms: true });
    const search = async () =>
      ok(await world.call('places', 'search', { text: 'Chợ Một Khu' }, { token })).items;
    expect(await search()).toEqual([]);
    expect((await world.call('placeFiles', 'posters', { file: file.id, part: 1 }, { token })).code).toBe(
      'wrong_state',
    );
    const done = await commit(token, file.id, 2);
    expect(done).toMatchObject({
      state: 'committed',
      counts: { done: 2 },
      posters: { ready: 3, parts: 1, waiting: 0 },
    });
    expect(await search()).toMatchObject([
      {
        name: 'Chợ Một',
        kind: 'public-place',
        area: '11239',
        state: 'confirmed',
        gates: [{ name: 'Cổng đông' }, { name: 'Cổng tây' }],
      },
    ]);
    const mine = ok(await world.call('places', 'mine', {}, { token: keeper.token })).places;
    expect(mine).toMatchObject([{ place: { name: 'Chợ Một' }, manages: true }]);
    const place = mine[0]?.place.id ?? '';
    expect(ok(await world.call('places', 'hours', { place }, { token: keeper.token })).capacity).toBe(1200);

    const { response } = await world.call('placeFiles', 'posters', { file: file.id, part: 1 }, { token });
    const bytes = await response.clone().arrayBuffer();
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Marked true');
    const pages = await pdfPages(response);
    expect(pages).toHaveLength(3);
    expect(pages.map((page) => /Chợ (Một|Hai)/.exec(page)?.[0])).toEqual(['Chợ Một', 'Chợ Một', 'Chợ Hai']);
    expect(pages[0]).toContain('Cổng đông');
    expect(pages[1]).toContain('Cổng tây');
    expect(pages[2]).toContain('Cổng chính');
    expect((await world.call('placeFiles', 'posters', { file: file.id, part: 2 }, { token })).code).toBe(
      'wrong_state',
    );
  });

  test('of whoever runs a place registers places that are theirs and wait for an official', async () => {
    const { token } = await manager();
    const file = await send(token, textOf('Cửa hàng Hai,Cửa hàng,11239,Số 2,,,'));
    expect(file.confirms).toBe(false);
    const done = await commit(token, file.id, 1);
    expect(done.posters).toEqual({ ready: 0, parts: 0, waiting: 1 });
    const mine = ok(await world.call('places', 'mine', {}, { token })).places;
    const made = mine.find(({ place }) => place.name === 'Cửa hàng Hai');
    expect(made).toMatchObject({ manages: true, place: { state: 'registered' } });
    const official = await world.staff('official', { area: '11239' });
    await world.call(
      'places',
      'decide',
      { place: made?.place.id ?? '', decision: 'confirm' },
      { token: official.token },
    );
    expect((await show(token, file.id)).posters).toEqual({ ready: 1, parts: 1, waiting: 0 });
    // Where they run nothing they send nothing.
    const elsewhere = await world.call(
      'placeFiles',
      'upload',
      { area: '33', file: new Blob([textOf('A,Chợ,,B,,,')]) },
      { token },
    );
    expect(elsewhere.code).toBe('not_found');
  });

  test('says of each row what is wrong at its cell, and gives those back to be repaired', async () => {
    const { token } = await world.staff('official', { area: '11239' });
    const file = await send(
      token,
      textOf(
        '=cmd|calc,Rạp,11254,,,0,12',
        'Chợ \u202egnp,Chợ,,Khu 9,,,',
        'Chợ Ba,Chợ,,Khu 3,,,',
        'chợ  ba,Cơ quan,,KHU 3,,,',
      ),
      '11239',
    );
    const rows = await rowsOf(token, file.id);
    expect(rows.map(({ state, issues }) => [state, codes(issues)])).toEqual([
      [
        'invalid',
        [
          'required address',
          'not_one_of kind',
          'outside_area commune',
          'out_of_range capacity',
          expect.stringMatching(/^phone_\w+ phone$/),
        ],
      ],
      ['invalid', ['forbidden_characters name']],
      ['new', []],
      ['invalid', ['place_twice name']],
    ]);
    const { text } = await world.call('placeFiles', 'problems', { file: file.id }, { token });
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^"'=cmd\|calc","Rạp","11254",/);
    const template = await world.call('placeFiles', 'template', {}, { token });
    expect(template.text).toContain('"Tên địa điểm","Loại","Xã, phường","Địa chỉ"');
  });

  test('a place that is there is shown as such, and one registered meanwhile is not there twice', async () => {
    const { token } = await world.staff('official', { area: '11239' });
    const line = 'Chợ Tư,Chợ,,Khu 4,,,';
    const first = await send(token, textOf(line), '11239');
    const second = await send(token, textOf(line, 'Chợ Năm,Chợ,,Khu 5,,,'), '11239');
    expect(second.counts).toMatchObject({ new: 2 });
    await commit(token, first.id, 1);
    const done = await commit(token, second.id, 2);
    expect(done.counts).toMatchObject({ done: 1, failed: 1 });
    const third = await send(token, textOf(line, 'Chợ Sáu,Chợ,,Khu 6,,,'), '11239');
    const rows = await rowsOf(token, third.id);
    expect(rows.map(({ state, issues }) => [state, codes(issues)])).toEqual([
      ['duplicate', ['place_known name']],
      ['new', []],
    ]);
  });

  test('is its sender’s alone, and confirms nothing once they may not', async () => {
    const { token, userId } = await world.staff('official', { area: '11239' });
    const neighbour = await world.staff('official', { area: '11239' });
    const file = await send(token, textOf('Chợ Bảy,Chợ,,Khu 7,,,'), '11239');
    const { code } = await world.call('placeFiles', 'show', { file: file.id }, { token: neighbour.token });
    expect(code).toBe('not_found');
    await world.database.db
      .updateTable('accessGrant')
      .set({ area: '11254' })
      .where('userId', '=', userId)
      .execute();
    const got = await world.call('placeFiles', 'commit', { file: file.id, new: 1 }, { token });
    expect(got.code).toBe('not_found');
  });
});
