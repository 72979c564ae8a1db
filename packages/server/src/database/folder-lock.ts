import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
    const holder = living(await contentOf(path));
    if (holder !== undefined) throw new FolderInUseError(holder);
    // Of several who find a dead lock one removes it, and looks again before: else the second would remove the first's.
    if (await claim(takeover)) {
      await removeDead(path);
      await rm(takeover, { force: true });
    } else {
      await removeDead(takeover);
      await sleep(PAUSE_MS);
    }
  }
  throw new FolderInUseError(0);
}

/**
 * Puts down who we are where nobody is yet: with its content at once, so that nobody ever reads half a lock. A number
 * alone may be given to another process later.
 */
async function claim(path: string): Promise<boolean> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, `${process.pid} ${performance.timeOrigin}`);
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes a lock whose maker died. One that is merely gone is left alone: the next may be put down this moment. */
async function removeDead(path: string): Promise<void> {
  const text = await contentOf(path);
  if (text !== undefined && living(text) === undefined) await rm(path, { force: true });
}

/** What stands in a lock, if there is one. */
async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  });
}

/** The process that a lock names, if it lives. */
function living(text: string | undefined): number | undefined {
  const [first, since] = (text ?? '').split(' ');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  // In a container the process before us may have had our own number.
  if (pid === process.pid) return since === String(performance.timeOrigin) ? pid : undefined;
  return lives(pid) ? pid : undefined;
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
