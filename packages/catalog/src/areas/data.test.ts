import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

test('the committed areas are what the sources give', () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'generate-areas.ts');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

/** The files that come with a file, whatever is asked of it. */
function loadedWith(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, from = ''] of text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '(\.[^']+)'/gm)) {
    const path = join(dirname(file), from);
    loadedWith(existsSync(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts'), seen);
  }
  return seen;
}

test('the entry brings no province along and stays small', () => {
  const files = loadedWith(join(import.meta.dirname, 'index.ts'));
  expect([...files.keys()].some((file) => file.endsWith(join('data', 'index.ts')))).toBe(true);
  expect([...files.keys()].filter((file) => /\d\d\.ts$/.test(file))).toEqual([]);
  const bytes = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(45_000);
});
