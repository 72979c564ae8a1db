import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as declaration from './declaration/index';
import * as person from './person/index';
import * as place from './place/index';
import * as record from './record/index';
import * as rules from './rules';
import * as testing from './testing/index';
import * as text from './text/index';
import * as vaccination from './vaccination/index';

/** The modules a file needs at run time, followed to the end; what is no file of ours keeps its name. */
async function needed(file: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = await readFile(file, 'utf8');
  for (const [, path = ''] of source.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '([^']+)';/gm))
    if (path.startsWith('.')) await needed(`${join(dirname(file), path)}.ts`, seen);
    else seen.add(path);
  return seen;
}

test('a page that takes the rules takes no schema', async () => {
  const found = [...(await needed(join(import.meta.dirname, 'rules.ts')))];
  expect(found.filter((path) => !path.startsWith('/'))).toEqual([]);
  expect(found).toHaveLength(14);
  // The search itself sees zod where it is.
  expect(await needed(join(import.meta.dirname, 'declaration', 'index.ts'))).toContain('zod');
});

test('a rule is the same at both entries', () => {
  const entries: Record<string, unknown> = {
    ...declaration,
    ...person,
    ...place,
    ...record,
    ...testing,
    ...text,
    ...vaccination,
  };
  for (const [name, rule] of Object.entries(rules)) expect(entries[name], name).toBe(rule);
});
