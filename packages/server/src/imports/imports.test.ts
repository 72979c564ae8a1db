import { readSpreadsheet } from '@binhan/validation/rows';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type LaboratoryScene,
  collect,
  newTubeCode,
  ok,
  openLaboratory,
  somebody,
} from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { resultColumns } from './columns';
import { commitBatch } from './commit-file';
import { takeFile } from './lease';
import { workImports } from './work';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const HEADER = 'Mã ống,Kết quả,Ct,Sinh phẩm,Lô,Thời gian xét nghiệm';

/** Tubes in a laboratory, straight into the tables: an import needs many. */
async function tubesIn({ site, laboratory }: LaboratoryScene, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newTubeCode);
  const at = new Date(Date.parse(world.now()) - 3_600_000).toISOString();
  for (let first = 0; first < count; first += 500)
    await world.database.db
      .insertInto('tube')
      .values(
        codes.slice(first, first + 500).map((code) => ({
          id: crypto.randomUUID(),
          code,
          kind: 'pcr',
          specimen: 'swab',
          pool: null,
          people: 1,
          state: 'received' as const,
          place: site,
          session: null,
          collectedAt: at,
          recordedAt: at,
          collectedBy: crypto.randomUUID(),
          dueAt: at,
          oldAt: at,
          laboratory,
          receivedAt: at,
          waits: 'test' as const,
          rejection: null,
          area: '11239',
          province: '31',
        })),
      )
      .execute();
  return codes;
}

const send = ({ laboratory: place, technician: token }: LaboratoryScene, csv: string | Uint8Array) =>
  world.call(
    'imports',
    'upload',
    { place, file: new Blob([typeof csv === 'string' ? csv : new Uint8Array(csv)]) },
    { token },
  );

/** The file once nothing is done with it any more. */
async function settled({ laboratory: place, technician: token }: LaboratoryScene, id: string) {
  return expect
    .poll(
      async () => {
        const got = ok(await world.call('imports', 'show', { place, import: id }, { token }));
        return ['uploaded', 'committing'].includes(got.state) ? undefined : got;
      },
      { timeout: 10_000, interval: 20 },
    )
    .toBeDefined()
    .then(async () => ok(await world.call('imports', 'show', { place, import: id }, { token })));
}

const rowsOf = async ({ laboratory: place, technician: token }: LaboratoryScene, id: string) =>
  ok(await world.call('imports', 'rows', { place, import: id, limit: 100 }, { token })).items;

const commit = ({ laboratory: place, technician: token }: LaboratoryScene, id: string, count: number) =>
  world.call('imports', 'commit', { place, import: id, new: count }, { token });

const waitsOf = async (codes: readonly string[]) =>
  (
    await world.database.db
      .selectFrom('tube')
      .select(['code', 'state', 'waits'])
      .where('code', 'in', codes)
      .execute()
  ).toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));

describe('a file of results', () => {
  test('is read, looked at and carried out, and changes nothing before', async () => {
    const scene = await openLaboratory(world);
    const codes = await tubesIn(scene, 4);
    const [one, two, three, four] = codes;
    const csv = `${HEADER},Máy\n${one},Âm tính,,kit,L1,23/11/2026 08:59,M1\n${two?.toLowerCase()},POSITIVE,"24,5",Kit,,,\n${three},dương tính,N 30.1; E 31,kit,,2026-11-23T08:59:00,\n${four},am tinh,,kit,,,\n`;
    const sent = ok(await send(scene, csv));
    expect(sent).toMatchObject({ state: 'uploaded', bytes: Buffer.byteLength(csv), repeated: false });
    const read = await settled(scene, sent.id);
    expect(read).toMatchObject({
      state: 'read',
      rows: 4,
      counts: { new: 4, invalid: 0, duplicate: 0 },
      unknownColumns: ['Máy'],
    });
    expect((await waitsOf(codes)).every(({ waits }) => waits === 'test')).toBe(true);
    expect((await commit(scene, sent.id, 3)).code).toBe('changed_meanwhile');
    expect(ok(await commit(scene, sent.id, 4)).state).toBe('committing');
    expect(await settled(scene, sent.id)).toMatchObject({ state: 'committed', counts: { done: 4, new: 0 } });
    expect((await waitsOf(codes)).map(({ waits }) => waits)).toEqual([
      'release',
      'verification',
      'verification',
      'release',
    ]);
    const { laboratory: place, technician: token } = scene;
    const shown = ok(await world.call('laboratory', 'worklist', { place }, { token })).items;
    const resultOf = (code: string | undefined) => shown.find((tube) => tube.code === code)?.result;
    expect(resultOf(one)).toMatchObject({ testedAt: '2026-11-23T01:59:00.000Z', lot: 'L1', mine: true });
    expect(resultOf(two)?.cycleThresholds).toEqual([{ target: 'E', cycles: 24.5 }]);
    expect(resultOf(three)?.cycleThresholds).toEqual([
      { target: 'N', cycles: 30.1 },
      { target: 'E', cycles: 31 },
    ]);
    expect((await commit(scene, sent.id, 4)).code).toBe('wrong_state');
  });

  test('names what is wrong in each row, and gives those rows back to repair and send again', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    const [good = '', other = ''] = await tubesIn(scene, 2);
    const csv = [
      HEADER,
      `${good},negative,,kit,,`,
      `${good},positive,,kit,,`,
      'KHONG-CO,negative,,kit,,',
      `,negative,,kit,,`,
      `${other},có lẽ,abc,kit lạ,,32/13/2026`,
      `=HYPERLINK("x"),negative,,kit-of-2021,,`,
    ].join('\r\n');
    const { id } = ok(await send(scene, csv));
    expect((await settled(scene, id)).counts).toMatchObject({ new: 1, invalid: 5 });
    const rows = await rowsOf(scene, id);
    expect(
      rows.map(({ number, issues }) => [number, issues.map(({ code, path }) => `${code} ${path.join('.')}`)]),
    ).toEqual([
      [2, []],
      [3, ['row_twice code']],
      [4, ['unknown_tube code']],
      [5, ['required code']],
      [6, ['not_one_of outcome', 'not_one_of kit', 'not_a_date testedAt', 'not_a_number cycles']],
      [7, ['wrong_format code']],
    ]);
    const file = await world.call('imports', 'problems', { place, import: id }, { token });
    const bytes = new Uint8Array(await file.response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.split('\r\n')[1]).toContain('Mã ống này đã có ở dòng 2.');
    const back = await readSpreadsheet(bytes, { columns: resultColumns });
    if ('issues' in back) throw new Error('the file to repair is not read again');
    const again: unknown[] = [];
    for await (const part of back.value.rows) if ('row' in part) again.push(part.row.cells);
    expect(again).toEqual(rows.slice(1).map(({ cells }) => cells));
    expect(back.value.unknown).toEqual(['Lỗi']);
  });

  test('case 15: sent twice is one file, carried out twice is once, and its rows are there already in another', async () => {
    const scene = await openLaboratory(world);
    const codes = await tubesIn(scene, 3);
    const csv = `${HEADER}\n${codes.map((code) => `${code},negative,,kit,,`).join('\n')}\n`;
    const both = await Promise.all([send(scene, csv), send(scene, csv)]);
    const ids = both.map((got) => ok(got).id);
    expect(new Set(ids).size).toBe(1);
    expect(both.map(({ value }) => value.repeated).toSorted()).toEqual([false, true]);
    const [id = ''] = ids;
    await settled(scene, id);
    const pressed = await Promise.all(Array.from({ length: 4 }, () => commit(scene, id, 3)));
    expect(pressed.filter(({ status }) => status === 200)).toHaveLength(1);
    await settled(scene, id);
    const other = ok(await send(scene, `${csv}\n`));
    expect((await settled(scene, other.id)).counts).toMatchObject({ new: 0, duplicate: 3 });
    const { count } = await world.database.db
      .selectFrom('result')
      .innerJoin('tube', 'tube.id', 'result.tube')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('tube.code', 'in', codes)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(3);
  });

  test('that cannot be read is refused whole, with the reason, and may be sent again', async () => {
    const scene = await openLaboratory(world);
    const files: [Uint8Array, string][] = [
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old_excel'],
      [new TextEncoder().encode('Tên,Tuổi\nAn,3'), 'missing_column'],
      [new TextEncoder().encode(`${HEADER}\nA,"B`), 'cut_off'],
    ];
    for (const [data, code] of files) {
      const { id } = ok(await send(scene, data));
      const got = await settled(scene, id);
      expect([got.state, got.faults[0]?.code, got.rows]).toEqual(['refused', code, 0]);
      expect(ok(await send(scene, data)).id).not.toBe(id);
    }
    expect((await send(scene, new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]))).code).toBe(
      'unsupported_media_type',
    );
  });

  test('that was left is gone, and the same file may be sent again', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    const [code = ''] = await tubesIn(scene, 1);
    const csv = `${HEADER}\n${code},negative,,kit,,\n`;
    const { id } = ok(await send(scene, csv));
    await settled(scene, id);
    ok(await world.call('imports', 'cancel', { place, import: id }, { token }));
    expect((await commit(scene, id, 1)).code).toBe('wrong_state');
    expect(await rowsOf(scene, id)).toEqual([]);
    expect(ok(await send(scene, csv)).id).not.toBe(id);
  });

  test('a row that became impossible since it was read fails by itself', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    const [one = '', two = ''] = await tubesIn(scene, 2);
    const { id } = ok(await send(scene, `${HEADER}\n${one},negative,,kit,,\n${two},negative,,kit,,\n`));
    await settled(scene, id);
    ok(await world.call('laboratory', 'reject', { place, code: one, reason: 'broken' }, { token }));
    ok(await commit(scene, id, 2));
    expect((await settled(scene, id)).counts).toMatchObject({ done: 1, failed: 1 });
    expect((await rowsOf(scene, id))[0]).toMatchObject({
      state: 'failed',
      issues: [{ code: 'tube_not_waiting' }],
    });
  });

  test('the template has the tubes that wait, and is read back', async () => {
    const scene = await openLaboratory(world);
    const { laboratory: place, technician: token } = scene;
    const codes = await tubesIn(scene, 2);
    const file = await world.call('imports', 'template', { place }, { token });
    const text = new TextDecoder().decode(await file.response.arrayBuffer());
    for (const code of codes) expect(text).toContain(code);
    const filled = text.replaceAll(/,,,,,\r\n/g, ',Âm tính,,kit,,\r\n');
    const { id } = ok(await send(scene, filled));
    expect((await settled(scene, id)).counts).toMatchObject({ new: 2 });
  });
});

describe('case 17: a process that dies in the middle', () => {
  test('after any batch leaves each row done and marked, or neither; the next process ends it', async () => {
    const scene = await openLaboratory(world);
    const codes = await tubesIn(scene, 650);
    const csv = `${HEADER}\n${codes.map((code, place) => `${code},${place % 3 === 0 ? 'positive' : 'negative'},,kit,,`).join('\n')}\n`;
    const { id } = ok(await send(scene, csv));
    await settled(scene, id);
    const { services } = world.server;
    // As `commit` does, without anybody who works on it.
    await world.database.db
      .updateTable('changeSet')
      .set({ state: 'committing', committedBy: crypto.randomUUID() })
      .where('id', '=', id)
      .execute();
    for (let batches = 1; batches <= 2; batches += 1) {
      const file = await takeFile(world.database.db, world.now());
      if (file === undefined) throw new Error('nothing to work on');
      expect(await commitBatch(services, file)).toBe(true);
      const done = await world.database.db
        .selectFrom('changeRow')
        .select(['number'])
        .where('changeSet', '=', id)
        .where('state', '=', 'done')
        .execute();
      const tested = (await waitsOf(codes)).filter(({ state }) => state === 'tested');
      expect([done.length, tested.length]).toEqual([200 * batches, 200 * batches]);
      expect(
        await takeFile(world.database.db, world.now()),
        'another process waits for the lease',
      ).toBeUndefined();
      world.wait(2 / 60);
    }
    expect(await workImports(services)).toBe(1);
    const ended = await settled(scene, id);
    expect(ended).toMatchObject({ state: 'committed', counts: { done: 650, new: 0, failed: 0 } });
    const results = await world.database.db
      .selectFrom('result')
      .innerJoin('tube', 'tube.id', 'result.tube')
      .select(['tube.code'])
      .where('tube.laboratory', '=', scene.laboratory)
      .execute();
    expect(results).toHaveLength(650);
  });

  test('while it is read begins again from the file', async () => {
    const scene = await openLaboratory(world);
    const codes = await tubesIn(scene, 3);
    const csv = `${HEADER}\n${codes.map((code) => `${code},negative,,kit,,`).join('\n')}\n`;
    const { id } = ok(await send(scene, csv));
    await settled(scene, id);
    await world.database.db
      .updateTable('changeSet')
      .set({ state: 'uploaded' })
      .where('id', '=', id)
      .execute();
    expect(await workImports(world.server.services)).toBe(1);
    expect(await settled(scene, id)).toMatchObject({ state: 'read', rows: 3, counts: { new: 3 } });
  });
});

test('somebody of another laboratory finds no file, and a sampler none at all', async () => {
  const [scene, other] = [await openLaboratory(world), await openLaboratory(world)];
  const { code } = ok(await collect(world, scene, [somebody()]));
  const { id } = ok(await send(scene, `${HEADER}\n${code},negative,,kit,,\n`));
  for (const token of [other.technician, scene.sampler]) {
    const got = await world.call('imports', 'show', { place: scene.laboratory, import: id }, { token });
    expect(got.code).toBe('not_found');
  }
});
