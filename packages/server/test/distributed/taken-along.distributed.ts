import { randomUUID } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/database/open';
import { distribute } from '../../src/distribution/distribute';
import { prepareCluster, within } from './cluster';

test('stays of before are taken along into both copies, once everybody else has gone', async () => {
  const url = inject('postgres');
  await prepareCluster(url, async ({ db }) => {
    const enteredAt = (n: number) => new Date(Date.parse('2026-11-20T01:00:00Z') + n * 60_000).toISOString();
    const stay = (n: number) => ({
      placeKey: n % 7,
      personKey: n,
      id: randomUUID(),
      gate: randomUUID(),
      enteredAt: enteredAt(n),
      receivedAt: enteredAt(n),
      method: 'guard' as const,
    });
    await db
      .insertInto('openStay')
      .values(Array.from({ length: 50 }, (_none, n) => stay(n)))
      .execute();
    await db
      .insertInto('stay')
      .values(Array.from({ length: 500 }, (_none, n) => ({ ...stay(n), leftAt: enteredAt(n + 30) })))
      .execute();
    const other = await openDatabase({ kind: 'postgres', url, connections: 1 });
    await other.db.selectFrom('stay').select('id').limit(1).execute();
    await expect(within(url, distribute)).rejects.toThrow(/^Others are connected with the database: /);
    await other.close();
  });
  await within(url, async ({ db }) => {
    for (const [table, rows] of [
      ['openStay', 50],
      ['openStayByPerson', 50],
      ['stay', 500],
      ['stayByPerson', 500],
    ] as const)
      expect(await db.selectFrom(table).select('id').execute(), table).toHaveLength(rows);
  });
});
