import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase } from '../../test/empty-database';
import { migrate } from '../database/migrate';
import type { OpenDatabase } from '../database/open';
import { distribute } from './distribute';
import { areStaysDistributed } from './tables';

let database: OpenDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.db);
});
afterAll(() => database.close());

test('a database without Citus is left as it is, and told what is missing', async () => {
  await expect(distribute(database)).rejects.toThrow(/^Citus is not installed in this database: /);
  expect(await areStaysDistributed(database.db)).toBe(false);
});
