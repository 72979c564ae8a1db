import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsByField } from './field-errors.ts';

const asked = {
  name: 'a',
  'period.from': 'b',
  'period.until': 'c',
  'scope.area': 'd',
  'origins.2': 'e',
};

test('what the API says is put at the field of the page', () => {
  expect(errorsByField(asked)).toEqual({ name: 'a', from: 'b', until: 'c', area: 'd', origins: 'e' });
});

test('every sentence about a grant leads to a box of its page', () => {
  const sources = ['grant-fields.svelte', 'period-fields.svelte'].map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  );
  const boxes = sources.flatMap((text) => [...text.matchAll(/\bname="([^"]+)"/g)].map(([, name]) => name));
  const { name: _name, 'origins.2': _origins, ...ofGrant } = asked;
  for (const name of Object.keys(errorsByField({ role: 'f', ...ofGrant }))) expect(boxes).toContain(name);
});

test.each(['[member]', 'new', 'keys'])('the page %s asks where each sentence belongs', (page) => {
  const text = readFileSync(join(import.meta.dirname, page, '+page.server.ts'), 'utf8');
  expect(text).toContain('errorsByField(');
  expect(text, 'no answer of the API goes to the page as it came').not.toContain('...explain(');
});
