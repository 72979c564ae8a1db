import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokens } from '../src/isolated/look';

test('W08: the frame is told every CSS property that an element reads', () => {
  const folder = join(import.meta.dirname, '..', 'src');
  const read = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/var\((--binhan-[\w-]+)/g)].map(
        ([, token]) => token,
      ),
    );
  expect([...new Set(read)].toSorted()).toEqual(tokens.toSorted());
});
