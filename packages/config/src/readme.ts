import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Declares a test for each `ts` example of a package's README: it runs, and prints what its comments promise. */
export function testReadme(packageFolder: string): void {
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  test.each(examples)('example %# of the README runs and prints what it says', (text) =>
    runExample(text, join(packageFolder, 'node_modules', '.cache', 'readme'), examples.indexOf(text)),
  );
}

async function runExample(text: string, folder: string, number: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `example-${number}.ts`);
  writeFileSync(file, `export default async function (console) {\n${asBody(text)}\n}`);
  const printed: string[] = [];
  const { default: run } = (await import(file)) as { default: (console: object) => Promise<void> };
  await run({ log: (...values: unknown[]) => printed.push(values.map(shown).join(' ')) });
  const promised = [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
  expect(promised.length).toBeGreaterThan(0);
  expect(printed).toEqual(expect.arrayContaining(promised));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Imports as those of a function, so that the console is ours. */
function asBody(text: string): string {
  return text
    .replace(/^import type .*$/gm, '')
    .replace(/^import \{(.*)\} from '(.*)';$/gm, (_, names: string, from: string) => {
      const values = names.split(',').filter((name) => !name.trim().startsWith('type '));
      return `const {${values.join(',')}} = await import('${from}');`;
    });
}
