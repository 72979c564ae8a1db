import { createInterface } from 'node:readline';
import { lockFolder } from '../../src/database/folder-lock';

/** Tries to take every folder it is told on a line, and says whether it got it. */
export async function main(): Promise<void> {
  process.stdout.write('ready\n');
  for await (const folder of createInterface({ input: process.stdin })) {
    const answer = await lockFolder(folder).then(
      () => 'taken',
      (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
    );
    process.stdout.write(`${answer}\n`);
  }
}
