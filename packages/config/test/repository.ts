import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** Every file that git tracks and that is still there, with forward slashes, from the root. */
export function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
}

/** A file as text. */
export function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A JSON file of a shape that the caller vouches for. */
export function json<T>(file: string): T {
  return JSON.parse(text(file)) as T;
}
