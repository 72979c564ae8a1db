import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { published } from '../../scripts/workspaces.mjs';
import { root } from '../repository.ts';
import { examples } from './examples.ts';
import { entries, install, newFolder, oldest, oldestNode, pack, run } from './pack.ts';

/** Their entries need a browser to run; their own tests import them there. In Node they have to resolve. */
const forBrowsers = new Set(['@binhan/widgets']);
const packages = published(root).map(({ manifest }) => manifest);
const found = examples();

let tarballFolder = '';
let consumer = '';
let complaints = '';
const programs: Record<string, string> = {};
const nodes = ['the pinned Node', `Node ${oldest}`];

beforeAll(() => {
  tarballFolder = newFolder();
  consumer = install(pack(tarballFolder));
  programs[nodes[0] ?? ''] = process.execPath;
  programs[nodes[1] ?? ''] = oldestNode();
  mkdirSync(join(consumer, 'examples'));
  for (const { file, source } of found) writeFileSync(join(consumer, 'examples', file), source);
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['examples'] }));
  const compiler = join(consumer, 'node_modules', 'typescript', 'bin', 'tsc');
  complaints =
    found.length > 0
      ? spawnSync(process.execPath, [compiler, '--pretty', 'false'], { cwd: consumer, encoding: 'utf8' })
          .stdout
      : '';
}, 600_000);

const compilerOptions = {
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleDetection: 'force',
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

afterAll(() => {
  for (const folder of [tarballFolder, consumer])
    if (folder) rmSync(folder, { recursive: true, force: true });
});

test('the oldest Node is the one that the packages name', () => {
  for (const { name, engines } of packages.filter((manifest) => manifest.engines))
    expect(engines?.['node'], name).toBe(`>=${oldest.replace(/\.0$/, '')}`);
  expect(run(programs[nodes[1] ?? ''] ?? '', ['--version'], root).trim()).toBe(`v${oldest}`);
});

test.each(packages.map(({ name }) => name))('%s holds its README and no tests', (name) => {
  const folder = join(consumer, 'node_modules', name);
  expect(existsSync(join(folder, 'README.md'))).toBe(true);
  expect(existsSync(join(folder, 'src'))).toBe(false);
});

describe.each(nodes)('on %s', (node) => {
  test.each(packages.map((manifest) => [manifest.name, entries(manifest)] as const))(
    '%s: every entry is there',
    (name, names) => {
      const how = forBrowsers.has(name) ? 'import.meta.resolve(name)' : 'await import(name)';
      const source = `for (const name of ${JSON.stringify(names)}) ${how}; process.exit(0);`;
      run(programs[node] ?? '', ['--input-type=module', '-e', source], consumer);
    },
  );

  const runnable = found.filter((example) => example.run);
  test.each(runnable.map(({ title, file }) => [title, file] as const))('%s runs', (_title, file) => {
    run(programs[node] ?? '', [join('examples', file)], consumer);
  });
});

test.each(found.map(({ title, file }) => [title, file] as const))('%s type-checks', (_title, file) => {
  expect(complaints.split('\n').filter((line) => line.startsWith(`examples/${file}(`))).toEqual([]);
});

test('the compiler has nothing else to say', () => {
  expect(
    complaints.split('\n').filter((line) => line.includes('error TS') && !line.startsWith('examples/')),
  ).toEqual([]);
});

test('the first page shows an example', () => {
  expect(found.some(({ title }) => title.startsWith('README.md:'))).toBe(true);
});
