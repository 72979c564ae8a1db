// The pinned Node comes as a platform package of the registry. Five such packages share the bin name `node`, and
// npm 10 removes the link again, so the root's postinstall makes it. Uses only what Node 20 reads.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePackage } from './platform.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const windows = process.platform === 'win32';
const executable = join(root, 'node_modules', nodePackage().program);
const link = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

function answers(path) {
  try {
    execFileSync(path, ['-v'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function present(path) {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

if (existsSync(executable) && answers(executable)) {
  if (!present(link) || !answers(link)) {
    rmSync(link, { force: true });
    mkdirSync(dirname(link), { recursive: true });
    if (windows) writeFileSync(link, `@"${executable}" %*\r\n`);
    else symlinkSync(relative(dirname(link), executable), link);
  }
} else {
  rmSync(link, { force: true });
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    console.error(
      `There is no pinned Node for ${process.platform}-${process.arch}: install Node 22.18 or newer and run the command again.`,
    );
    process.exit(1);
  }
}
