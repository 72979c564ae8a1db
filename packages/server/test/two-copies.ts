import { expect } from 'vitest';
import { makeCopies } from '../src/distribution/copies-by-person';
import { areStaysDistributed } from '../src/distribution/tables';
import { freshDatabase } from './database';
import { type TestServer, startServer } from './server';

/**
 * A server that keeps its stays twice, on whatever engine is under test: over a cluster as they lie there; elsewhere in the
 * same tables of one machine, where a statement that asks in the wrong copy has no index that answers it.
 */
export async function startTwoCopies(): Promise<TestServer> {
  const database = await freshDatabase();
  if (!(await areStaysDistributed(database.db))) await database.db.transaction().execute(makeCopies);
  return startServer({ database });
}

/** Both copies hold the same rows; gives how many are open and how many ended. */
export async function mustAgree({ database: { db } }: TestServer): Promise<{ open: number; closed: number }> {
  const open = await db.selectFrom('openStay').selectAll().orderBy('id').execute();
  const closed = await db.selectFrom('stay').selectAll().orderBy('id').execute();
  expect(await db.selectFrom('openStayByPerson').selectAll().orderBy('id').execute()).toEqual(open);
  expect(await db.selectFrom('stayByPerson').selectAll().orderBy('id').execute()).toEqual(closed);
  return { open: open.length, closed: closed.length };
}
