import type { Services } from '../services';
import { commitBatch } from './commit-file';
import { takeFile } from './lease';
import { readFile } from './read-file';

/** Does what files wait for, one after another, until none waits; gives how many were worked on. */
export async function workImports(services: Services): Promise<number> {
  let count = 0;
  for (;;) {
    const file = await takeFile(services.database.db, services.clock());
    if (file === undefined) return count;
    count += 1;
    if (file.state === 'uploaded') await readFile(services, file);
    else while (await commitBatch(services, file));
  }
}
