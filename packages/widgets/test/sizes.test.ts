/** W04: what a page downloads, now and later: the files as they are built, compressed with brotli. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const dist = join(import.meta.dirname, '..', 'dist');
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
const sourceOf = (name: string) => readFileSync(join(dist, name), 'utf8');

/** A script and everything it needs at once. */
function needed(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, other = ''] of sourceOf(name).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    needed(other, seen);
  return seen;
}

/** The one script whose name begins so. */
function script(start: string): string {
  const found = scripts.filter((name) => name.startsWith(`${start}-`) || name === `${start}.js`);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${start}: ${found.join(', ')}`);
  return found[0];
}

const entry = needed('auto.js');

/** Kilobytes (1000 bytes) that come when a part is loaded, beside what a page has. */
function later(start: string, had: Iterable<string> = []): number {
  const here = new Set([...entry, ...[...had].flatMap((name) => [...needed(script(name))])]);
  return kilobytes([...needed(script(start))].filter((name) => !here.has(name)));
}

function kilobytes(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + brotliCompressSync(sourceOf(name)).length, 0) / 1000;
}

describe('W04: sizes, as the README gives them', () => {
  test('all six elements: 18 kB for the first, 4 kB for each further one', () => {
    expect(kilobytes([...entry])).toBeLessThanOrEqual(18 + 5 * 4);
  });

  test.each([
    ['scanner', [], 19],
    ['open', [], 17],
    ['check', [], 33],
    ['rules', ['check'], 6],
    ['value-sets', ['check'], 6],
    ['show', [], 22],
    ['place', [], 19],
    ['published', [], 15],
  ] as const)('%s', (start, had, limit) => {
    const size = later(start, had);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(limit);
  });

  test('W07: all elements in frames: the page around loads no element', () => {
    expect(kilobytes([...needed('isolated-auto.js')])).toBeLessThanOrEqual(8);
    expect([...needed('isolated-auto.js')].filter((name) => needed('auto.js').has(name))).toEqual([
      script('field'),
    ]);
  });

  test('no schema library', () => {
    for (const name of scripts) expect(sourceOf(name), name).not.toMatch(/ZodError|\$ZodType/);
  });
});
