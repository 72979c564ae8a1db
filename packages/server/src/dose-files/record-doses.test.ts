import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doseFilesOf, line } from '../../test/dose-files';
import { ok } from '../../test/laboratory';
import { openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';
import { commitBatch } from '../imports/commit-file';
import { takeFile } from '../imports/lease';
import { workImports } from '../imports/work';
import { erasePerson } from '../records/erase';

let world: TestServer;
let files: ReturnType<typeof doseFilesOf>;
beforeAll(async () => {
  world = await startServer();
  files = doseFilesOf(world);
});
afterAll(() => world.close());

describe('case 17: a process that dies in the middle', () => {
  test('leaves each row recorded and marked, or neither; the next process ends it', async () => {
    const at = await openRecordSite(world);
    const lines = Array.from({ length: 130 }, () => line());
    const file = await files.send(at, lines);
    await world.database.db
      .updateTable('changeSet')
      .set({ state: 'committing', committedBy: randomUUID() })
      .where('id', '=', file.id)
      .execute();
    const held = await takeFile(world.database.db, world.now());
    if (held === undefined) throw new Error('nothing to work on');
    expect(await commitBatch(world.server.services, held)).toBe(true);
    expect(await files.doses(file.id)).toHaveLength(50);
    expect(await takeFile(world.database.db, world.now()), 'another process waits').toBeUndefined();
    world.wait(2 / 60);
    expect(await workImports(world.server.services)).toBe(1);
    const { place, registrar: token } = at;
    expect(ok(await world.call('doseFiles', 'show', { place, file: file.id }, { token }))).toMatchObject({
      state: 'committed',
      counts: { done: 130, new: 0, failed: 0 },
    });
    expect(await files.doses(file.id)).toHaveLength(130);
  }, 120_000);
});

test('who is erased is gone from the file too', async () => {
  const one = await vaccinee(world);
  const { name, bornOn: born } = one.details;
  const site = await openRecordSite(world);
  const file = await files.send(site, [line({ name, born, number: one.number }), line()]);
  await files.commit(site, file.id, 2);
  await world.database.db.transaction().execute((trx) => erasePerson(world.server.services, trx, one.person));
  expect((await files.rowsOf(site, file.id)).map(({ number }) => number)).toEqual([3]);
});
