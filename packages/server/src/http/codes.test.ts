import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '@binhan/validation';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
const codes = new Set(
  sources.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\bcode: '([a-z][a-z_]*)', path/g)].map(
      (match) => match[1] ?? '',
    ),
  ),
);

test.each([...codes])('the code %s has a sentence of its own in both languages', (code) => {
  for (const language of ['vi', 'en'] as const) {
    const own = message(
      {
        code,
        path: [],
        data: {
          limit: 1,
          row: 1,
          options: 'a',
          min: 1,
          max: 2,
          place: 'a',
          day: '2026-11-29',
          from: 1,
          to: 2,
        },
      },
      language,
    );
    expect(own).not.toBe(message({ code: 'no_such_code', path: [] }, language));
  }
});

test('codes were found at all', () => expect(codes.size).toBeGreaterThan(8));
