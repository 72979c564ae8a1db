import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './repository.ts';

/** [file, what stands in it, the rule that must speak; '' for none]. */
const cases: [file: string, source: string, rule: string][] = [
  ['packages/one/src/all.ts', `export * from './x';`, 'no-export-all'],
  ['packages/one/src/all-as.ts', `export * as x from './x';`, 'no-export-all'],
  [
    'packages/one/src/deep-1.ts',
    `import { a } from '@binhan/two/src/a';\nexport const b = a;`,
    'no-deep-import',
  ],
  [
    'packages/one/src/deep-2.ts',
    `import type { A } from '@binhan/two/dist/a';\nexport type B = A;`,
    'no-deep-import',
  ],
  ['packages/one/src/deep-3.ts', `export const a = () => import('@binhan/two/src/a');`, 'no-deep-import'],
  ['packages/one/src/deep-4.ts', `export { a } from '@binhan/two/dist';`, 'no-deep-import'],
  ['packages/one/src/deep-5.ts', `export type A = import('@binhan/two/src/a').A;`, 'no-deep-import'],
  ['packages/one/src/deep-no.ts', `export { a } from '@binhan/two/source';`, ''],
  [
    'packages/one/src/Late.svelte',
    `<script lang="ts">\nimport { a } from '@binhan/three';\n</script>\n{a}`,
    'no-undeclared-import',
  ],
  ['packages/one/src/late.mts', `export { a } from '@binhan/three/x';`, 'no-undeclared-import'],
  ['packages/one/src/out.mts', `export { a } from '../../two/src/a';`, 'no-undeclared-import'],
  ['packages/one/src/self.mts', `export { a } from '@binhan/one';`, ''],
  ['packages/one/src/now-1.ts', `export const now = new Date();`, 'no-hidden-input'],
  ['packages/one/src/now-2.ts', `export const now = Date.now();`, 'no-hidden-input'],
  ['packages/one/src/now-3.ts', `export const clock = Date.now;`, 'no-hidden-input'],
  ['packages/one/src/now-4.ts', `export const chance = Math.random();`, 'no-hidden-input'],
  ['packages/one/src/now-5.ts', `export const day = new Date('2021-08-01');`, ''],
  ['packages/one/src/now.test.ts', `export const now = new Date();`, ''],
  ['apps/server/src/now.ts', `export const now = new Date();`, ''],
  ['packages/testkit/src/cli.ts', `console.log(new Date());`, ''],
  ['packages/testkit/src/world.ts', `console.log('x');`, 'no-console'],
  ['packages/one/src/console.ts', `export const log = console.error;`, 'no-console'],
  ['apps/server/src/console.ts', `console.log('x');`, ''],
  ['packages/one/src/enum.ts', `export enum A { B }`, 'no-enum'],
  ['packages/one/src/any.ts', `export const a: any = 1;`, 'no-explicit-any'],
  ['packages/one/src/bang.ts', `export const a = (b?: string) => b!;`, 'no-non-null-assertion'],
  ['packages/one/src/state.ts', `let a = 0;\nexport const next = () => ++a;`, 'no-module-state'],
  ['apps/portal/src/state.ts', `export let a = 0;\nexport const next = () => ++a;`, 'no-module-state'],
  [
    'packages/one/src/State.svelte',
    `<script lang="ts">\nlet a = $state(0);\n</script>\n<button onclick={() => a++}>{a}</button>`,
    '',
  ],
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')));
let found: { filename: string; code: string }[] = [];

beforeAll(() => {
  const files: [string, string][] = [
    ['packages/one/package.json', '{ "name": "@binhan/one", "dependencies": { "@binhan/two": "^0.1.0" } }'],
    ...cases.map(([file, source]): [string, string] => [file, `${source}\n`]),
  ];
  for (const [file, text] of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  mkdirSync(join(folder, 'packages/config'), { recursive: true });
  for (const name of ['lint.mjs', 'oxlint.json'])
    copyFileSync(join(root, 'packages/config', name), join(folder, 'packages/config', name));
  const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
  const config = ['--config', 'packages/config/oxlint.json'];
  const { stdout, stderr } = spawnSync(oxlint, [...config, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout, stderr).toMatch(/^\{/);
  found = (JSON.parse(stdout) as { diagnostics: typeof found }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(cases)('%s', (file, _source, rule) => {
  const codes = found
    .filter(({ filename }) => filename === file)
    .map(({ code }) => /\((.+)\)/.exec(code)?.[1] ?? code);
  expect(codes).toEqual(rule ? [rule] : []);
});
