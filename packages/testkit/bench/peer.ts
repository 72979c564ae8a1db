import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const workspace = join(import.meta.dirname, '..');
const folder = join(workspace, 'node_modules', '.cache', 'peers');

/** The edit distance of `fastest-levenshtein`, if it was fetched. */
export async function peerDistance({
  install,
}: {
  install: boolean;
}): Promise<((a: string, b: string) => number) | undefined> {
  if (install) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(workspace, 'bench', 'peers', 'package.json'), join(folder, 'package.json'));
    spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-workspaces'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  if (!existsSync(join(folder, 'node_modules', 'fastest-levenshtein'))) return undefined;
  const peer: unknown = createRequire(join(folder, 'package.json'))('fastest-levenshtein');
  if (typeof peer !== 'object' || peer === null || !('distance' in peer)) return undefined;
  const { distance } = peer;
  return typeof distance === 'function' ? (a, b) => Number(distance(a, b)) : undefined;
}
