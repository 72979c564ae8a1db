import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { type OpenDatabase, createPglite, openDatabase } from '../src/database/open';

/** A database of the engine under test in which nothing was ever done; `again` opens it a second time. */
export async function emptyDatabase(): Promise<OpenDatabase & { again(): Promise<OpenDatabase> }> {
  if (inject('engine') === 'pglite') {
    const instance = await createPglite();
    const again = () => openDatabase({ kind: 'pglite', instance });
    return { ...(await again()), again, close: () => instance.close() };
  }
  const url = new URL(inject('postgres'));
  const name = `binhan_${randomUUID().replaceAll('-', '')}`;
  const admin = await openDatabase({ kind: 'postgres', url: url.href, connections: 1 });
  await admin.raw(`create database ${name}`);
  url.pathname = `/${name}`;
  const again = () => openDatabase({ kind: 'postgres', url: url.href, connections: 4 });
  const database = await again();
  return {
    ...database,
    again,
    async close() {
      await database.close();
      await admin.raw(`drop database if exists ${name} with (force)`);
      await admin.close();
    },
  };
}
