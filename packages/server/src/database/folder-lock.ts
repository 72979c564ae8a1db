import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Said when another living process holds the folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
  constructor(readonly pid: number) {
    super(`Another process (${pid}) uses this data folder; stop it, or choose another with DATA_DIR.`);
  }
}

const ATTEMPTS = 200;
const PAUSE_MS = 10;

/**
 * Takes a folder for this process and gives back how to leave it. The embedded database takes no lock of its own, and
 * two processes in one folder destroy it. The lock of a process that no longer lives is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = `${folder.replace(/[/\\]+$/, '')}.lock`;
  const takeover = `${path}.takeover`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await claim(path)) return () => rm(path, { force: true });
    const holder = await livingHolder(path);
    if (holder !== undefined) throw new FolderInUseError(holder);
    // Of several who find a dead lock one removes it, and looks again before: else the second would remove the first's.
    if (await claim(takeover)) {
      if ((await livingHolder(path)) === undefined) await rm(path, { force: true });
      await rm(takeover, { force: true });
    } else {
      if ((await livingHolder(takeover)) === undefined) await rm(takeover, { force: true });
      await sleep(PAUSE_MS);
    }
  }
  throw new FolderInUseError(0);
}

/** Writes who we are into a file that does not exist yet. A number alone may be given to another process later. */
async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid} ${performance.timeOrigin}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The process that holds a lock, if it lives. */
async function livingHolder(path: string): Promise<number | undefined> {
  const [first, since] = (await contentOf(path)).split(' ');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  // In a container the process before us may have had our own number.
  if (pid === process.pid) return since === String(performance.timeOrigin) ? pid : undefined;
  return lives(pid) ? pid : undefined;
}

/** What stands in a lock; an empty one is being written just now, unless it stays empty. */
async function contentOf(path: string): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return 'none';
      throw error;
    });
    if (text !== '') return text;
    await sleep(PAUSE_MS);
  }
  return '';
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
