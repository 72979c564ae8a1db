import { readSpreadsheet } from '@binhan/validation/rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collect, newTubeCode, ok, openLaboratory, releaseResult, somebody } from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';
import { resultColumns } from '../imports/columns';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

test('what was released is a sheet with the columns in which results are sent, as CSV and Excel, without names', async () => {
  const scene = await openLaboratory(world);
  const { laboratory: place, verifier: token } = scene;
  const codes = [newTubeCode(), newTubeCode()];
  for (const code of codes) {
    ok(await collect(world, scene, [somebody('Ngô Thị Kín')], { code }));
    await releaseResult(world, scene, code);
  }
  const span = { from: world.now(), until: new Date(Date.parse(world.now()) + 1000).toISOString() };
  for (const as of ['csv', 'xlsx'] as const) {
    const got = await world.call('laboratory', 'released', { place, ...span, as }, { token });
    expect(got.status).toBe(200);
    const data = new Uint8Array(await got.response.arrayBuffer());
    const back = await readSpreadsheet(data, { columns: resultColumns });
    if ('issues' in back) throw new Error(JSON.stringify(back.issues));
    const cells = [];
    for await (const part of back.value.rows) if ('row' in part) cells.push(part.row.cells);
    // Released in one moment: in any order.
    expect(cells.map(({ code, outcome }) => [code, outcome]).toSorted()).toEqual(
      codes.map((code) => [code, 'Âm tính']).toSorted(),
    );
    expect(cells[0]?.testedAt).toMatch(/^2026-11-23 09:00$/);
    expect(JSON.stringify(cells)).not.toContain('Kín');
  }
});
