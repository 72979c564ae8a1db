import { chmod, chown, cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { OwnPostgres } from './own-postgres';

/** A copy of a server's files, taken while it works, as `pg_basebackup` takes one. */
export async function baseBackup({ url }: OwnPostgres, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('a copy', true)`);
    await cp(from, to, {
      recursive: true,
      // The log comes from the archive, and the copy has no process yet.
      filter: (path) => !/\/(pg_wal\/.+|postmaster\.(pid|opts))$/.test(path),
    });
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string }>(
      'select labelfile, spcmapfile from pg_backup_stop(false)',
    );
    await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '');
    await mkdir(join(to, 'pg_wal', 'archive_status'), { recursive: true });
  } finally {
    await client.end();
  }
}

/** Makes a copy begin with the log of an archive, until a moment, and then take writes itself. */
export async function recoverUntil(copy: string, archive: string, at: string, as: string): Promise<void> {
  await writeFile(join(copy, 'recovery.signal'), '');
  await writeFile(
    join(copy, 'postgresql.auto.conf'),
    [
      `restore_command = 'cp ${archive}/%f %p'`,
      `recovery_target_time = '${at}'`,
      `recovery_target_action = 'promote'`,
      `archive_mode = 'off'`,
      '',
    ].join('\n'),
  );
  await owned(copy, as);
  await chmod(copy, 0o700);
}

/** Gives files to whoever owns another folder: a server reads only its own. */
export async function owned(folder: string, as: string): Promise<void> {
  const { uid, gid } = await stat(as);
  if (process.getuid?.() !== 0) return;
  for (const entry of await readdir(folder, { recursive: true })) await chown(join(folder, entry), uid, gid);
  await chown(folder, uid, gid);
}
