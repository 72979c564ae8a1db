import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

test('the examples of the README run and print what they say', async () => {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'readme');
  mkdirSync(folder, { recursive: true });
  const printed: unknown[] = [];
  for (const [place, text] of examples.entries()) {
    const file = join(folder, `example-${String(place)}.ts`);
    writeFileSync(file, `export default async function (console) {\n${asBody(text)}\n}`);
    const { default: run } = (await import(file)) as { default: (console: object) => Promise<void> };
    await run({ log: (value: unknown) => printed.push(value) });
  }
  expect(printed).toEqual(['Chợ Thanh Miện', 'signature', ['waiting'], ['sending'], ['sent']]);
});

/** Imports as those of a function, so that the console is ours. */
function asBody(text: string): string {
  return text.replace(/^import \{(.*)\} from '(.*)';$/gm, "const {$1} = await import('$2');");
}
