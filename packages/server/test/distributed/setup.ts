import type { TestProject } from 'vitest/node';

/** Takes the cluster from the environment. Who runs these tests without one is told so, and has not passed anything. */
export default function setup(project: TestProject): void {
  const url = process.env['CITUS_URL'];
  if (url === undefined || url === '')
    throw new Error(
      'No cluster is named: set CITUS_URL to an empty database of a PostgreSQL with Citus and nodes that hold shards.',
    );
  project.provide('postgres', url);
}
