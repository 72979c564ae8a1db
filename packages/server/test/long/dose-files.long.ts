import { afterAll, beforeAll, expect, test } from 'vitest';
import { doseFilesOf, line, newNumber } from '../dose-files';
import { openRecordSite } from '../records';
import { type TestServer, startServer } from '../server';

let world: TestServer;
let files: ReturnType<typeof doseFilesOf>;
beforeAll(async () => {
  world = await startServer();
  files = doseFilesOf(world);
});
afterAll(() => world.close());

test('ten thousand doses of five thousand people are read and recorded, each once', async () => {
  const at = await openRecordSite(world);
  const lines = Array.from({ length: 5000 }, () => newNumber()).flatMap((number) => [
    line({ number }),
    line({ number, ordinal: '2', on: '29/09/2026' }),
  ]);
  const file = await files.send(at, lines);
  expect(file.counts).toMatchObject({ new: 10_000, invalid: 0 });
  const { counts } = await files.commit(at, file.id, 10_000);
  expect(counts).toMatchObject({ done: 10_000, failed: 0 });
  const doses = await files.doses(file.id);
  expect([doses.length, new Set(doses.map(({ person }) => person)).size]).toEqual([10_000, 5000]);
}, 600_000);
