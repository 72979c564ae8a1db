import { expect, test } from 'vitest';
import { blocks } from './packed/examples.ts';

test('finds the TypeScript blocks of a README and which of them run', () => {
  const readme = 'A\n\n```ts\nconst a = 1;\n```\n\n```sh\nls\n```\n\n```ts no-run\nconst b = 2;\n```\n';
  expect(blocks('packages/one/README.md', readme)).toEqual([
    {
      title: 'packages/one/README.md:3',
      file: 'packages-one-line-3.ts',
      source: 'const a = 1;\n',
      run: true,
    },
    {
      title: 'packages/one/README.md:11',
      file: 'packages-one-line-11.ts',
      source: 'const b = 2;\n',
      run: false,
    },
  ]);
});

test('does not overlook a block for a mistyped word', () => {
  expect(() => blocks('README.md', '```ts norun\n```\n')).toThrow('README.md:1');
});
