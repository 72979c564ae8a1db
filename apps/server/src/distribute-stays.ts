import { DistributionError, distribute, migrate, openDatabase } from '@binhan/server';
import type { Environment } from './environment';

/** Distributes the stays of the installation over the nodes of its cluster; gives the exit code. */
export async function distributeStays({
  DATABASE_URL: url,
}: Pick<Environment, 'DATABASE_URL'>): Promise<number> {
  if (url === undefined)
    throw new DistributionError(
      'An embedded database is one machine: set DATABASE_URL to that of the cluster.',
    );
  // One connection: any other is somebody else's, and is refused.
  const database = await openDatabase({ kind: 'postgres', url, connections: 1 });
  try {
    await migrate(database.db);
    const tables = await distribute(database);
    console.log(
      tables.length === 0 ? 'The stays are distributed already.' : `Distributed: ${tables.join(', ')}.`,
    );
    return 0;
  } finally {
    await database.close();
  }
}
