import { open, mkdir, readFile, rm } from 'node:fs/promises';

/** Said when another living process holds the folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
  constructor(readonly pid: number) {
    super(`Another process (${pid}) uses this data folder; stop it, or choose another with DATA_DIR.`);
  }
}

/**
 * Takes a folder for this process and gives back how to leave it. The embedded database takes no lock of its own, and
 * two processes in one folder destroy it. The lock of a process that no longer lives is taken over.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = `${folder.replace(/[/\\]+$/, '')}.lock`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      const pid = Number(await readFile(path, 'utf8').catch(() => ''));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && lives(pid))
        throw new FolderInUseError(pid);
      if (pid === process.pid) throw new FolderInUseError(pid);
      await rm(path, { force: true });
    }
  }
  throw new FolderInUseError(0);
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
