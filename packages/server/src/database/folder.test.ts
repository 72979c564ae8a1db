import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Child, startChild } from '../../test/children/start';
import { FolderInUseError, lockFolder } from './folder-lock';
import { migrate } from './migrate';
import { openDatabase } from './open';

let home: string;
const children: Child[] = [];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'binhan-folder-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
});
afterAll(() => rm(home, { recursive: true, force: true }));

const start = (module: string, ...rest: string[]) => {
  const child = startChild(module, ...rest);
  children.push(child);
  return child;
};

// A folder is taken by the embedded engine alone; what holds there need not be asked twice.
describe.runIf(inject('engine') === 'pglite')('the folder of the embedded database', () => {
  test('a second process is refused with a sentence, until the first has left', async () => {
    const folder = join(home, 'one');
    const other = start('take-folder');
    expect(await other.line()).toBe('ready');
    const leave = await lockFolder(folder);
    other.send(folder);
    expect(await other.line()).toBe(
      `Another process (${process.pid}) uses this data folder; stop it, or choose another with DATA_DIR.`,
    );
    await leave();
    other.send(folder);
    expect(await other.line()).toBe('taken');
    await expect(openDatabase({ kind: 'folder', folder })).rejects.toThrow(FolderInUseError);
    await expect(openDatabase({ kind: 'folder', folder })).rejects.toMatchObject({ pid: other.process.pid });
  });

  test('the same process is refused too: two servers in one folder destroy it', async () => {
    const leave = await lockFolder(join(home, 'same'));
    await expect(lockFolder(`${join(home, 'same')}/`)).rejects.toThrow(FolderInUseError);
    await leave();
  });

  test('a killed process that had our number, as in a container, does not keep us out', async () => {
    await writeFile(join(home, 'container.lock'), `${process.pid} 1234.5`);
    const leave = await lockFolder(join(home, 'container'));
    await leave();
  });

  test('the lock of a process that was killed is taken over, by one of those who try', async () => {
    const dead = start('take-folder');
    await dead.line();
    await dead.kill();
    const rivals = [start('take-folder'), start('take-folder'), start('take-folder')];
    for (const rival of rivals) await rival.line();
    for (let round = 0; round < 20; round += 1) {
      const folder = join(home, `stale-${round}`);
      await writeFile(`${folder}.lock`, round % 2 === 0 ? String(dead.process.pid) : '');
      for (const rival of rivals) rival.send(folder);
      const answers = await Promise.all(rivals.map((rival) => rival.line()));
      const winner = rivals[answers.indexOf('taken')];
      expect([round, answers.filter((answer) => answer === 'taken').length]).toEqual([round, 1]);
      expect(await readFile(`${folder}.lock`, 'utf8')).toMatch(new RegExp(`^${winner?.process.pid} `));
    }
  }, 60_000);

  test('kill -9 at any moment loses nothing that was acknowledged', async () => {
    const folder = join(home, 'killed');
    const acknowledged: string[] = [];
    for (const count of [1, 25]) {
      const child = start('declare', folder);
      for (let number = 0; number < count; number += 1) acknowledged.push(await child.line());
      await child.kill();
    }
    expect(acknowledged.filter((line) => line.startsWith('refused'))).toEqual([]);
    const database = await openDatabase({ kind: 'folder', folder });
    const rows = await database.db.selectFrom('declaration').select('id').execute();
    const kept = rows.map((row) => row.id);
    for (const id of acknowledged) expect(kept).toContain(id);
    // Whole or not at all: every declaration has its audit row and its consent.
    const { audited, agreed } = await database.db
      .selectNoFrom((eb) => [
        eb
          .selectFrom('auditRow')
          .select((of) => of.fn.countAll<number>().as('n'))
          .as('audited'),
        eb
          .selectFrom('consent')
          .select((of) => of.fn.countAll<number>().as('n'))
          .as('agreed'),
      ])
      .executeTakeFirstOrThrow();
    expect([audited, agreed]).toEqual([rows.length, rows.length]);
    expect(await migrate(database.db)).toEqual([]);
    await database.close();
  }, 120_000);
});
